"""Values of indicators in words; few people are told as a count."""

from __future__ import annotations

import pytest
from half_day_meeting import running

from facilitator.domain.entries import Entry
from facilitator.domain.measurement import Measurement
from facilitator.plain.showing import captured
from facilitator.words.measurements import advice, measured
from facilitator.words.tongue import speak


def said(typed: str, language: str = "da", kind: str = "actual") -> tuple[str, str]:
    """A value as it is told, and what it needs."""
    table = running()
    table.do("note.indicator", "Fravær")
    table.do("set", "1", "definition", "Elever med over 10 % fravær")
    *_, value = table.do("measure", "1", kind, typed)
    (indicator,) = table.meeting.entries
    assert isinstance(value, Measurement) and isinstance(indicator, Entry)
    w = speak(language)
    told = measured(value, table.meeting, w).replace("\N{NO-BREAK SPACE}", " ")
    return told, advice(value, indicator, table.meeting, w)


def test_a_value_is_told_with_its_people_its_day_and_its_school() -> None:
    assert said("12,5 % n=84 20/11 /søn") == (
        "1 faktisk værdi: 12,5 % (n = 84) · fr. 20.11.2026 · Søndergård", "",
    )  # fmt: skip


def test_a_share_of_nobody_knows_how_many_asks_for_their_number() -> None:
    told, needed = said("12,5 %")
    assert "(antal ukendt)" in told and "n=84" in needed


def test_fewer_than_ten_are_told_as_a_count() -> None:
    told, needed = said("12,5 % n=8", "sv")
    assert told == "1 utfall: 1 av 8 · tis 24/11 2026" and needed.startswith("Färre än 10")
    assert "%" not in told


def test_a_value_that_is_older_than_its_baseline_is_kept_and_its_day_is_asked_about() -> None:
    table = running()
    table.do("note.indicator", "Fravær")
    table.do("set", "1", "definition", "Elever med over 10 % fravær")
    table.do("measure", "1", "baseline", "12 % n=84")
    (indicator,) = table.meeting.entries
    asked = {}
    for typed in ("10 % n=84 1/2", "10 % n=84 1/2 /søn", "9 % n=84"):
        *_, value = table.do("measure", "1", "actual", typed)
        assert isinstance(value, Measurement) and isinstance(indicator, Entry)
        asked[typed] = advice(value, indicator, table.meeting, speak("da"))
    early = "Værdien er fra sø. 1.2.2026, altså før udgangspunktet ti. 24.11.2026. Er datoen rigtig?"
    assert [said.startswith(early) for said in asked.values()] == [True, True, False], asked


@pytest.mark.parametrize("language", ["en", "da", "sv"])
def test_a_baseline_that_is_unknown_says_when_it_will_be_known(language: str) -> None:
    told, needed = said("unknown 15/12", language, "baseline")
    assert "15" in told and "?" not in told and needed == ""


def test_a_list_tells_an_indicator_with_its_figures() -> None:
    table = running()
    table.do("note.indicator", "Fravær")
    table.do("set", "1", "definition", "Elever med over 10 % fravær")
    for kind, typed in (("baseline", "12 % 1/9 n=84"), ("target", "8 % 16/3"), ("actual", "9,5 % n=84")):
        table.do("measure", "1", kind, typed)
    (line,) = captured(table.meeting, table.clock, speak("sv"), "indicator")
    assert "12 % → 8 % · i dag 9,5 %" in line.replace("\N{NO-BREAK SPACE}", " ")
