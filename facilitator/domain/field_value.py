"""Fields and dates as they were set, of a meeting or of a line, each setting a record of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldValue:
    """A field or a date set once. ``whose`` is the id of a party, a person or a group, or empty.

    ``kind`` is ``field``, ``date``, or ``line`` where it is said of the captured line ``whose``;
    days in ``value`` are ISO. The last one of a name counts, and ``item_id`` says where it was set
    or confirmed. ``meeting_id`` is None where that was between meetings.
    """

    id: str
    stream_id: str
    course_id: str
    meeting_id: str | None
    item_id: str
    at: datetime
    kind: str
    name: str
    value: str
    whose: str = ""
    on_paper: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """Answers on a scale, counted per score: ``counts[i]`` is for the i-th score of the scale."""

    id: str
    stream_id: str
    meeting_id: str
    item_id: str
    scale: str
    counts: tuple[int, ...]
