"""What people type is understood as they mean it, or not at all."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from facilitator.words.date_reading import read_date, read_past_date, read_time
from facilitator.words.dates import MONTHS, day, numeric_day, short_day, week, weekday

TODAY = date(2026, 11, 24)  # a Tuesday
DAYS = st.dates(date(2000, 1, 1), date(2090, 1, 1))
LANGUAGES = st.sampled_from(["en", "da", "sv"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-12-04", date(2026, 12, 4)),
        ("4/12", date(2026, 12, 4)),
        ("4.12", date(2026, 12, 4)),
        ("4.12.", date(2026, 12, 4)),
        ("4.12.2027", date(2027, 12, 4)),
        ("15-1-2027", date(2027, 1, 15)),
        ("15.1.2027", date(2027, 1, 15)),
        ("15/1/2027", date(2027, 1, 15)),
        ("15. jan 2027", date(2027, 1, 15)),
        ("15. jan. 2027", date(2027, 1, 15)),
        ("15 januari 2027", date(2027, 1, 15)),
        ("den 15. januar 2027", date(2027, 1, 15)),
        ("fredag den 15. januar", date(2027, 1, 15)),
        ("den 15:e januari", date(2027, 1, 15)),
        ("Friday, 15th January 2027", date(2027, 1, 15)),
        ("24/11-26", date(2026, 11, 24)),
        ("4/12 2027", date(2027, 12, 4)),
        ("24/11", date(2026, 11, 24)),
        ("23/11", date(2027, 11, 23)),
        ("29/2", date(2028, 2, 29)),
        ("4. december", date(2026, 12, 4)),
        ("4 dec", date(2026, 12, 4)),
        ("3 maj 2027", date(2027, 5, 3)),
        ("fre", date(2026, 11, 27)),
        ("fredag", date(2026, 11, 27)),
        ("Fri", date(2026, 11, 27)),
        ("tirsdag", date(2026, 12, 1)),
        ("tis", date(2026, 12, 1)),
        ("lö", date(2026, 11, 28)),
        ("sø", date(2026, 11, 29)),
        ("+14d", date(2026, 12, 8)),
        ("+3", date(2026, 11, 27)),
        ("+2u", date(2026, 12, 8)),
        ("+2v", date(2026, 12, 8)),
        ("+2 w", date(2026, 12, 8)),
        ("uge 49", date(2026, 12, 4)),
        ("v. 49", date(2026, 12, 4)),
        ("week 2", date(2027, 1, 15)),
        ("uge 53", date(2027, 1, 1)),
        ("i dag", TODAY),
        ("i morgen", date(2026, 11, 25)),
        ("imorgon", date(2026, 11, 25)),
        ("Tomorrow", date(2026, 11, 25)),
    ],
)
@pytest.mark.parametrize("language", ["en", "da", "sv"])
def test_a_day_is_read_whatever_way_it_is_typed(typed: str, meant: date, language: str) -> None:
    assert read_date(typed, TODAY, language) == meant


@pytest.mark.parametrize(
    "typed",
    ["", "snart", "31/2", "0/1", "13/13", "2026-02-30", "uge 54", "uge 0", "+2x", "t", "4/12/", "4",
     "1.2.3.4", "jun", "٤/١٢", "2027-1", "+999999d", "december", "3-4", "26-11-24",
     "31-2-2027", "den", "den sommer"],
)  # fmt: skip
def test_what_is_no_day_is_none(typed: str) -> None:
    assert read_date(typed, TODAY, "da") is None


@given(DAYS, DAYS, LANGUAGES)
def test_every_form_we_write_is_read_back(meant: date, today: date, language: str) -> None:
    assert read_date(meant.isoformat(), today, language) == meant
    assert read_date(numeric_day(meant, language, year=True), today, language) == meant
    month = MONTHS[language][meant.month - 1]
    assert read_date(f"{meant.day}. {month} {meant.year}", today, language) == meant


@given(DAYS, DAYS, LANGUAGES)
def test_a_day_without_its_year_is_the_next_one_not_before_today(
    meant: date, today: date, language: str
) -> None:
    read = read_date(numeric_day(meant, language), today, language)
    assert read is not None and read >= today
    assert (read.day, read.month) == (meant.day, meant.month)
    assert (meant.month, meant.day) == (2, 29) or read - today < timedelta(days=367)


@given(DAYS, st.integers(0, 364), LANGUAGES)
def test_of_what_has_happened_a_day_is_the_last_one_not_after_today(
    today: date, ago: int, language: str
) -> None:
    meant = today - timedelta(days=ago)
    assume((meant.month, meant.day) != (2, 29))
    assert read_past_date(numeric_day(meant, language), today, language) == meant
    if ago < 7:
        assert read_past_date(weekday(meant, language), today, language) == meant


@pytest.mark.parametrize(("typed", "day"), [("i går", 25), ("+2d", 28), ("i morgen", 27), ("i dag", 26)])
def test_yesterday_has_a_name_and_what_is_ahead_is_not_turned_back(typed: str, day: int) -> None:
    assert read_past_date(typed, date(2026, 11, 26), "da") == date(2026, 11, day)


@given(DAYS, st.integers(1, 7), LANGUAGES)
def test_a_weekday_is_the_next_one_after_today(today: date, ahead: int, language: str) -> None:
    meant = today + timedelta(days=ahead)
    for typed in (weekday(meant, language), weekday(meant, language)[:3], short_day(meant, language)[:2]):
        assert read_date(typed, today, language) == meant


@given(DAYS, st.integers(0, 300), LANGUAGES)
def test_a_week_means_its_friday(today: date, ahead: int, language: str) -> None:
    friday = today + timedelta(days=(4 - today.weekday()) % 7 + 7 * (ahead // 7))
    assert read_date(week(friday, language), today, language) == friday


@given(st.text(), DAYS, LANGUAGES)
def test_nothing_typed_is_ever_a_crash(typed: str, today: date, language: str) -> None:
    read_date(typed, today, language)
    read_date("+" + typed, today, language)
    read_time(typed)


def test_the_end_of_the_calendar_is_no_crash() -> None:
    assert read_date("+2u", date.max, "da") is None
    assert read_date("fre", date.max, "da") is None
    assert read_date("1/1", date.max, "da") is None
    assert read_date("uge 1", date.max, "da") is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("830", time(8, 30)), ("8.30", time(8, 30)), ("08:30", time(8, 30)), ("0830", time(8, 30)),
     ("kl. 8", time(8)), ("23:59", time(23, 59)), ("24:00", None), ("8:60", None), ("8:3", None), ("", None),
     ("otte", None), ("٨", None)],
)  # fmt: skip
def test_a_clock_time_is_read_or_is_none(typed: str, meant: time | None) -> None:
    assert read_time(typed) == meant


@given(DAYS, LANGUAGES)
def test_a_day_can_be_copied_from_the_screen(meant: date, language: str) -> None:
    assert read_date(day(meant, language, year=True), TODAY, language) == meant
    assert read_date(short_day(meant, language, year=True), TODAY, language) == meant
