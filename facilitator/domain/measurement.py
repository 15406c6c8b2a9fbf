"""A value of an indicator at a day: where it began, where it is to go, what it came to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum


class MeasurementKind(StrEnum):
    """Where an indicator stood, where it is to come, and where it stands."""

    BASELINE = "baseline"
    TARGET = "target"
    ACTUAL = "actual"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """One value; all of them are kept, and of a kind, a school, a programme and a period one counts.

    ``value`` is a decimal number with a point, in the indicator's unit, or empty where it is not known
    yet: ``day`` is then the day it will be. ``sample`` is how many it rests on (n). ``party_id`` is the
    school whose value it is, empty for all.
    """

    id: str
    stream_id: str
    course_id: str
    meeting_id: str | None
    item_id: str
    at: datetime
    indicator_id: str
    kind: MeasurementKind
    value: str
    day: date
    sample: int | None = None
    party_id: str = ""
    person_id: str = ""
    """Who brought it."""
    programme: str = ""
    """The programme it was measured on, in the words of the school; empty for all of them."""
    struck: bool = False

    @property
    def number(self) -> Decimal | None:
        """The value as a number, or None where it is not known."""
        try:
            return Decimal(self.value) if self.value else None
        except InvalidOperation:
            return None
