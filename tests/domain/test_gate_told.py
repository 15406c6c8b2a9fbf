"""Qualities that were told of a line, or that its links show."""

from __future__ import annotations

from dataclasses import replace

import pytest
from half_day_meeting import SOND, Table, running

from facilitator.domain.gate_view import gate_state
from facilitator.domain.meeting import Meeting


def lines(*kinds: str) -> Table:
    table = running()
    for kind in kinds:
        table.do("action" if kind == "action" else f"note.{kind}", "Noget fra i dag")
    return table


def has(quality: str, table: Table, number: int = 1, meeting: Meeting | None = None) -> bool:
    state = gate_state(meeting or table.meeting, table.clock.today())
    kind = getattr(table.meeting.numbered(number), "kind", "action")
    return any(quality in thing.qualities for thing in state.things if thing.kind == kind)


def earlier(meeting: Meeting) -> Meeting:
    """The same, with everything that was captured and said moved to an earlier meeting of the course."""
    return replace(
        meeting,
        entries=tuple(replace(entry, meeting_id="before") for entry in meeting.entries),
        actions=tuple(replace(action, meeting_id="before") for action in meeting.actions),
        fields=tuple(replace(value, meeting_id="before") for value in meeting.fields),
    )


@pytest.mark.parametrize(
    ("kind", "quality", "field", "value", "not_yet"),
    [
        ("evidence", "shown", "shown", "yes", "no"),
        ("evidence", "agreement", "agreement", "yes", "no"),
        ("point", "validation", "validation", "contested", ""),
        ("even_better_if", "validation", "validation", "corrected", ""),
        ("even_better_if", "chosen", "chosen", "yes", "no"),
        ("area_of_excellence", "test_result", "test", "not_yet", ""),
        ("occasion", "date", "date", "4/12", ""),
        ("sign", "result_today", "result", "not_yet", ""),
        ("goal", "success_criterion", "criterion", "otte ud af ti", ""),
        ("initiative", "context", "context", "fravær", ""),
        ("initiative", "description", "description", "vi øver", ""),
        ("initiative", "evaluation", "evaluation", "tælles i maj", ""),
        ("initiative", "risk", "risk", "vikar mangler: vi bytter", ""),
        ("action", "status_today", "status", "in_progress", ""),
        ("action", "decision_today", "decision", "continue", ""),
    ],
)
def test_a_line_has_what_was_said_of_it(
    kind: str, quality: str, field: str, value: str, not_yet: str
) -> None:
    table = lines(kind)
    assert not has(quality, table)
    if not_yet:
        table.do("set", "1", field, not_yet)
        assert not has(quality, table)
    table.do("set", "1", field, value)
    assert has(quality, table)


@pytest.mark.parametrize(
    ("kind", "quality", "other"),
    [
        ("goal", "indicator", "indicator"),
        ("initiative", "goal", "goal"),
        ("initiative", "sign", "sign"),
        ("initiative", "action", "action"),
        ("even_better_if", "action", "action"),
        ("action", "sign", "sign"),
        ("theme", "source", "evidence"),
        ("pattern", "source", "quote"),
        ("explanation", "source", "indicator"),
    ],
)
def test_a_line_has_what_belongs_to_it_and_nothing_else_will_do(kind: str, quality: str, other: str) -> None:
    table = lines(kind, other, "note")
    table.do("link", "1", "3")
    assert not has(quality, table)
    table.do("link", "2", "1")
    assert has(quality, table)


def test_what_was_shown_in_another_item_is_not_shown_here() -> None:
    table = lines("evidence")
    table.do("set", "1", "shown", "yes")
    table.until("d_open")
    assert not has("shown", table)


@pytest.mark.parametrize(
    ("kind", "field", "value", "quality"),
    [
        ("sign", "result", "partly", "result_today"),
        ("action", "status", "in_progress", "status_today"),
        ("action", "decision", "continue", "decision_today"),
    ],
)
def test_what_was_said_last_time_has_not_been_said_today(
    kind: str, field: str, value: str, quality: str
) -> None:
    table = lines(kind)
    table.do("set", "1", field, value)
    assert not has(quality, table, meeting=earlier(table.meeting))


def test_a_sign_seen_before_is_not_open_and_one_seen_today_was() -> None:
    table = lines("sign")
    table.do("set", "1", "result", "seen")
    assert has("open", table)
    assert not has("open", table, meeting=earlier(table.meeting))


def test_an_action_closed_today_was_open_when_the_meeting_began() -> None:
    table = lines("action")
    table.do("set", "1", "decision", "close")
    before = earlier(table.meeting)
    assert not has("open", table, meeting=before)
    assert has("open", table, meeting=replace(before, fields=table.meeting.fields))


def test_two_from_one_pair_are_one_source() -> None:
    table = running()
    table.do("assign", "pair", "Anne, Ida")
    table.do("note.what_went_well", "Eleverne kender målet")
    for name in ("Anne", "Ida", "Karim"):
        table.do("note.evidence", f"@{name} Tre spørger")
    table.do("link", "1", "2")
    table.do("link", "1", "3")
    assert has("source", table) and not has("two_sources", table)
    table.do("link", "1", "4")
    assert has("two_sources", table)


def test_a_figure_beside_what_somebody_saw_makes_two_sources() -> None:
    table = lines("what_went_well", "indicator")
    table.do("note.evidence", "@Anne Tre spørger")
    table.do("link", "1", "2")
    table.do("link", "1", "3")
    assert has("two_sources", table)


def test_it_is_about_the_own_school_only_where_the_school_is_the_speakers() -> None:
    table = running()
    table.do("note.learning", "@Anne Vi begynder med målet")
    assert not has("about_own_school", table)
    table.do("set", "1", "about", "birk")
    assert not has("about_own_school", table)
    table.do("set", "1", "about", SOND)
    assert has("about_own_school", table)


def test_an_initiative_is_under_way_until_something_else_is_said_and_dropped_it_counts_no_more() -> None:
    table = lines("initiative")
    assert has("active", table)
    table.do("set", "1", "status", "paused")
    assert not has("active", table)
    table.do("set", "1", "status", "active fordi Skolen er i gang")
    assert has("active", table)
    table.do("set", "1", "status", "dropped")
    assert gate_state(table.meeting, table.clock.today()).things == ()
