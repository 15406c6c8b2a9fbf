"""Every record a meeting consists of before it begins."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from facilitator.domain.agenda import expand
from facilitator.domain.course import CourseHead, CourseKind, Stream
from facilitator.domain.meeting import RowRecord
from facilitator.domain.meeting_head import AgendaCopy, MeetingHead
from facilitator.domain.meeting_roles import MeetingRoles
from facilitator.domain.moment import Moment
from facilitator.domain.moves.casting import cast_records
from facilitator.domain.naming import folded
from facilitator.domain.people import Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.whole_course import WholeCourse
from facilitator.identity import uuid7
from facilitator.services.first_fields import first_fields
from facilitator.services.joining import joining_parties, joining_people, named_twice
from facilitator.services.setup import UNSAID, Setup

CONSULTING = ("process_consultant",)


def meeting_records_of(
    setup: Setup, copy: AgendaCopy, at: datetime, course: WholeCourse | None = None
) -> tuple[RowRecord, ...] | Refused:
    """The records of a meeting in ``course``, or in one of its own.

    Parties and people a course knows are its own; others join it. Roles typed for somebody it knows hold
    in this meeting alone.
    """
    if course is not None and course.run.closed is not None:
        return Refused.because(Reason.COURSE_CLOSED, title=course.head.title)
    if refused := named_twice(setup.parties):
        return refused
    made: tuple[RowRecord, ...] = ()
    if course is None:
        stream, head = _own_course(setup.title, at)
        course, made = WholeCourse(head), (stream, head)
    parties = tuple(joining_parties(setup.parties, course, at, setup.languages))
    grown = course.with_(parties)
    people = tuple(joining_people(setup.people, grown, at))
    grown = grown.with_(people)
    meeting = _head(setup, copy, grown, at)
    fields = first_fields(setup.fields, grown, at, meeting.id)
    if isinstance(fields, Refused):
        return fields
    cast = _cast(setup, course, grown, meeting, at)
    return (*made, copy, meeting, *parties, *people, *cast, *fields)


def _own_course(title: str, at: datetime) -> tuple[Stream, CourseHead]:
    """What a meeting belongs to that is no part of a longer course."""
    stream = Stream(id=uuid7(at), kind="course", created_at=at)
    head = CourseHead(id=uuid7(at), stream_id=stream.id, kind=CourseKind.SINGLE, title=title, created_at=at)
    return stream, head


def _head(setup: Setup, copy: AgendaCopy, course: WholeCourse, at: datetime) -> MeetingHead:
    return MeetingHead(
        id=uuid7(at),
        stream_id=course.head.stream_id,
        course_id=course.head.id,
        agenda_copy_id=copy.id,
        title=setup.title,
        language=setup.language,
        starts_at=setup.starts_at,
        created_at=at,
        simulated=setup.simulated,
        tags=setup.tags,
        agenda_id=copy.agenda.id,
        minutes=sum(item.minutes for item in expand(copy.agenda, course.parties, course.people)),
    )


def _cast(
    setup: Setup, course: WholeCourse, grown: WholeCourse, meeting: MeetingHead, at: datetime
) -> tuple[MeetingRoles, ...]:
    """A cast of its own, where somebody of the course is typed in with other roles than there.

    Everybody else keeps in the meeting what they are in the course.
    """
    schools = {folded(party.name): party.id for party in grown.parties}
    typed = {
        (folded(line.name), schools.get(folded(line.party), "")): line.roles
        for line in setup.people
        if line.roles != UNSAID
    }
    cast = tuple(
        _as_typed(person, typed.get((folded(person.name), person.party_id))) for person in grown.people
    )
    known = {person.id for person in course.people}
    if not any(each.id in known and each != was for each, was in zip(cast, grown.people, strict=True)):
        return ()
    return cast_records(meeting, Moment(at, at.date(), lambda: uuid7(at)), cast)


def _as_typed(person: Person, roles: tuple[str, ...] | None) -> Person:
    """Somebody with the roles that were typed; who is put down as the consultant stays all that they are."""
    if roles is None or (roles == CONSULTING and person.is_consultant):
        return person
    return replace(person, roles=roles)
