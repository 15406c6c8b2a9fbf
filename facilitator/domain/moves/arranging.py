"""Making the meetings of a round's visits: who hosts, who comes, and what is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from facilitator.domain.agenda import expand
from facilitator.domain.cast import HOST
from facilitator.domain.field_value import FieldValue
from facilitator.domain.meeting import Meeting, RowRecord
from facilitator.domain.meeting_head import AgendaCopy, MeetingHead
from facilitator.domain.moment import Moment
from facilitator.domain.moves.casting import cast_records
from facilitator.domain.moves.made import Answer
from facilitator.domain.moves.visiting import visit_on
from facilitator.domain.people import Person
from facilitator.domain.refusal import Refused
from facilitator.domain.visit_meetings import VISITOR

FOCUS = "focus_question"
"""What a host wants looked at, as the kick-off settled it."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit to be made a meeting of; ``starts_at`` is in UTC, ``day`` the day on the wall."""

    host: Person
    guests: tuple[Person, ...]
    day: date
    starts_at: datetime
    title: str


def arrange(
    meeting: Meeting, moment: Moment, copy: AgendaCopy, visits: Sequence[Visit], language: str
) -> Answer:
    """A whole-day meeting a visit, with its cast and its focus, and the day for everybody to see (SR-115).

    ``meeting`` is the course as it is seen from outside its meetings.
    """
    records: list[RowRecord] = [copy]
    for visit in visits:
        day = visit_on(meeting, moment, visit.day, visit.host)
        if isinstance(day, Refused):
            return day
        meeting = meeting.with_(day)
        records += [*day, *_made(meeting, moment, copy, visit, language)]
    return tuple(records)


def _made(
    meeting: Meeting, moment: Moment, copy: AgendaCopy, visit: Visit, language: str
) -> Iterator[RowRecord]:
    cast = (
        replace(visit.host, roles=(HOST,)),
        *(replace(guest, roles=(VISITOR,)) for guest in visit.guests),
    )
    head = MeetingHead(
        id=moment.new_id(),
        stream_id=meeting.head.stream_id,
        course_id=meeting.head.course_id,
        agenda_copy_id=copy.id,
        title=visit.title,
        language=language,
        starts_at=visit.starts_at,
        created_at=moment.at,
        agenda_id=copy.agenda.id,
        minutes=sum(item.minutes for item in expand(copy.agenda, meeting.parties, cast)),
    )
    yield head
    yield from cast_records(head, moment, cast)
    if focus := meeting.said(FOCUS, visit.host.id):
        yield FieldValue(
            id=moment.new_id(),
            stream_id=head.stream_id,
            course_id=head.course_id,
            meeting_id=head.id,
            item_id="",
            at=moment.at,
            kind="field",
            name="observation_focus",
            value=focus,
        )
