"""Where a meeting stands follows from what happened, and from nothing else."""

from __future__ import annotations

from datetime import timedelta

import pytest
from half_day_meeting import STEPS, WHY, running, walked
from hypothesis import given, settings

from facilitator.domain.floor import shares
from facilitator.domain.replay import replay
from facilitator.domain.run_state import Run

Steps = list[tuple[int, tuple[str, ...]]]


@settings(max_examples=150, deadline=None)
@given(STEPS)
def test_time_over_items_and_pauses_and_gaps_set_aside_is_wall_time(steps: Steps) -> None:
    table, _ = walked(steps)
    run = table.meeting.run
    assert run.started_at is not None
    spent = sum((run.spent(item.id, table.now) for item in table.meeting.items), timedelta())
    wall = (run.closed_at or table.now) - run.started_at
    assert spent + run.paused_for(table.now) + run.set_aside(table.now) == wall


@settings(max_examples=150, deadline=None)
@given(STEPS)
def test_floor_shares_and_silence_are_the_time_that_passed(steps: Steps) -> None:
    table, _ = walked(steps)
    run = table.meeting.run
    assert run.started_at is not None
    elapsed = (run.closed_at or table.now) - run.started_at
    unclocked = run.paused_for(table.now) + run.set_aside(table.now)
    assert sum(shares(table.meeting, table.now).values(), timedelta()) == elapsed - unclocked


@settings(max_examples=100, deadline=None)
@given(STEPS)
def test_every_beginning_of_what_happened_gives_the_state_of_its_moment(steps: Steps) -> None:
    table, seen = walked(steps)
    for meeting in seen:
        assert replay(table.meeting.recorded[: len(meeting.recorded)]) == meeting.run
    assert replay(()) == Run()


@settings(max_examples=100, deadline=None)
@given(STEPS)
def test_positions_count_on_and_instants_never_go_back(steps: Steps) -> None:
    table, _ = walked(steps)
    recorded = table.meeting.recorded
    assert [record.position for record in recorded] == list(range(1, len(recorded) + 1))
    assert [record.at for record in recorded] == sorted(record.at for record in recorded)


def test_a_pause_is_charged_to_no_item_and_to_no_floor() -> None:
    table = running()
    table.tick(5)
    table.do("pause", "Brandalarm i huset")
    table.tick(20)
    table.do("resume")
    table.tick(1)
    run = table.meeting.run
    assert run.spent("d_arrive", table.now) == timedelta(minutes=6)
    assert run.paused_for(table.now) == timedelta(minutes=20)
    assert shares(table.meeting, table.now)[table.party("Birkehave")] == timedelta(minutes=6)


@pytest.mark.parametrize(("answer", "charged"), [("count", 13), ("aside", 3)])
def test_an_hour_lost_to_a_crash_is_charged_to_the_item_only_where_it_was_meeting_time(
    answer: str, charged: int
) -> None:
    table = running()
    table.tick(2)
    left = table.now.isoformat()
    table.tick(10)
    table.do("reopen", left)
    assert table.meeting.run.spent("d_arrive", table.now) == timedelta(minutes=12)
    table.do("gap", answer)
    table.tick(1)
    assert table.meeting.run.spent("d_arrive", table.now) == timedelta(minutes=charged)
    assert table.meeting.run.gap is None


def test_a_pause_that_reaches_into_a_gap_is_not_counted_twice() -> None:
    table = running()
    table.tick(2)
    left = table.now.isoformat()
    table.tick(4)
    table.do("reopen", left)
    table.do("pause")
    table.tick(5)
    table.do("gap", "aside")
    run = table.meeting.run
    assert run.set_aside(table.now) == timedelta(minutes=4)
    assert run.paused_for(table.now) == timedelta(minutes=5)
    assert run.spent("d_arrive", table.now) == timedelta(minutes=2)


def test_an_item_that_runs_again_goes_on_where_it_stopped() -> None:
    table = running()
    table.tick(4)
    table.do("jump", "d_own", WHY)
    table.tick(3)
    table.do("jump", "d_arrive", WHY)
    table.tick(2)
    assert table.meeting.run.spent("d_arrive", table.now) == timedelta(minutes=6)
    assert table.meeting.run.spent("d_own", table.now) == timedelta(minutes=3)


def test_nothing_runs_on_once_the_meeting_is_closed() -> None:
    table = running()
    table.tick(4)
    table.do("pause")
    table.do("close", WHY)
    before = table.meeting.run.spent("d_arrive", table.now)
    table.tick(60)
    run = table.meeting.run
    assert run.spent("d_arrive", table.now) == before == timedelta(minutes=4)
    assert not run.paused and not run.running and run.paused_for(table.now) == timedelta()
