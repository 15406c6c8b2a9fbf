"""The minutes items really took."""

from __future__ import annotations

from datetime import datetime

from facilitator.domain.meeting import Meeting


def used_minutes(meeting: Meeting, item_id: str, until: datetime) -> int:
    """Whole minutes spent on an item up to a moment."""
    return round(meeting.run.spent(item_id, until).total_seconds() / 60)


def last_moment(meeting: Meeting) -> datetime:
    """The close; in a meeting that still runs, the last thing that happened."""
    if meeting.run.closed_at is not None:
        return meeting.run.closed_at
    return meeting.recorded[-1].at if meeting.recorded else meeting.head.starts_at
