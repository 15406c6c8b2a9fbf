"""What is said of captured lines, in words."""

from __future__ import annotations

from enum import StrEnum

import pytest
from half_day_meeting import BIRK, running

from facilitator.domain.field_value import FieldValue
from facilitator.domain.line_fields import LINE_FIELDS, ActionDecision, Holds
from facilitator.domain.link import Link
from facilitator.words.line_fields import linked, told
from facilitator.words.tongue import speak

LANGUAGES = ("en", "da", "sv")
TYPED = {
    Holds.TEXT: "80 %",
    Holds.DAY: "2026-12-04",
    Holds.PARTY: BIRK,
    Holds.PERSON: "Anne Dahl",
    Holds.SCORE: "80",
}
ALIKE = ("data",)
"""Words that are the same in the three languages."""


def typed_for(holds: Holds | type[StrEnum]) -> list[str]:
    return [TYPED[holds]] if isinstance(holds, Holds) else [choice.value for choice in holds]


@pytest.mark.parametrize("name", LINE_FIELDS)
def test_every_answer_is_said_in_every_language_and_none_as_it_is_kept(name: str) -> None:
    table = running()
    table.do(f"note.{LINE_FIELDS[name].kinds[0]}", "Noget fra i dag")
    for typed in typed_for(LINE_FIELDS[name].holds):
        begun = f"{typed} fordi Skolen er i gang" if name == "status" else typed
        value, *_ = table.do("set", "1", name, begun)
        assert isinstance(value, FieldValue)
        sentences = [told(value, table.meeting, speak(language)) for language in LANGUAGES]
        assert all(sentence.startswith("1 ") and "_" not in sentence for sentence in sentences)
        answers = {sentence.partition(": ")[2] for sentence in sentences}
        assert len(answers) > 1 or typed in (*TYPED.values(), *ALIKE)


@pytest.mark.parametrize("decision", ActionDecision)
def test_what_is_decided_on_an_action_is_said(decision: ActionDecision) -> None:
    table = running()
    table.do("action", "Prøve det")
    *_, value = table.do("set", "1", "decision", f"{decision.value} Det kræver et lokale")
    assert isinstance(value, FieldValue)
    said = {told(value, table.meeting, speak(language)) for language in LANGUAGES}
    assert len(said) == len(LANGUAGES)


def test_a_date_a_school_and_a_status_are_said_as_people_say_them() -> None:
    table = running()
    table.do("note.occasion", "Forældreaften")
    table.do("action", "Prøve det")
    (day,), (about,) = table.do("set", "1", "date", "2026-12-04"), table.do("set", "1", "about", "birk")
    *_, status = table.do("set", "2", "status", "in_progress")
    danish = speak("da")
    assert isinstance(day, FieldValue) and isinstance(about, FieldValue) and isinstance(status, FieldValue)
    assert told(day, table.meeting, danish) == "1 dato: fredag 4. december 2026"
    assert told(about, table.meeting, danish) == f"1 handler om: {BIRK}"
    assert told(status, table.meeting, danish) == "handling 2: i gang"


def test_lines_that_belong_together_are_named_by_number_until_they_do_no_more() -> None:
    table = running()
    table.do("note.goal", "Alle kender målet")
    table.do("note.indicator", "Andel der kender målet")
    for sentence in ("1 and 2 belong together", "1 and 2 no longer belong together"):
        (link,) = table.do("link", "1", "2")
        assert isinstance(link, Link)
        assert linked(link, table.meeting, speak("en")) == sentence
