"""A whole meeting out of a file, by the standard library alone."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

from facilitator.domain.action import Action
from facilitator.domain.cast import cast_of
from facilitator.domain.course import CourseHead
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue, Rating
from facilitator.domain.link import Link
from facilitator.domain.measurement import Measurement
from facilitator.domain.meeting import Meeting
from facilitator.domain.meeting_head import AgendaCopy, MeetingHead
from facilitator.domain.meeting_roles import MeetingRoles
from facilitator.domain.people import Group, Party, Person
from facilitator.domain.run import Recorded
from facilitator.store import glance_sql as sql
from facilitator.store.course_reading import all_of, course_records, first_of


def meeting_in(db: sqlite3.Connection, meeting_id: str) -> Meeting | None:
    """The meeting as one snapshot has it, or None. Raises KeyError where a part of it is gone."""
    head = first_of(db, MeetingHead, sql.MEETING, id=meeting_id)
    if head is None:
        return None
    course = first_of(db, CourseHead, sql.COURSE, id=head.course_id)
    copy = first_of(db, AgendaCopy, sql.AGENDA_COPY, id=head.agenda_copy_id)
    if course is None or copy is None:
        raise KeyError(head.agenda_copy_id)
    asked = db.execute(sql.ASKED_BEFORE, {"course_id": course.id, "id": head.id})
    recorded = all_of(db, Recorded, sql.RECORDED, meeting_id=head.id)
    roles = all_of(db, MeetingRoles, sql.ROLES, meeting_id=head.id)
    parties = all_of(db, Party, sql.PARTIES, course_id=course.id)
    people = all_of(db, Person, sql.PEOPLE, course_id=course.id)
    cast = cast_of(recorded, parties, people, roles)
    return Meeting(
        head=head,
        course=course,
        copy=copy,
        parties=cast.parties,
        people=cast.people,
        groups=all_of(db, Group, sql.GROUPS, meeting_id=head.id),
        roles=roles,
        recorded=recorded,
        entries=all_of(db, Entry, sql.ENTRIES, meeting_id=head.id),
        actions=all_of(db, Action, sql.ACTIONS, meeting_id=head.id),
        fields=all_of(db, FieldValue, sql.FIELDS, meeting_id=head.id),
        links=all_of(db, Link, sql.LINKS, meeting_id=head.id),
        measurements=all_of(db, Measurement, sql.MEASUREMENTS, meeting_id=head.id),
        ratings=all_of(db, Rating, sql.RATINGS, meeting_id=head.id),
        elsewhere=replace(
            course_records(db, course.id, but=head.id),
            parties=cast.other_parties,
            people=cast.other_people,
            course_roles={person.id: person.roles for person in people},
            asked=frozenset(question_id for (question_id,) in asked),
        ),
    )
