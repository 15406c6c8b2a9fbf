"""Departures from the agenda, for the record."""

from __future__ import annotations

from datetime import timedelta

import pytest
from half_day_meeting import BEGINS, WHY, Table, running

from facilitator.domain.deviations import Deviation, DeviationKind, deviations


def of(table: Table) -> list[Deviation]:
    return list(deviations(table.meeting))


@pytest.mark.seed("SR-041")
def test_every_departure_is_kept_with_its_time_and_its_reason() -> None:
    table = running()
    acts = [
        (("borrow", "2", "d_break", WHY), DeviationKind.TIME_BORROWED),
        (("shorten", "d_own", "9", WHY), DeviationKind.TIME_REPLANNED),
        (("skip", "d_refl.2", WHY), DeviationKind.ITEM_SKIPPED),
        (("jump", "d_own", WHY), DeviationKind.ITEM_JUMPED_TO),
        (("next", WHY), DeviationKind.GATE_OVERRIDDEN),
    ]
    for order, kind in acts:
        table.tick(1)
        table.do(*order)
        last = of(table)[-1]
        assert (last.kind, last.at, last.reason) == (kind, table.now, WHY)
    assert [deviation.minutes for deviation in of(table)[:2]] == [2, 9]
    assert of(table)[0].other_item_id == "d_break" and of(table)[0].item_id == "d_arrive"


def test_a_meeting_that_keeps_to_its_agenda_has_none() -> None:
    table = running()
    table.tick(15)
    table.do("next")
    assert of(table) == []


def test_a_late_start_comes_first_with_its_minutes() -> None:
    table = Table(at=BEGINS + timedelta(minutes=25))
    table.do("start")
    assert of(table) == [Deviation(DeviationKind.LATE_START, table.now, minutes=25)]


def test_a_moved_meeting_is_not_said_to_be_hours_late() -> None:
    table = Table(at=BEGINS + timedelta(hours=5))
    table.do("start")
    assert of(table) == []


def test_pauses_have_their_lengths_also_those_that_begin_at_one_instant() -> None:
    table = running()
    table.do("pause")
    table.do("resume")
    table.do("pause", "Brandalarm")
    table.tick(7)
    table.do("resume")
    assert [(d.minutes, d.reason) for d in of(table)] == [(0, ""), (7, "Brandalarm")]
    assert of(table)[1].until == table.now
    table.do("pause")
    table.tick(3)
    assert of(table)[2].until is None


def test_a_gap_says_from_when_to_when_once_it_was_answered() -> None:
    table = running()
    table.tick(11)
    left = table.now
    table.tick(3)
    table.do("reopen", left.isoformat())
    assert of(table) == []
    table.do("gap", "aside")
    (gap,) = of(table)
    assert (gap.kind, gap.since, gap.until, gap.minutes) == (DeviationKind.GAP_SET_ASIDE, left, table.now, 3)


def test_parking_and_closing_early_are_departures() -> None:
    table = running()
    table.do("park-and-close")
    table.do("close", WHY)
    kinds = [deviation.kind for deviation in of(table)]
    assert kinds == [DeviationKind.ITEM_PARKED, DeviationKind.GATE_OVERRIDDEN, DeviationKind.CLOSED_EARLY]
