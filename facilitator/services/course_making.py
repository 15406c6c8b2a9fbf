"""Making a course: its people, what is known of it, and what an earlier one left to think of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from facilitator.domain.course import CourseHead, CourseKind, Stream
from facilitator.domain.entries import Entry
from facilitator.domain.meeting import RowRecord
from facilitator.domain.naming import folded
from facilitator.domain.people import OrganisationKind
from facilitator.domain.recurrence import carried_on
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.whole_course import WholeCourse
from facilitator.identity import uuid7
from facilitator.services.actor import ACTOR
from facilitator.services.first_fields import first_fields
from facilitator.services.hall import Hall
from facilitator.services.joining import joining_organisations, joining_parties, joining_people, named_twice
from facilitator.services.setup import PersonLine, Setting


@dataclass(frozen=True, slots=True)
class CourseSetup:
    """What a course needs before it can be made. The first party is the host.

    ``earlier`` is the id of a course whose open attention points are taken over (SR-128); a peer review
    takes over the findings of the one before, too.
    """

    kind: CourseKind
    title: str
    parties: tuple[str, ...] = ()
    people: tuple[PersonLine, ...] = ()
    fields: tuple[Setting, ...] = ()
    tags: tuple[str, ...] = ()
    earlier: str = ""
    organisations: tuple[tuple[str, OrganisationKind], ...] = ()
    """Those that are no schools, with what each is."""
    languages: Mapping[str, str] = field(default_factory=dict)
    """The language of the papers of a school, by its name, where it is said."""


def make_course(hall: Hall, setup: CourseSetup) -> str | Refused:
    """Make a course; its id. Raises StorageFault."""
    at = hall.clock.now()
    earlier = hall.read_course(setup.earlier) if setup.earlier else None
    records = course_records_of(setup, at, earlier)
    if isinstance(records, Refused):
        return records
    hall.writer.commit(
        command="course-new", at=at, actor=ACTOR, scope_id=None, records=records, once=True
    ).result()
    return next(record.id for record in records if isinstance(record, CourseHead))


def course_records_of(
    setup: CourseSetup, at: datetime, earlier: WholeCourse | None = None
) -> tuple[RowRecord, ...] | Refused:
    """Every record a course consists of before its first meeting."""
    if not setup.title:
        return Refused.because(Reason.EMPTY_TEXT)
    if refused := named_twice((*setup.parties, *(name for name, _ in setup.organisations))):
        return refused
    stream = Stream(id=uuid7(at), kind="course", created_at=at)
    head = CourseHead(
        id=uuid7(at), stream_id=stream.id, kind=setup.kind, title=setup.title, created_at=at, tags=setup.tags
    )
    course = WholeCourse(head)
    parties = tuple(joining_parties(setup.parties, course, at, setup.languages))
    parties += tuple(joining_organisations(setup.organisations, course, at))
    course = course.with_(parties)
    people = tuple(joining_people(setup.people, course, at))
    course = course.with_(people)
    fields = first_fields(setup.fields, course, at)
    if isinstance(fields, Refused):
        return fields
    points = tuple(_carried_on(earlier, setup, course, at)) if earlier else ()
    return (stream, head, *parties, *people, *fields, *points)


def _carried_on(
    earlier: WholeCourse, setup: CourseSetup, course: WholeCourse, at: datetime
) -> Iterator[Entry]:
    """What is taken over, numbered from the beginning; a school of the same name keeps what was its own."""
    for number, (entry, kind) in enumerate(carried_on(earlier, setup.kind), start=1):
        school = folded(earlier.name_of(entry.party_id))
        same = next((party.id for party in course.parties if folded(party.name) == school), "")
        yield replace(
            entry,
            id=uuid7(at),
            stream_id=course.head.stream_id,
            course_id=course.head.id,
            meeting_id=None,
            item_id="",
            number=number,
            at=at,
            kind=kind,
            party_id=same,
            person_id="",
            reply_to="",
        )
