"""Dates read as one writes them; Babel is the judge where it has an opinion."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from babel.dates import format_date, format_time

from facilitator.words.dates import (
    clock_time,
    day,
    days_over,
    duration,
    in_days,
    numeric_day,
    short_day,
    week,
    weekday,
)
from facilitator.words.tongue import speak

DAYS = [date(2026, 1, 1) + timedelta(days=step) for step in range(0, 1200, 3)]
LOCALES = {"en": "en_GB", "da": "da_DK", "sv": "sv_SE"}


@pytest.mark.parametrize("language", LOCALES)
def test_days_agree_with_babel(language: str) -> None:
    locale = LOCALES[language]
    point = "." if language == "da" else ""
    for each in DAYS:
        assert weekday(each, language) == format_date(each, "EEEE", locale)
        assert day(each, language) == format_date(each, f"EEEE d{point} MMMM", locale)
        assert day(each, language, year=True) == format_date(each, f"EEEE d{point} MMMM y", locale)
        assert week(each, language).split()[1] == format_date(each, "w", "da_DK")


@pytest.mark.parametrize(
    ("language", "pattern", "with_year"),
    [("da", "EEEEEE d.M.", "d.M.y"), ("sv", "EEE d/M", "d/M y"), ("en", "d MMM", "d MMM y")],
)
def test_short_days_agree_with_babel(language: str, pattern: str, with_year: str) -> None:
    for each in DAYS:
        short = short_day(each, language)
        expected = format_date(each, pattern, LOCALES[language])
        if language == "en":
            # CLDR 42 and later write "Sept"; three letters keep the column straight
            short, expected = short.partition(" ")[2], expected.replace("Sept", "Sep")
        assert short == expected
        year = format_date(each, with_year, LOCALES[language]).replace("Sept", "Sep")
        assert numeric_day(each, language, year=True) == year


@pytest.mark.parametrize("language", LOCALES)
def test_clock_times_agree_with_babel_all_day_long(language: str) -> None:
    pattern = "HH.mm" if language == "da" else "HH:mm"
    for minute in range(0, 1440, 7):
        moment = datetime(2026, 11, 24) + timedelta(minutes=minute)
        assert clock_time(moment, language) == format_time(moment, pattern, locale=LOCALES[language])
        assert clock_time(moment, language) == format_time(moment, "short", locale=LOCALES[language])


def test_a_day_is_written_as_on_the_home_screen() -> None:
    each = date(2026, 11, 24)
    assert [day(each, "da"), day(each, "sv"), day(each, "en")] == [
        "tirsdag 24. november", "tisdag 24 november", "Tuesday 24 November",
    ]  # fmt: skip
    assert [week(each, "da"), week(each, "sv"), week(each, "en")] == ["uge 48", "vecka 48", "week 48"]
    later = date(2026, 12, 8)
    assert [short_day(later, each) for each in LOCALES] == ["Tu 8 Dec", "ti. 8.12.", "tis 8/12"]
    assert week(date(2027, 1, 1), "da") == "uge 53"


def test_how_far_off_a_day_is() -> None:
    w = speak("en")
    assert [in_days(n, w) for n in (0, 1, -1, 14, -3)] == [
        "today", "tomorrow", "yesterday", "in 14 days", "3 days ago",
    ]  # fmt: skip
    assert [days_over(n, w) for n in (1, 11)] == ["1 day over", "11 days over"]


@pytest.mark.parametrize(
    ("minutes", "written"), [(0, "0 min"), (45, "45 min"), (60, "1 t"), (95, "1 t 35 min"), (-5, "−5 min")]
)
def test_lengths_of_time_are_exact(minutes: int, written: str) -> None:
    assert duration(minutes, "da") == written
