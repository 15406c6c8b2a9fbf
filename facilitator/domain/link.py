"""Captured lines that belong together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two captured lines that belong together: a finding and its evidence, a goal and its indicator.

    What it says follows from the kinds of the two; it reads the same from either end.
    """

    id: str
    stream_id: str
    course_id: str
    meeting_id: str | None
    item_id: str
    at: datetime
    from_id: str
    to_id: str
    struck: bool = False
