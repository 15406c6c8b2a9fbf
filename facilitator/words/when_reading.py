"""A day and a clock time typed in one go."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from facilitator.words.date_reading import read_date, read_time

_AHEAD = re.compile(r"(?:om|in)\s+(\d{1,3})\s*m(?:in(?:ut\w*)?)?\.?", re.IGNORECASE)


_SPAN = re.compile(
    r"\d{1,3}(?:[.,]\d)? ?(?:m|min|minut\w*|t|tim|time[rn]?|timm\w+|h|hours?)\.?"
    r"(?: (?:og |och |and )?\d{1,2} ?m\w*\.?)?",
    re.IGNORECASE,
)


def is_span(typed: str) -> bool:
    """Is it a stretch of time, as ``70 min`` or ``2 timer 30 min``, rather than a moment or a name?"""
    return _SPAN.fullmatch(" ".join(typed.split())) is not None


def read_ahead(typed: str, now: datetime) -> datetime | None:
    """The whole minute that ``om 20 min`` or ``in 20 minutes`` stands for; None for anything else."""
    found = _AHEAD.fullmatch(typed.strip())
    if found is None:
        return None
    return (now + timedelta(minutes=int(found[1]))).replace(second=0, microsecond=0)


def read_when(typed: str, today: date, language: str) -> tuple[date | None, time | None]:
    """The day and the time of ``24/11 830``, ``i morgen kl 9``, or of one alone; None for what is not there.

    What could be either, such as ``8.10``, is a day.
    """
    words = typed.split()
    for cut in range(len(words) - 1, 0, -1):
        day, begins = read_date(" ".join(words[:cut]), today, language), read_time(" ".join(words[cut:]))
        if day is not None and begins is not None:
            return day, begins
    whole = " ".join(words)
    day = read_date(whole, today, language)
    return day, None if day is not None else read_time(whole)
