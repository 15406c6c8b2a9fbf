"""Minutes moved from one item to another, or taken off."""

from __future__ import annotations

from datetime import timedelta

import pytest
from half_day_meeting import BEGINS, WHY, Table, running

from facilitator.domain import run as ev
from facilitator.domain.refusal import Reason
from facilitator.domain.schedule import allotted


def minutes_of(table: Table, item_id: str) -> int:
    item = table.meeting.find_item(item_id)
    assert item is not None
    return allotted(table.meeting.run, item)


def late(minutes: float = 25) -> Table:
    table = Table(at=BEGINS + timedelta(minutes=minutes))
    table.do("start")
    return table


@pytest.mark.seed("SR-041")
def test_time_comes_from_a_named_later_item_and_says_so() -> None:
    table = running()
    assert table.events("borrow", "4", "d_own", WHY) == [ev.TimeBorrowed(4, "d_own", "d_arrive", WHY)]
    assert (minutes_of(table, "d_arrive"), minutes_of(table, "d_own")) == (19, 11)
    assert table.refused("borrow", "2", "d_own").facts["spare"] == 1


def test_a_break_and_the_learning_check_lend_with_a_reason_only() -> None:
    table = running()
    for item_id in ("d_break", "d_check"):
        assert table.refused("borrow", "2", item_id).reason is Reason.REASON_NEEDED
        assert table.refused("borrow", "2", item_id, "kort").reason is Reason.REASON_TOO_SHORT
        assert table.events("borrow", "2", item_id, WHY)


def test_commitments_never_lend_whatever_the_reason() -> None:
    table = running()
    assert table.refused("borrow", "1", "d_commit", WHY).reason is Reason.NOT_LENDABLE
    assert table.refused("borrow", "1", "d_next", WHY).reason is Reason.NOT_LENDABLE


@pytest.mark.parametrize(
    ("order", "reason"),
    [
        (("borrow", "0", "d_own"), Reason.TOO_FEW_MINUTES),
        (("borrow", "6", "d_own"), Reason.BELOW_MINIMUM),
        (("borrow", "1", "d_arrive"), Reason.ITEM_NOT_LATER),
        (("borrow", "en", "d_own"), Reason.NOT_A_NUMBER),
        (("borrow", "1", "d_nothing"), Reason.NO_SUCH_ITEM),
        (("borrow", "1", "d_pres"), Reason.AMBIGUOUS),
    ],
)
def test_what_cannot_be_borrowed(order: tuple[str, ...], reason: Reason) -> None:
    assert running().refused(*order).reason is reason


def test_an_item_that_is_over_lends_nothing_any_more() -> None:
    table = running()
    table.do("next")
    assert table.refused("borrow", "1", "d_arrive").reason is Reason.ITEM_NOT_LATER


@pytest.mark.seed("SR-041")
def test_an_item_is_shortened_even_below_its_least_with_a_reason() -> None:
    table = running()
    assert table.refused("shorten", "d_commit", "8", "kort").reason is Reason.REASON_TOO_SHORT
    assert table.events("shorten", "d_commit", "8", WHY) == [ev.TimeReplanned({"d_commit": 8}, WHY)]
    assert minutes_of(table, "d_commit") == 8
    for minutes in ("8", "0", "20"):
        assert table.refused("shorten", "d_commit", minutes, WHY).reason is Reason.OUT_OF_RANGE
    assert table.events("shorten", "d_arrive", "14", WHY)
    table.do("next")
    assert table.refused("shorten", "d_arrive", "5", WHY).reason is Reason.ITEM_NOT_LATER


def test_shortening_counts_from_what_an_item_has_with_its_loans() -> None:
    table = running()
    table.do("borrow", "4", "d_own")
    table.do("shorten", "d_arrive", "17", WHY)
    assert minutes_of(table, "d_arrive") == 17


def test_a_meeting_that_is_on_time_has_nothing_to_cut() -> None:
    table = running()
    assert table.refused("late", "accept").reason is Reason.NOT_LATE
    assert table.refused("late", "d_own", "10").reason is Reason.NOT_LATE


def test_a_meeting_that_is_late_and_has_nothing_left_to_cut_says_so() -> None:
    table = late()
    table.until("d_commit")
    table.tick(300)
    refused = table.refused("late", "accept")
    assert refused.reason is Reason.NOTHING_TO_CUT and refused.facts["n"] > 0


def test_lengths_of_ones_own_hold_for_every_time_round_that_has_not_begun() -> None:
    table = late()
    table.do("late", "d_expl.1", "24", "d_own", "11")
    assert [minutes_of(table, name) for name in ("d_expl.1", "d_expl.2", "d_own")] == [24, 24, 11]
    table.until("d_pres.1")
    table.do("late", "d_clar.1", "7")
    assert [minutes_of(table, name) for name in ("d_clar.1", "d_clar.2")] == [7, 10]


def test_a_time_round_that_was_left_out_is_not_planned_again() -> None:
    table = late()
    table.do("skip", "d_expl.2", WHY)
    assert table.events("late", "d_expl.1", "22") == [ev.TimeReplanned({"d_expl.1": 22})]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("d_expl.1", "19"), Reason.BELOW_MINIMUM),
        (("d_own", "16"), Reason.OUT_OF_RANGE),
        (("d_check", "5"), Reason.NOT_LENDABLE),
        (("d_commit", "15"), Reason.NOT_LENDABLE),
        (("d_own",), Reason.ARGUMENT_MISSING),
        (("d_own", "ti"), Reason.NOT_A_NUMBER),
        (("d_none", "5"), Reason.NO_SUCH_ITEM),
        ((), Reason.ARGUMENT_MISSING),
    ],
)
def test_lengths_that_are_not_possible(words: tuple[str, ...], reason: Reason) -> None:
    assert late().refused("late", *words).reason is reason


def test_a_length_for_an_item_that_is_over_is_refused() -> None:
    table = late()
    table.do("next")
    assert table.refused("late", "d_arrive", "10").reason is Reason.ITEM_NOT_LATER


def test_a_proposal_that_was_taken_can_still_be_adjusted() -> None:
    table = late()
    table.do("late", "accept")
    assert table.refused("late", "accept").reason is Reason.NOT_LATE
    assert table.events("late", "d_own", "14") == [ev.TimeReplanned({"d_own": 14})]
