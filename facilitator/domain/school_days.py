"""Days on which nobody is at school: weekends, public holidays, weeks without lessons (AP-03, AP-10)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from facilitator.domain.meeting import Meeting

HOLIDAY_WEEKS: Mapping[str, frozenset[int]] = {"da": frozenset({42, 7, 8}), "sv": frozenset({44})}
"""ISO weeks that are listed for a language where a course has not said its own; the Swedish winter
holiday differs too much from county to county to be one of them."""


NO_WEEKS = "0"
"""What stands for a period that no holiday falls in."""


class Closed(StrEnum):
    """Why a day is no school day."""

    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class SchoolDays:
    """The days of a school: the language of its papers says the country, ``weeks`` are ISO numbers."""

    language: str
    weeks: Set[int] = frozenset()

    def closed(self, day: date) -> Closed | None:
        """Why nobody is there on a day; None on a school day."""
        if day.weekday() >= 5:
            return Closed.WEEKEND
        if day in public_holidays(day.year, self.language):
            return Closed.HOLIDAY
        return Closed.WEEK if day.isocalendar().week in self.weeks else None

    def after(self, start: date, count: int) -> date:
        """The ``count``-th working day after ``start``: no weekend, no public holiday.

        People work in weeks without lessons, too: those are asked about, and not passed over.
        """
        day = start
        while count:
            day += timedelta(days=1)
            if self.closed(day) in (None, Closed.WEEK):
                count -= 1
        return day


def school_days(meeting: Meeting, language: str) -> SchoolDays:
    """The days of a school that reads this language, with the weeks its course has said, else the listed."""
    said = holiday_weeks(meeting)
    return SchoolDays(language, HOLIDAY_WEEKS.get(language, frozenset()) if said is None else said)


def holiday_weeks(meeting: Meeting) -> frozenset[int] | None:
    """ISO numbers of the weeks without lessons; None where nobody has said."""
    said = meeting.said("holiday_weeks")
    numbers = [int(word) for word in said.replace(",", " ").split() if word.isdecimal()]
    return frozenset(numbers) - {int(NO_WEEKS)} if numbers else None


def public_holidays(year: int, language: str) -> frozenset[date]:
    """Public holidays of Denmark (``da``) or Sweden (``sv``) and the eves nobody works on; else none."""
    match language:
        case "da":
            return frozenset(_danish(year))
        case "sv":
            return frozenset(_swedish(year))
        case _:
            return frozenset()


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar, by the reckoning of Meeus, Jones and Butcher."""
    century, rest = divmod(year, 100)
    golden = year % 19
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - shift + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _danish(year: int) -> Iterator[date]:
    """Without the day of prayer, which has been a working day since 2024."""
    fixed = ((1, 1), (6, 5), (12, 24), (12, 25), (12, 26), (12, 31))
    yield from (date(year, month, day) for month, day in fixed)
    yield from (easter(year) + timedelta(days=days) for days in (-3, -2, 1, 39, 50))


def _swedish(year: int) -> Iterator[date]:
    """With the eves of midsummer, Christmas and the year; All Saints' is always a Saturday."""
    fixed = ((1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26), (12, 31))
    yield from (date(year, month, day) for month, day in fixed)
    yield from (easter(year) + timedelta(days=days) for days in (-2, 1, 39))
    yield next(day for day in _june(year) if day.weekday() == 4)


def _june(year: int) -> Iterator[date]:
    """The days midsummer's eve may be on."""
    return (date(year, 6, day) for day in range(19, 26))
