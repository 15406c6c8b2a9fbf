"""A line as it was captured, with what was picked up in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.people import Party, Person


@dataclass(frozen=True, slots=True)
class Line:
    """The text to keep, and whom and which day it names."""

    text: str
    person: Person | None = None
    party: Party | None = None
    day: date | None = None
    entry_id: str = ""
    """The id the entry will get, where a draft has already been given one."""
