"""Values of two schools are held against each other only where they say the same."""

from __future__ import annotations

import pytest
from half_day_meeting import BIRK, SOND, Table, running

from facilitator.domain.comparison import Compared, Differs, compare, partners
from facilitator.domain.entries import Entry
from facilitator.words.figures import comparison
from facilitator.words.tongue import speak


def measured(*orders: tuple[str, ...]) -> Table:
    table = running()
    table.do("note.indicator", "Fravær")
    table.do("set", "1", "definition", "Elever med over 10 % fravær")
    table.do("set", "1", "direction", "down")
    for order in orders:
        table.do(*order)
    return table


def one(table: Table, number: int = 1) -> Entry:
    found = table.meeting.numbered(number)
    assert isinstance(found, Entry)
    return found


def compared(table: Table) -> Compared:
    return compare(table.meeting, one(table))


BOTH = (("measure", "1", "actual", "12 % 2/11 /birk"), ("measure", "1", "actual", "9 % 20/11 /søn"))


@pytest.mark.seed("SR-071")
@pytest.mark.parametrize(
    ("orders", "differs", "why"),
    [
        ((("set", "1", "cadence", "yearly"), *BOTH), None, "The same definition"),
        (BOTH, Differs.CADENCE, "nobody said how often"),
        ((("set", "1", "cadence", "weekly"), *BOTH), Differs.SPAN, "different periods"),
        (
            (("set", "1", "cadence", "yearly"), BOTH[0], ("measure", "1", "actual", "9 % 2/6-26 /søn")),
            Differs.SPAN,
            "different periods",
        ),
    ],
)
def test_two_schools_are_compared_in_one_period_and_else_it_says_why_not(
    orders: tuple[tuple[str, ...], ...], differs: Differs | None, why: str
) -> None:
    table = measured(*orders)
    assert compared(table).differs is differs
    assert why in comparison(table.meeting, one(table), speak("en"))


@pytest.mark.seed("SR-071")
def test_two_numbers_that_count_different_things_are_not_compared() -> None:
    table = measured(
        *BOTH, ("note.indicator", "Fravær"), ("measure", "2", "actual", "3 % because ingen nåede det")
    )
    assert compare(table.meeting, one(table), one(table, 2)).differs is Differs.DEFINITION
    table.do("set", "1", "unit", "%")
    table.do("note.indicator", "Fravær")
    table.do("set", "3", "definition", "elever med over 10 % fravær")
    table.do("measure", "3", "actual", "3 dage")
    assert compare(table.meeting, one(table), one(table, 3)).differs is Differs.UNIT


@pytest.mark.seed("SR-086")
def test_a_school_is_shown_where_there_may_be_something_to_learn_and_never_a_rank() -> None:
    table = measured(("set", "1", "cadence", "yearly"), *BOTH)
    birk, sond = compared(table).values
    assert partners(table.meeting, one(table), birk) == (table.party(SOND),)
    assert partners(table.meeting, one(table), sond) == ()
    table.do("set", "1", "cadence", "weekly")
    assert partners(table.meeting, one(table), birk) == ()
    assert birk.party_id == table.party(BIRK)
