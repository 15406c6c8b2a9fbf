"""The moment a move is made in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant in UTC, the day it is in the room, and where ids of new records come from."""

    at: datetime
    today: date
    new_id: Callable[[], str]
