"""Everything a course consists of, record by record, by the standard library alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from facilitator.domain.action import Action
from facilitator.domain.course import CourseHead, Stream
from facilitator.domain.course_run import CourseRecorded
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue, Rating
from facilitator.domain.link import Link
from facilitator.domain.measurement import Measurement
from facilitator.domain.meeting import RowRecord
from facilitator.domain.meeting_head import AgendaCopy, MeetingHead
from facilitator.domain.meeting_roles import MeetingRoles
from facilitator.domain.people import Group, Party, Person
from facilitator.domain.registration import Registration
from facilitator.domain.run import Recorded
from facilitator.store import glance_sql as sql
from facilitator.store.codec import from_row
from facilitator.store.reader import reading

KINDS: Mapping[str, tuple[type, str]] = {
    "stream": (Stream, sql.STREAM),
    "course": (CourseHead, sql.STREAM_COURSE),
    "agenda_copy": (AgendaCopy, sql.STREAM_AGENDA_COPY),
    "meeting": (MeetingHead, sql.STREAM_MEETING),
    "course_event": (CourseRecorded, sql.STREAM_COURSE_EVENT),
    "party": (Party, sql.STREAM_PARTY),
    "person": (Person, sql.STREAM_PERSON),
    "working_group": (Group, sql.STREAM_WORKING_GROUP),
    "meeting_roles": (MeetingRoles, sql.STREAM_MEETING_ROLES),
    "registration": (Registration, sql.STREAM_REGISTRATION),
    "run_event": (Recorded, sql.STREAM_RUN_EVENT),
    "entry": (Entry, sql.STREAM_ENTRY),
    "action": (Action, sql.STREAM_ACTION),
    "field_value": (FieldValue, sql.STREAM_FIELD_VALUE),
    "link": (Link, sql.STREAM_LINK),
    "measurement": (Measurement, sql.STREAM_MEASUREMENT),
    "rating": (Rating, sql.STREAM_RATING),
}
"""Records by the name they go by in a file, those that others refer to first."""


def records_of_stream(path: Path, stream_id: str) -> dict[str, tuple[RowRecord, ...]]:
    """The records of a stream by kind, each kind in the order of its ids."""
    with reading(path) as db:
        return {kind: tuple(_read(db, kind, stream_id)) for kind in KINDS} if db else {}


def known(path: Path, records: Iterable[tuple[str, str]]) -> dict[str, RowRecord | None]:
    """Of records named by kind and id those that are in the file, in any stream; None for one taken back."""
    found: dict[str, RowRecord | None] = {}
    with reading(path) as db:
        if db is None:
            return found
        for kind, id_ in records:
            row = db.execute(getattr(sql, f"BY_ID_{kind.upper()}"), {"id": id_}).fetchone()
            if row is not None:
                *columns, deleted = row
                found[id_] = None if deleted else from_row(KINDS[kind][0], columns)
    return found


def _read(db: sqlite3.Connection, kind: str, stream_id: str) -> Iterator[RowRecord]:
    record, query = KINDS[kind]
    yield from (from_row(record, row) for row in db.execute(query, {"id": stream_id}))
