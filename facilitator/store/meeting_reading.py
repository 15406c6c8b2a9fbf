"""A whole meeting out of a file, by the standard library alone."""

from __future__ import annotations

import sqlite3
from typing import TypeVar

from facilitator.domain.action import Action
from facilitator.domain.course import Course
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue, Rating
from facilitator.domain.link import Link
from facilitator.domain.meeting import AgendaCopy, Meeting, MeetingHead
from facilitator.domain.people import Group, Party, Person
from facilitator.domain.run import Recorded
from facilitator.store import glance_sql as sql
from facilitator.store.codec import from_row

T = TypeVar("T")


def meeting_in(db: sqlite3.Connection, meeting_id: str) -> Meeting | None:
    """The meeting as one snapshot has it, or None. Raises KeyError where a part of it is gone."""
    head = _first(db, MeetingHead, sql.MEETING, id=meeting_id)
    if head is None:
        return None
    course = _first(db, Course, sql.COURSE, id=head.course_id)
    copy = _first(db, AgendaCopy, sql.AGENDA_COPY, id=head.agenda_copy_id)
    if course is None or copy is None:
        raise KeyError(head.agenda_copy_id)
    asked = db.execute(sql.ASKED_BEFORE, {"course_id": course.id, "id": head.id})
    return Meeting(
        head=head,
        course=course,
        copy=copy,
        parties=_all(db, Party, sql.PARTIES, course_id=course.id),
        people=_all(db, Person, sql.PEOPLE, course_id=course.id),
        groups=_all(db, Group, sql.GROUPS, meeting_id=head.id),
        recorded=_all(db, Recorded, sql.RECORDED, meeting_id=head.id),
        entries=_all(db, Entry, sql.ENTRIES, meeting_id=head.id),
        actions=_all(db, Action, sql.ACTIONS, meeting_id=head.id),
        fields=_all(db, FieldValue, sql.FIELDS, meeting_id=head.id),
        links=_all(db, Link, sql.LINKS, meeting_id=head.id),
        ratings=_all(db, Rating, sql.RATINGS, meeting_id=head.id),
        asked_before=frozenset(question_id for (question_id,) in asked),
    )


def _all(db: sqlite3.Connection, kind: type[T], query: str, **asked: str) -> tuple[T, ...]:
    return tuple([from_row(kind, row) for row in db.execute(query, asked)])


def _first(db: sqlite3.Connection, kind: type[T], query: str, **asked: str) -> T | None:
    row = db.execute(query, asked).fetchone()
    return from_row(kind, row) if row else None
