"""Minutes left, the projected end, and who can lend."""

from __future__ import annotations

from datetime import timedelta

import pytest
from half_day_meeting import BEGINS, ENDS, STEPS, WHY, Table, running, walked
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.schedule import (
    allotted,
    began_late,
    can_lend,
    lenders,
    minutes_late,
    over_end,
    projected_end,
    remaining,
    slots,
)


def minutes(n: float) -> timedelta:
    return timedelta(minutes=n)


@given(before=st.integers(0, 14), borrowed=st.integers(1, 5))
def test_borrowing_before_any_overrun_leaves_the_projected_end_alone(before: int, borrowed: int) -> None:
    table = running()
    table.tick(before)
    end = projected_end(table.meeting, table.now)
    table.do("borrow", str(borrowed), "d_own")
    assert projected_end(table.meeting, table.now) == end == ENDS


@given(borrowed=st.integers(1, 5), more=st.integers(0, 30), seconds=st.integers(0, 59))
def test_borrowing_after_an_overrun_brings_the_end_forward_by_what_is_borrowed(
    borrowed: int, more: int, seconds: int
) -> None:
    table = running()
    table.tick(15 + borrowed + more, seconds=seconds)
    end = projected_end(table.meeting, table.now)
    assert end == ENDS + timedelta(minutes=borrowed + more, seconds=seconds)
    table.do("borrow", str(borrowed), "d_own")
    assert projected_end(table.meeting, table.now) == end - minutes(borrowed)


@settings(max_examples=60, deadline=None)
@given(STEPS)
def test_the_projected_end_stands_still_while_the_item_has_time_left(steps: list) -> None:  # type: ignore[type-arg]
    table, _ = walked(steps)
    run = table.meeting.run
    left = remaining(table.meeting, table.now)
    if run.running and not run.paused and left > timedelta():
        end = projected_end(table.meeting, table.now)
        table.clock.wait(left)
        assert projected_end(table.meeting, table.now) == end
        table.tick(3)
        assert projected_end(table.meeting, table.now) == end + minutes(3)


def test_minutes_to_cut_are_rounded_up_and_minutes_late_are_said_once_they_are_whole() -> None:
    table = running()
    table.tick(15)
    assert (remaining(table.meeting, table.now), over_end(table.meeting, table.now)) == (timedelta(), 0)
    table.tick(seconds=1)
    assert over_end(table.meeting, table.now) == 1
    assert minutes_late(table.meeting, projected_end(table.meeting, table.now)) == 0
    table.tick(1)
    assert over_end(table.meeting, table.now) == 2
    assert minutes_late(table.meeting, projected_end(table.meeting, table.now)) == 1


def test_a_pause_moves_the_end_and_not_the_minutes_left() -> None:
    table = running()
    table.do("pause")
    table.tick(6)
    assert remaining(table.meeting, table.now) == minutes(15)
    assert projected_end(table.meeting, table.now) == ENDS + minutes(6)


@pytest.mark.parametrize(
    ("offset", "late", "ends"),
    [
        (-20, 0, ENDS),
        (3, 0, ENDS),
        (3.5, 3.5, ENDS),
        (25, 25, ENDS),
        (239, 239, ENDS),
        (240, 0, ENDS + minutes(240)),
        (60 * 24 * 7, 0, ENDS + minutes(60 * 24 * 7)),
    ],
)
def test_a_late_start_holds_to_the_end_and_a_moved_day_to_the_length(
    offset: float, late: float, ends: object
) -> None:
    table = Table(at=BEGINS + minutes(offset))
    assert began_late(table.meeting) == timedelta()
    table.do("start")
    assert table.meeting.ends_at == ends
    assert began_late(table.meeting) == minutes(late)


def test_a_meeting_held_a_day_early_ends_by_its_length() -> None:
    table = Table(at=BEGINS - timedelta(days=1))
    table.do("start")
    assert table.meeting.ends_at == ENDS - timedelta(days=1)


def test_before_the_start_the_end_is_as_late_as_the_clock_makes_it() -> None:
    table = Table()
    assert projected_end(table.meeting, table.now) == ENDS
    table.tick(10)
    assert projected_end(table.meeting, table.now) == ENDS + minutes(10)


def test_commitments_never_lend_and_guarded_items_come_last_among_the_lenders() -> None:
    table = running()
    names = [item.id for item in lenders(table.meeting)]
    assert "d_commit" not in names and "d_next" not in names
    assert names[-2:] == ["d_break", "d_check"]
    assert names[:2] == ["d_open", "d_checkin"]
    by_id = {item.id: item for item in table.meeting.items}
    assert can_lend(table.meeting, by_id["d_own"]) == 5
    table.do("borrow", "3", "d_own")
    assert can_lend(table.meeting, by_id["d_own"]) == 2
    assert allotted(table.meeting.run, by_id["d_arrive"]) == 18


def test_the_agenda_on_the_clock_shows_what_was_and_what_comes() -> None:
    table = running()
    table.tick(12)
    table.do("next")
    table.tick(11)
    times = {slot.item.id: (slot.starts_at, slot.minutes) for slot in slots(table.meeting, table.now)}
    assert times["d_arrive"] == (BEGINS, 12)
    assert times["d_open"] == (BEGINS + minutes(12), 10)
    assert times["d_checkin"] == (table.now, 10)
    assert times["d_pres.1"] == (table.now + minutes(10), 15)


def test_items_left_out_give_their_minutes_back() -> None:
    table = running()
    table.do("skip", "d_own", WHY)
    assert projected_end(table.meeting, table.now) == ENDS - minutes(15)
