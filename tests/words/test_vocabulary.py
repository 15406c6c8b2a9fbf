"""Every name of the closed lists has its words, and they are told apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from facilitator.domain import field_names, kinds, modes, roles
from facilitator.words import fields, people, qualities, vocabulary
from facilitator.words.kinds import record_kind, unit_kind
from facilitator.words.lists import join
from facilitator.words.tongue import Words, speak

LANGUAGES = ("en", "da", "sv")
Said = Callable[[Any, Words], str]
LISTS: list[tuple[Said, Iterable[Any]]] = [
    (lambda name, w: record_kind(name, 1, w), kinds.COUNTABLE),
    (lambda name, w: unit_kind(name, 2, w), field_names.UNITS),
    (qualities.quality, field_names.QUALITIES),
    (fields.field, field_names.FIELDS),
    (fields.date_name, field_names.DATES),
    (fields.confirmation, field_names.CONFIRMATIONS),
    (fields.scale, modes.RatingScale),
    (people.who, roles.WHO),
    (people.floor, roles.FLOORS),
    (people.role, roles.ROLES),
    (vocabulary.mode, modes.Mode),
    (vocabulary.release_level, modes.ReleaseLevel),
    (vocabulary.question_type, modes.QuestionType),
    (vocabulary.short_question_type, (*modes.QuestionType, "process")),
    (vocabulary.settlement, modes.Settlement),
    (vocabulary.action_status, modes.ActionStatus),
    (vocabulary.meeting_class, modes.MeetingClass),
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_has_its_words_in_every_language(language: str) -> None:
    w = speak(language)
    for said, names in LISTS:
        assert all(said(name, w) for name in names)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("said", [LISTS[n][0] for n in (3, 4, 5, 7, 9, 10, 12, 15)])
def test_names_of_one_list_are_told_apart(language: str, said: Said) -> None:
    (names,) = (list(names) for known, names in LISTS if known is said)
    assert len({said(name, speak(language)) for name in names}) == len(names)


def test_nouns_are_counted_in_every_language() -> None:
    assert [record_kind("question", n, speak("sv")) for n in (1, 2)] == ["fråga", "frågor"]
    assert [record_kind("decision", n, speak("da")) for n in (1, 2)] == ["beslutning", "beslutninger"]
    assert [unit_kind("party", n, speak("da")) for n in (1, 2)] == ["skole", "skoler"]
    assert unit_kind("person", 5, speak("en")) == "people"


def test_the_same_word_differs_by_what_it_is_said_of() -> None:
    sv = speak("sv")
    assert people.role("host", sv) == "värd"
    assert people.who("host", sv) == "värden"


def test_a_process_move_of_a_bank_of_ones_own_is_said_as_written() -> None:
    assert vocabulary.intervention("stop_advice", speak("da")) == "råd i stedet for spørgsmål"
    assert vocabulary.intervention("breathe_in", speak("da")) == "breathe in"


@pytest.mark.parametrize(
    ("names", "en", "da", "sv"),
    [
        ([], "", "", ""),
        (["a"], "a", "a", "a"),
        (["a", "b"], "a and b", "a og b", "a och b"),
        (["a", "b", "c"], "a, b and c", "a, b og c", "a, b och c"),
    ],
)
def test_lists_are_joined_as_one_says_them(names: list[str], en: str, da: str, sv: str) -> None:
    assert [join(names, speak(language)) for language in LANGUAGES] == [en, da, sv]
