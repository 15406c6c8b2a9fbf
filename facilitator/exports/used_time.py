"""The minutes items really took."""

from __future__ import annotations

from datetime import datetime

from facilitator.domain.meeting import Meeting


def used_minutes(meeting: Meeting, item_id: str, until: datetime) -> int:
    """Whole minutes spent on an item up to a moment."""
    return round(meeting.run.spent(item_id, until).total_seconds() / 60)


def held_minutes(meeting: Meeting) -> int:
    """Whole minutes a meeting was held: from its start to its close, else to the last thing that happened.

    Pauses and gaps set aside are not in it, breaks of the agenda are: what a proof of participation counts.
    """
    run, until = meeting.run, last_moment(meeting)
    if run.started_at is None:
        return 0
    held = until - run.started_at - run.paused_for(until) - run.set_aside(until)
    return round(held.total_seconds() / 60)


def last_moment(meeting: Meeting) -> datetime:
    """The close; in a meeting that still runs, the last thing that happened."""
    if meeting.run.closed_at is not None:
        return meeting.run.closed_at
    return meeting.recorded[-1].at if meeting.recorded else meeting.head.starts_at
