"""The internal appendix: time, departures, process moves, ratings, paper."""

from __future__ import annotations

from dataclasses import replace

from paper_sample import DAY, STARTS, entry, held, in_utc, intervened, planned, with_entries

from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ReleaseLevel
from facilitator.exports.audience import Audience
from facilitator.exports.section import Lines, Section, Table
from facilitator.exports.view import view


def appendix(meeting: Meeting, key: str, language: str = "en") -> Section:
    shown = view(meeting, Audience.INTERNAL, language, DAY, local=in_utc)
    return next(section for section in shown.appendix if section.key == key)


def rows(section: Section) -> tuple[tuple[str, ...], ...]:
    return next(part for part in section.parts if isinstance(part, Table)).rows


def said(section: Section) -> list[str]:
    return [line.text for part in section.parts if isinstance(part, Lines) for line in part.lines]


def test_planned_given_and_used_minutes_stand_side_by_side() -> None:
    timing = rows(appendix(held(), "timing"))
    assert timing[2] == ("Inquiry: today's goal", "30", "35", "12")
    assert timing[5] == ("All items", "80", "80", "35")
    assert timing[6] == ("Clock stopped", "", "", "1")


def test_a_meeting_that_still_runs_counts_until_the_last_thing_that_happened() -> None:
    meeting = held()
    running = replace(meeting, recorded=meeting.recorded[:-2])
    assert rows(appendix(running, "timing"))[4][3] == "1"


def test_departures_stand_with_time_and_reason() -> None:
    departures = rows(appendix(held(), "deviations"))
    borrowed = "5 minutes were borrowed from “Actions” for “Inquiry: today's goal”."
    assert departures[0] == ("08:19", borrowed, "–")
    assert departures[1] == ("08:31", "The clock was stopped for 1 minute.", "Brandalarmen gik i gang")


def test_a_meeting_without_departures_says_so() -> None:
    assert appendix(planned(), "deviations").none_yet == "Everything went as the agenda had it."


def test_process_moves_are_counted_by_kind() -> None:
    meeting = intervened(held(), "drift", "stop_advice", "stop_advice")
    assert rows(appendix(meeting, "interventions")) == (
        ("Advice instead of a question", "2"),
        ("Away from the question", "1"),
    )


def test_roti_is_a_histogram_and_no_names() -> None:
    roti = appendix(held(), "roti", "da")
    assert rows(roti) == (("4", "■", "1"), ("3", "■", "1"), ("2", "■", "1"), ("1", "", "0"), ("0", "", "0"))
    assert "3,0" in said(roti)[0]


def test_lines_on_paper_are_listed_for_typing() -> None:
    assert said(appendix(held(), "on_paper")) == ["2 learning points, Birkehave"]


def test_what_is_held_back_is_a_number() -> None:
    meeting = with_entries(held(), [
        entry(900, "quote", "Ordret", person_id="anne"),
        entry(901, "note", "Kun for mig", release=ReleaseLevel.PRIVATE),
    ])  # fmt: skip
    assert said(appendix(meeting, "held_back")) == ["2 lines are private.", "1 quote has no consent."]


def test_only_internal_papers_have_an_appendix() -> None:
    others = [audience for audience in Audience if audience is not Audience.INTERNAL]
    assert not any(view(held(), each, "en", DAY, local=in_utc).appendix for each in others)


def test_times_are_those_of_the_room() -> None:
    assert held().head.starts_at == STARTS
    shown = view(held(), Audience.INTERNAL, "da", DAY, local=in_utc)
    assert shown.facts[0].value == "tirsdag den 24. november 2026, uge 48, 08.01–08.37"
