"""The demonstration promises nothing for a day on which nobody is at school."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.cli.demo_cast import script
from facilitator.cli.demo_days import on_school_days, school_day
from facilitator.domain.school_days import SchoolDays

DAYS = st.dates(date(2026, 1, 1), date(2031, 12, 31))
LANGUAGES = st.sampled_from(("da", "sv", "en"))


def test_a_sunday_becomes_the_monday_after_and_a_friday_stays() -> None:
    lines = ["action @Ida Lade 5. b skrive målet >+10d /Birkehave", "note 3+10d"]
    assert list(on_school_days(lines, date(2026, 11, 12), "da")) == [
        "action @Ida Lade 5. b skrive målet >2026-11-23 /Birkehave",
        "note 3+10d",
    ]
    assert list(on_school_days(lines, date(2026, 11, 24), "da")) == lines


@given(DAYS, LANGUAGES)
def test_on_whatever_day_it_is_looked_at_every_day_in_it_is_a_school_day(today: date, language: str) -> None:
    for line in on_school_days(script(language), today, language):
        words = [word.lstrip(">") for word in line.split() if word.startswith((">", "+", "20"))]
        for word in words if line.startswith(("action", "date")) else ():
            day = today + timedelta(days=int(word[1:-1])) if word[0] == "+" else date.fromisoformat(word)
            assert SchoolDays(language).closed(day) is None, line


@given(DAYS, LANGUAGES, st.sampled_from((-1, 1)))
def test_a_meeting_of_it_is_held_at_its_hour_on_a_school_day_that_is_near(
    today: date, language: str, step: int
) -> None:
    near = datetime(today.year, today.month, today.day, 8, 30, tzinfo=UTC)
    held = school_day(near, language, step=step)
    assert SchoolDays(language).closed(held.date()) is None and held.time() == near.time()
    assert abs(held - near) < timedelta(days=31) and (held - near) * step >= timedelta()


@pytest.mark.parametrize("language", ["da", "sv", "en"])
def test_the_script_has_days_to_be_moved(language: str) -> None:
    assert (
        sum("+" in line and "d" in line for line in script(language) if line.startswith(("action", "date")))
        > 3
    )
