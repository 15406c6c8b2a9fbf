"""A day and a clock time in one line."""

from __future__ import annotations

from datetime import date, time

import pytest

from facilitator.words.when_reading import is_span, read_when

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("typed", "day", "begins"),
    [
        ("24/11 830", date(2026, 11, 24), time(8, 30)),
        ("tirsdag 24. november kl. 8.30", date(2026, 11, 24), time(8, 30)),
        ("i morgen 9", date(2026, 11, 21), time(9)),
        ("2026-12-01 08:00", date(2026, 12, 1), time(8)),
        ("24/11", date(2026, 11, 24), None),
        ("kl 8.30", None, time(8, 30)),
        ("8.10", date(2027, 10, 8), None),
        ("snart", None, None),
        ("", None, None),
    ],
)
def test_day_and_time_are_read_as_typed(typed: str, day: date | None, begins: time | None) -> None:
    assert read_when(typed, TODAY, "da") == (day, begins)


@pytest.mark.parametrize(
    "typed", ["70 min", "70 minutter", "2 timer", "1,5 time", "1 t 30 min", "2 timmar", "1 hour and 30 min"]
)
def test_a_stretch_of_time_is_told_from_a_moment_and_from_a_name(typed: str) -> None:
    assert is_span(typed)
    assert not any(
        map(is_span, ("8.30", "om 20 min", "Minervaskolen", "10. klasse", "3 Mosters Skole", "70"))
    )
