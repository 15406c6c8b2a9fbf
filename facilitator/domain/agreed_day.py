"""A day that was agreed on, with its hour where one was told: ``2027-03-04`` or ``2027-03-04T09:00``."""

from __future__ import annotations

from datetime import date, time

_DAY = len("2027-03-04")


def agreed(day: date, at: time | None = None) -> str:
    """How the value of a date is kept."""
    return f"{day.isoformat()}T{at:%H:%M}" if at is not None else day.isoformat()


def day_in(value: str) -> date:
    """The day; ValueError where the value is none."""
    return date.fromisoformat(value[:_DAY])


def hour_in(value: str) -> time | None:
    """The hour by the wall of the room; None where none was told."""
    return time.fromisoformat(value[_DAY + 1 :]) if len(value) > _DAY else None
