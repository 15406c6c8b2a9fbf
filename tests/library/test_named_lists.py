"""The method's lists: words, phases, elements, tasks to listen with."""

from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.domain.local_text import LANGUAGES
from facilitator.domain.roles import ROLES
from facilitator.library.named_lists import (
    ELEMENTS,
    GLOSSARY,
    HOLIDAYS,
    INDICATORS,
    LISTENING_TASKS,
    PHASES,
    check_list,
    find_lists,
    read_list,
)

Write = Callable[..., Path]

SMALL = """\
id: phases
version: "1"
title: {en: Phases, da: Faser, sv: Faser}
proposal: true
entries:
  - id: first
    text: {en: Begin, da: Begynd, sv: Börja}
  - id: last
    text: {en: End, da: Slut, sv: Sluta}
    about: {en: So that all know it., da: Så alle ved det., sv: Så att alla vet det.}
"""


def test_nothing_shipped_has_a_fault() -> None:
    lists = find_lists()
    assert lists.faults == ()
    assert set(lists.kept) == {GLOSSARY, PHASES, ELEMENTS, LISTENING_TASKS, HOLIDAYS, INDICATORS}
    assert [check_list(kept.path)[1] for kept in lists.kept.values()] == [()] * 6
    for found in lists:
        assert all(set(entry.text.by_language) == set(LANGUAGES) for entry in found.entries)


def test_a_word_is_said_in_the_language_of_the_meeting() -> None:
    glossary = find_lists().kept[GLOSSARY].value
    term = glossary.find("process_consultant")
    assert term is not None
    assert [term.text.said_in(language) for language in LANGUAGES] == [
        "process consultant",
        "proceskonsulent",
        "processkonsult",
    ]
    assert glossary.find("stream") is None, "never said to anybody"


def test_a_role_is_called_in_the_glossary_what_it_is_called_on_the_screen() -> None:
    from facilitator.words.people import role
    from facilitator.words.tongue import speak

    glossary = find_lists().kept[GLOSSARY].value
    shared = [name for name in ROLES if name != "sponsor" and glossary.find(name)]
    assert len(shared) > 8
    for name in shared:
        term = glossary.find(name)
        assert term is not None
        assert [term.text.said_in(lang) for lang in LANGUAGES] == [
            role(name, speak(lang)) for lang in LANGUAGES
        ]


@pytest.mark.seed("SR-094")
def test_six_named_phases_are_proposed_and_can_be_named_otherwise(tmp_path: Path, write: Write) -> None:
    shipped = find_lists().kept[PHASES].value
    assert (len(shipped.entries), shipped.proposal) == (6, True)
    write(SMALL.replace("proposal: true\n", ""), "method/phases.yaml")
    own = find_lists(tmp_path).kept[PHASES]
    assert own.shadows
    assert [entry.text.said_in("da") for entry in own.value.entries] == ["Begynd", "Slut"]
    assert not own.value.proposal


def test_benchlearning_is_about_four_things_and_listeners_have_six_tasks_to_choose_from() -> None:
    lists = find_lists()
    assert len(lists.kept[ELEMENTS].value.entries) == 4
    assert len(lists.kept[LISTENING_TASKS].value.entries) == 6
    assert not lists.kept[ELEMENTS].value.proposal


@pytest.mark.parametrize(
    ("old", "new", "reasons"),
    [
        ("id: last", "id: first", ["id_repeated"]),
        ("proposal: true", "proposal: maybe", ["not_yes_no"]),
        ("title: {en: Phases, da: Faser, sv: Faser}\n", "", ["missing_key"]),
        ("    text: {en: End, da: Slut, sv: Sluta}\n", "", ["missing_key"]),
        ("    text: {en: End, da: Slut, sv: Sluta}\n", "    tekst: Slut\n", ["missing_key", "unknown_key"]),
    ],
)
def test_a_list_that_makes_no_sense_is_refused(write: Write, old: str, new: str, reasons: list[str]) -> None:
    assert old in SMALL
    found, faults = read_list(write(SMALL.replace(old, new)))
    assert found is None
    assert [fault.reason.value for fault in faults] == reasons


def test_a_list_is_checked_for_languages(write: Write) -> None:
    lacking = write(SMALL.replace(", sv: Sluta", ""))
    assert [(fault.line, fault.reason.value) for fault in check_list(lacking)[1]] == [(9, "language_lacks")]
    assert check_list(write(SMALL))[1] == ()


def test_weeks_without_lessons_are_weeks_of_the_calendar(write: Write) -> None:
    regions = find_lists().kept[HOLIDAYS].value.entries
    assert {entry.id[:2]: entry.weeks[0] for entry in regions} == {"dk": 42, "se": 44}
    told = SMALL.replace("id: phases", "id: holidays").replace("sv: Börja}", "sv: Börja}\n    weeks: [54]")
    found, faults = read_list(write(told, "method/holidays.yaml"))
    assert found is None and [fault.line for fault in faults] == [8]


def test_the_glossary_tells_danes_what_a_word_means_and_nothing_of_other_countries() -> None:
    words = find_lists().kept["glossary"].value.entries
    told = " ".join(word.about.said_in("da") for word in words if word.about)
    assert not [each for each in ("Finland", "svensk", "oversættes") if each in told]
