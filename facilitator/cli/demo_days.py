"""The days of the demonstration, which is looked at on any day of the year: nobody meets at Christmas."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from facilitator.domain.school_days import SchoolDays

_AHEAD = re.compile(r"(?<=[ >])\+(\d+)d\b")


def on_school_days(lines: Iterable[str], today: date, language: str) -> Iterator[str]:
    """The lines of a script, with ``+10d`` moved to the next school day where it is none."""
    days = SchoolDays(language)

    def moved(found: re.Match[str]) -> str:
        day = today + timedelta(days=int(found[1]))
        return found[0] if days.closed(day) is None else days.after(day, 1).isoformat()

    return (_AHEAD.sub(moved, line) for line in lines)


def school_day(near: datetime, language: str, *, step: int) -> datetime:
    """The same time on that day if it is a school day, else on the next one; by a ``step`` of -1 back."""
    days = SchoolDays(language)
    while days.closed(near.date()) is not None:
        near += timedelta(days=step)
    return near
