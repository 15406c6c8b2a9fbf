"""A meeting as one line of a list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """What a list shows of a meeting. ``item_id`` is the item entered last, empty before the start."""

    id: str
    course_id: str
    title: str
    language: str
    starts_at: datetime
    simulated: bool
    started_at: datetime | None
    closed_at: datetime | None
    item_id: str
    entries: int
    actions: int
    last_change_at: datetime | None
    party_names: tuple[str, ...]
    tags: tuple[str, ...] = ()
    """Its own, and those of its course."""
    agenda_id: str = ""
    """The template it is held by."""
    cancelled: str = ""
    """Why it is not held; empty: it is."""
