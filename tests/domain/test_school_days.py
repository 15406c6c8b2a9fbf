"""Weekends, public holidays of Denmark and Sweden, and weeks without lessons."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from half_day_meeting import running
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.plan import plan_gaps
from facilitator.domain.plan_check import GapReason
from facilitator.domain.school_days import Closed, SchoolDays, easter, public_holidays, school_days

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


ALMANACS = [
    (
        "da",
        {
            "New Year's Day": ("1/1", "1/1"), "Maundy Thursday": ("2/4", "25/3"),
            "Good Friday": ("3/4", "26/3"), "Easter Monday": ("6/4", "29/3"),
            "Ascension Day": ("14/5", "6/5"), "Whit Monday": ("25/5", "17/5"),
            "Constitution Day": ("5/6", "5/6"), "Christmas Eve": ("24/12", "24/12"),
            "Christmas Day": ("25/12", "25/12"), "the day after": ("26/12", "26/12"),
            "New Year's Eve": ("31/12", "31/12"),
        },
    ),
    (
        "sv",
        {
            "New Year's Day": ("1/1", "1/1"), "Epiphany": ("6/1", "6/1"), "Good Friday": ("3/4", "26/3"),
            "Easter Monday": ("6/4", "29/3"), "the first of May": ("1/5", "1/5"),
            "Ascension Day": ("14/5", "6/5"), "the national day": ("6/6", "6/6"),
            "Midsummer's Eve": ("19/6", "25/6"), "Christmas Eve": ("24/12", "24/12"),
            "Christmas Day": ("25/12", "25/12"), "the day after": ("26/12", "26/12"),
            "New Year's Eve": ("31/12", "31/12"),
        },
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "days"), ALMANACS, ids=["da", "sv"])
def test_the_almanac_of_a_country_has_these_days_and_no_others(
    language: str, days: dict[str, tuple[str, str]]
) -> None:
    for nth, year in enumerate((2026, 2027)):
        told = {f"{day.day}/{day.month}" for day in public_holidays(year, language)}
        assert told == {each[nth] for each in days.values()}, year


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


@pytest.mark.parametrize(
    ("language", "without_lessons"), [("da", (7, 8, 42)), ("sv", (44,)), ("en", ())], ids=["da", "sv", "en"]
)
def test_where_nobody_has_said_which_weeks_are_without_lessons_those_of_the_country_are(
    language: str, without_lessons: tuple[int, ...]
) -> None:
    days = school_days(running().meeting, language)
    wednesdays = (date.fromisocalendar(2025, week, 3) for week in range(1, 53))
    found = tuple(day.isocalendar().week for day in wednesdays if days.closed(day) is Closed.WEEK)
    assert found == without_lessons


def questioned(day: str, *orders: tuple[str, ...]) -> list[GapReason]:
    """What is asked of an action of Søndergård with this deadline in a Danish meeting."""
    table = running()
    for order in orders:
        table.do(*order)
    table.do("action", f"Danne makkerpar @Anne >{day}")
    asked = {GapReason.ON_A_HOLIDAY, GapReason.IN_A_HOLIDAY_WEEK}
    return [gap.reason for _, gap in plan_gaps(table.meeting, date(2026, 11, 24)) if gap.reason in asked]


@pytest.mark.parametrize(
    ("day", "danish", "swedish"),
    [
        ("2027-01-06", [], [GapReason.ON_A_HOLIDAY]),
        ("2027-03-25", [GapReason.ON_A_HOLIDAY], []),
        ("2027-02-16", [GapReason.IN_A_HOLIDAY_WEEK], []),
        ("2027-11-03", [], [GapReason.IN_A_HOLIDAY_WEEK]),
    ],
)
def test_an_action_has_the_days_of_its_school_and_not_those_of_where_the_meeting_is(
    day: str, danish: list[GapReason], swedish: list[GapReason]
) -> None:
    assert questioned(day) == danish
    assert questioned(day, ("language", "Søndergård", "sv")) == swedish
    assert questioned(day, ("language", "Birkehave", "sv")) == danish, "the other school's"
