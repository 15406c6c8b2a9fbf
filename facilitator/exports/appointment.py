"""What stands in a calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Appointment:
    """A day, or an instant with its end. ``id`` is always the same for the same thing.

    ``sequence`` rises from one writing of it to the next, so that calendars take what has changed.
    """

    id: str
    title: str
    begins: date | datetime
    written_at: datetime
    sequence: int
    ends: datetime | None = None
    called_off: bool = False


def since(made_at: datetime, at: datetime) -> int:
    """Seconds since it was made: rises with every writing, and fits in 31 bits for a lifetime."""
    return max(0, int((at - made_at).total_seconds()))
