"""Results and documents that an analysis rests on: what each is called, its period, and who keeps it."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.data_sources import DATA_SOURCE
from facilitator.domain.entries import Entry
from facilitator.domain.meeting import Meeting
from facilitator.domain.moment import Moment
from facilitator.domain.moves.lines import said_of
from facilitator.domain.moves.made import Answer
from facilitator.domain.people import Person
from facilitator.domain.refusal import Reason, Refused


def attach(meeting: Meeting, moment: Moment, title: str, period: str, owner: Person) -> Answer:
    """Attach a source of data (SR-021). Before a meeting begins, and between meetings, it is the course's."""
    if meeting.run.closed_at is not None:
        return Refused.because(Reason.MEETING_CLOSED)
    of_meeting = meeting.head.id if meeting.run.running else None
    source = Entry(
        id=moment.new_id(),
        stream_id=meeting.head.stream_id,
        course_id=meeting.head.course_id,
        meeting_id=of_meeting,
        item_id=meeting.run.item_id,
        number=meeting.next_number,
        at=moment.at,
        kind=DATA_SOURCE,
        text=title,
        party_id=owner.party_id,
    )
    told = {"period": period, "owner": owner.id}
    said = (said_of(meeting, moment, source, name, value) for name, value in told.items())
    return (source, *(replace(value, meeting_id=of_meeting) for value in said))
