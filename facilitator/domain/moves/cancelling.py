"""A planned meeting that is not held, and one that is held on another day."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from facilitator.domain.meeting import Meeting
from facilitator.domain.moment import Moment
from facilitator.domain.moves.made import Answer, happened, reason_lacks
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.run import MeetingCancelled


def cancel(meeting: Meeting, moment: Moment, reason: str) -> Answer:
    """Say that a meeting is not held, and why; it stays in the course (SR-112)."""
    if refused := not_ahead(meeting) or reason_lacks(reason):
        return refused
    return happened(meeting, moment, MeetingCancelled(reason.strip()))


def postpone(meeting: Meeting, moment: Moment, starts_at: datetime) -> Answer:
    """Hold it at another time; ``starts_at`` is in UTC."""
    if refused := not_ahead(meeting):
        return refused
    if starts_at < moment.at:
        return Refused.because(Reason.DATE_PAST, day=starts_at.date())
    return (replace(meeting.head, starts_at=starts_at),)


def not_ahead(meeting: Meeting) -> Refused | None:
    """The refusal for a move that needs a meeting that is still to begin."""
    if meeting.run.closed_at is not None:
        return Refused.because(Reason.MEETING_CLOSED)
    if meeting.run.started:
        return Refused.because(Reason.ALREADY_STARTED)
    if meeting.run.cancelled:
        return Refused.because(Reason.MEETING_CANCELLED, why=meeting.run.cancelled)
    return None
