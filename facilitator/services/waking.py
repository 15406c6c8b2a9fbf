"""Whether the clock went as time does, or the laptop slept or its clock was set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from facilitator.clock import Clock

NOTICED = timedelta(minutes=1)
"""What the clock may leap, forwards or back, between two looks that are seconds apart."""


@dataclass(frozen=True, slots=True)
class Leap:
    """The clock said ``since``, and at the next look, seconds later, ``until``."""

    since: datetime
    until: datetime

    @property
    def back(self) -> timedelta:
        """By how much the clock was set back; nothing where it went on."""
        return max(timedelta(), self.since - self.until)


class Waking:
    """Looks at the clock every few seconds."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._looked_at = clock.now()

    def look(self) -> Leap | None:
        """The leap since the last look; None where time passed, or the clock is one that is moved by hand."""
        leap = Leap(self._looked_at, self._clock.now())
        self._looked_at = leap.until
        if self._clock.steered or abs(leap.until - leap.since) < NOTICED:
            return None
        return leap
