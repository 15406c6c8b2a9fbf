"""Spans of time as the room reads them."""

from __future__ import annotations

from datetime import timedelta

from facilitator.words.tongue import Words


def minutes_left(left: timedelta, w: Words) -> str:
    """Whole minutes, rounded up until five, then minutes and seconds; over time counted up with ``+``."""
    seconds = int(left.total_seconds())
    if seconds >= 300:
        return w._("{n} min").format(n=-(-seconds // 60))
    sign = "" if seconds >= 0 else "+"
    minutes, rest = divmod(abs(seconds), 60)
    return w._("{n} min").format(n=f"{sign}{minutes}:{rest:02}")
