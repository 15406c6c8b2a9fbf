"""Weekends, public holidays of Denmark and Sweden, and weeks without lessons."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from half_day_meeting import running
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.plan import plan_gaps
from facilitator.domain.plan_check import GapReason
from facilitator.domain.school_days import Closed, SchoolDays, easter, public_holidays

DAYS = st.dates(date(2020, 1, 1), date(2060, 12, 31))
WEEK_7 = date(2027, 2, 16)


@pytest.mark.parametrize(
    "day", [date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2027, 3, 28), date(2038, 4, 25)]
)
def test_easter_is_where_the_almanac_has_it(day: date) -> None:
    assert easter(day.year) == day


def test_each_country_has_its_own_days() -> None:
    maundy_thursday, epiphany, eve = date(2026, 4, 2), date(2026, 1, 6), date(2026, 6, 19)
    danish, swedish = public_holidays(2026, "da"), public_holidays(2026, "sv")
    assert maundy_thursday in danish and maundy_thursday not in swedish
    assert {epiphany, eve} <= swedish and not {epiphany, eve} & danish
    assert date(2026, 5, 14) in danish & swedish, "Ascension Day"
    assert date(2026, 5, 1) not in danish, "the day of prayer was on it"
    assert public_holidays(2026, "en") == frozenset()


def test_a_day_says_why_nobody_is_there() -> None:
    school = SchoolDays("da", {7})
    days = (date(2026, 12, 5), date(2026, 12, 25), WEEK_7, date(2027, 2, 23))
    assert [school.closed(day) for day in days] == [Closed.WEEKEND, Closed.HOLIDAY, Closed.WEEK, None]


@given(DAYS, st.integers(1, 15), st.sampled_from(["da", "sv", "en"]))
def test_working_days_are_counted_one_by_one(start: date, count: int, language: str) -> None:
    school = SchoolDays(language, {42})
    end = school.after(start, count)
    between = [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]
    open_days = [day for day in between if school.closed(day) in (None, Closed.WEEK)]
    assert len(open_days) == count and open_days[-1] == end


def closed(*orders: str) -> list[GapReason]:
    table = running()
    table.do("action", f"Danne makkerpar @Ida >{WEEK_7.isoformat()}")
    for order in orders:
        name, _, rest = order.partition(" ")
        table.do(name, *rest.split(maxsplit=2))
    assert table.meeting.actions
    found = (gap.reason for _, gap in plan_gaps(table.meeting, date(2026, 11, 24)))
    return [reason for reason in found if reason is GapReason.IN_A_HOLIDAY_WEEK]


def test_a_danish_plan_asks_about_the_winter_holiday() -> None:
    assert closed() == [GapReason.IN_A_HOLIDAY_WEEK]


def test_what_the_course_says_of_its_weeks_goes_before_what_is_listed() -> None:
    assert closed("window 2026-12-01 2027-05-01 8,42") == []
    assert closed("window 2026-12-01 2027-05-01 7") == [GapReason.IN_A_HOLIDAY_WEEK]
    assert closed("window 2026-12-01 2027-05-01 none") == []
