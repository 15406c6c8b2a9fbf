"""Days proposed for school visits, and days that two of a triad have both taken."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.school_days import HOLIDAY_WEEKS, SchoolDays
from facilitator.domain.visit_days import VisitDay, proposed, two_hosts

SOME_DAY = st.dates(date(2026, 1, 1), date(2035, 12, 31))
WEEKS = st.frozensets(st.integers(1, 53), max_size=6)
LANGUAGE = st.sampled_from(["da", "sv", "en"])


@given(SOME_DAY, st.integers(0, 120), WEEKS, LANGUAGE, st.integers(1, 5))
def test_days_that_are_proposed_are_school_days_inside_the_period_each_of_them_once_and_in_order(
    first: date, length: int, weeks: frozenset[int], language: str, of: int
) -> None:
    days, last = SchoolDays(language, weeks), first + timedelta(days=length)
    taken: set[date] = set()
    for place in range(of):
        day = proposed(days, first, last, taken, place, of)
        if day is None:
            every = (first + timedelta(days=n) for n in range(length + 1))
            assert all(each in taken or days.closed(each) for each in every)
        else:
            assert first <= day <= last and day not in taken
            assert days.closed(day) is None
            taken.add(day)


def test_three_visits_of_an_autumn_lie_apart_and_never_in_the_holidays() -> None:
    days = SchoolDays("da", HOLIDAY_WEEKS["da"])
    first, last = date(2026, 9, 1), date(2026, 11, 27)
    taken: list[date] = []
    for place in range(3):
        day = proposed(days, first, last, taken, place, 3)
        assert day is not None
        taken.append(day)
    assert taken == sorted(taken) and min(b - a for a, b in pairwise(taken)).days > 20
    assert all(day.isocalendar().week != 42 for day in taken)


def test_a_period_that_has_passed_or_lies_in_a_holiday_proposes_nothing() -> None:
    days = SchoolDays("da", frozenset({42}))
    assert proposed(days, date(2026, 10, 12), date(2026, 10, 18), (), 0, 1) is None
    assert proposed(days, date(2026, 10, 12), date(2026, 10, 11), (), 0, 1) is None


def test_two_who_host_on_one_day_are_seen_unless_they_are_of_different_triads() -> None:
    day = date(2026, 10, 6)
    mine, other = VisitDay("ada", ("bo", "cia"), day), VisitDay("bo", ("ada", "cia"), day)
    elsewhere = VisitDay("dan", ("eva", "finn"), day)
    visits = (mine, other, elsewhere)
    assert two_hosts(visits, mine) and two_hosts(visits, other)
    assert not two_hosts(visits, elsewhere)
    assert not two_hosts((mine, elsewhere), mine)
