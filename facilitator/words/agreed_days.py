"""A day that was agreed on, in words."""

from __future__ import annotations

from facilitator.domain.agreed_day import day_in, hour_in
from facilitator.words.dates import clock_time, day
from facilitator.words.tongue import Words


def agreed_day(value: str, w: Words, *, year: bool = True) -> str:
    """``torsdag 4. marts 2027 kl. 09.00``; without an hour where none was told."""
    return at_hour(day(day_in(value), w.language, year=year), value, w)


def at_hour(said: str, value: str, w: Words) -> str:
    """The day as it is ``said``, with the hour of the value behind it."""
    hour = hour_in(value)
    return w._("{day} at {time}").format(day=said, time=clock_time(hour, w.language)) if hour else said
