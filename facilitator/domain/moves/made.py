"""What a move answers with, and the checks that moves share."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeAlias

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.meeting import Meeting, RowRecord
from facilitator.domain.moment import Moment
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.run import Event, Recorded

Records: TypeAlias = tuple[RowRecord, ...]
Answer: TypeAlias = Records | Refused

SHORTEST_REASON = 10
"""Characters a reason needs."""


def happened(meeting: Meeting, moment: Moment, *events: Event) -> tuple[Recorded, ...]:
    """Events as records, in order, all at this moment.

    A clock set back never reorders the run: the moment is at least that of the last event.
    """
    last = meeting.recorded[-1] if meeting.recorded else None
    at = max(moment.at, last.at) if last else moment.at
    place = last.position + 1 if last else 1
    return tuple(
        Recorded(
            id=moment.new_id(),
            stream_id=meeting.head.stream_id,
            meeting_id=meeting.head.id,
            position=place + n,
            at=at,
            kind=type(event).__name__,
            event=event,
        )
        for n, event in enumerate(events)
    )


def not_running(meeting: Meeting) -> Refused | None:
    """The refusal for a move that needs a meeting under way."""
    if not meeting.run.started:
        return Refused.because(Reason.NOT_STARTED)
    if meeting.run.closed_at is not None:
        return Refused.because(Reason.MEETING_CLOSED)
    return None


def changed(line: Entry | Action, **to: Any) -> Answer:
    """A line with other values; refused for one that was taken out."""
    if line.struck:
        return Refused.because(Reason.ALREADY_STRUCK, number=line.number)
    return (replace(line, **to),)


def reason_lacks(reason: str) -> Refused | None:
    """The refusal for a reason that is missing or too short."""
    if not reason.strip():
        return Refused.because(Reason.REASON_NEEDED, least=SHORTEST_REASON)
    if len(reason.strip()) < SHORTEST_REASON:
        return Refused.because(Reason.REASON_TOO_SHORT, least=SHORTEST_REASON, have=len(reason.strip()))
    return None
