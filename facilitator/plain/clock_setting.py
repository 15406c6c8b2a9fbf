"""``wait`` and ``at``: moving a clock that is set."""

from __future__ import annotations

from datetime import timedelta

from facilitator.clock import Clock, FastClock
from facilitator.domain.refusal import Reason, Refused
from facilitator.words.date_reading import read_time


def wait(clock: Clock, typed: str) -> Refused | None:
    """Let time pass, as in ``5m``; the refusal for any other clock and for what is no span."""
    if not isinstance(clock, FastClock):
        return Refused.because(Reason.NO_FAST_CLOCK)
    span = _span(typed)
    if span is None:
        return Refused.because(Reason.NOT_A_NUMBER, typed=typed)
    clock.wait(span)
    return None


def set_to(clock: Clock, typed: str) -> Refused | None:
    """Set the clock on to a time, as in ``08:41``; the refusal for another clock and for what is no time."""
    if not isinstance(clock, FastClock):
        return Refused.because(Reason.NO_FAST_CLOCK)
    wall = read_time(typed)
    if wall is None:
        return Refused.because(Reason.NOT_A_DATE, typed=typed)
    clock.set_to(wall)
    return None


def _span(typed: str) -> timedelta | None:
    """``5m``, ``90s`` or ``1h``; bare digits are minutes."""
    number, unit = typed[:-1], typed[-1:]
    if typed.isascii() and typed.isdecimal():
        number, unit = typed, "m"
    seconds = {"s": 1, "m": 60, "h": 3600}.get(unit)
    if seconds is None or not (number.isascii() and number.isdecimal() and len(number) < 6):
        return None
    return timedelta(seconds=int(number) * seconds)
