"""A whole course out of a file, or all of it but one meeting, by the standard library alone."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import TypeAlias, TypeVar

from facilitator.domain.action import Action
from facilitator.domain.agenda import Agenda, expand
from facilitator.domain.cast import cast_of, roles_at_the_end
from facilitator.domain.consent import consenting
from facilitator.domain.course import CourseHead
from facilitator.domain.course_records import CourseRecords, MeetingMark
from facilitator.domain.course_run import CourseRecorded
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue
from facilitator.domain.link import Link
from facilitator.domain.local_text import LocalText
from facilitator.domain.measurement import Measurement
from facilitator.domain.meeting_head import begun_mark
from facilitator.domain.meeting_roles import MeetingRoles
from facilitator.domain.people import Group, Party, Person
from facilitator.domain.registration import Registration
from facilitator.domain.replay import replay
from facilitator.domain.run import ItemEntered, Recorded, TalkBegan, Tallied
from facilitator.domain.run_state import LessonCount
from facilitator.domain.whole_course import WholeCourse
from facilitator.store import glance_sql as sql
from facilitator.store.codec import from_plain, from_row

T = TypeVar("T")
MarkRow: TypeAlias = tuple[str, str, str, str, str, int, int, str, str | None, str | None, str | None]


def course_in(db: sqlite3.Connection, course_id: str) -> WholeCourse | None:
    """The course as one snapshot has it, or None."""
    head = first_of(db, CourseHead, sql.COURSE, id=course_id)
    if head is None:
        return None
    parties = all_of(db, Party, sql.PARTIES, course_id=course_id)
    people = all_of(db, Person, sql.PEOPLE, course_id=course_id)
    return WholeCourse(head, parties, people, course_records(db, course_id))


def course_records(db: sqlite3.Connection, course_id: str, but: str = "") -> CourseRecords:
    """What the course holds; without the records of the meeting ``but``."""
    asked = {"course_id": course_id, "id": but}
    titles = {id_: _title(agenda) for id_, agenda in db.execute(sql.AGENDAS_OF_COURSE, asked)}
    meetings = tuple(_mark(row, titles) for row in db.execute(sql.MARKS, asked))
    begun = [mark.id for mark in meetings if mark.started_at is not None and not mark.simulated]
    events = [all_of(db, Recorded, sql.RECORDED, meeting_id=meeting_id) for meeting_id in begun]
    told = dict(zip(begun, events, strict=True))
    people = all_of(db, Person, sql.PEOPLE, course_id=course_id) if begun else ()
    parties = all_of(db, Party, sql.PARTIES, course_id=course_id) if begun else ()
    return CourseRecords(
        meetings=tuple(_used(mark, told.get(mark.id, ())) for mark in meetings),
        events=all_of(db, CourseRecorded, sql.COURSE_EVENTS, course_id=course_id),
        organisations=all_of(db, Party, sql.ORGANISATIONS, course_id=course_id),
        groups=all_of(db, Group, sql.GROUPS_ELSEWHERE, **asked),
        roles=all_of(db, MeetingRoles, sql.ROLES_ELSEWHERE, **asked),
        registrations=all_of(db, Registration, sql.REGISTRATIONS, course_id=course_id),
        entries=all_of(db, Entry, sql.ENTRIES_ELSEWHERE, **asked),
        actions=all_of(db, Action, sql.ACTIONS_ELSEWHERE, **asked),
        fields=all_of(db, FieldValue, sql.FIELDS_ELSEWHERE, **asked),
        links=all_of(db, Link, sql.LINKS_ELSEWHERE, **asked),
        measurements=all_of(db, Measurement, sql.MEASUREMENTS_ELSEWHERE, **asked),
        ended_roles={
            meeting_id: roles_at_the_end(recorded) for meeting_id, recorded in zip(begun, events, strict=True)
        },
        consenting=_consenting(events, people),
        counted=tuple(_counted(zip(begun, events, strict=True))),
        in_focus=frozenset(_in_focus(db, zip(begun, events, strict=True), parties, people)),
    )


def all_of(db: sqlite3.Connection, kind: type[T], query: str, **asked: str) -> tuple[T, ...]:
    """Every record that a query gives."""
    return tuple([from_row(kind, row) for row in db.execute(query, asked)])


def first_of(db: sqlite3.Connection, kind: type[T], query: str, **asked: str) -> T | None:
    """The first record that a query gives, or None."""
    row = db.execute(query, asked).fetchone()
    return from_row(kind, row) if row else None


def _title(agenda: str) -> LocalText:
    """What an agenda is called, without reading the rest of it."""
    return LocalText(json.loads(agenda)["title"])


def _mark(row: MarkRow, titles: Mapping[str, LocalText]) -> MeetingMark:
    id_, agenda_id, copy_id, title, starts_at, minutes, simulated, tags, started, closed, cancelled = row
    return MeetingMark(
        id=id_,
        agenda_id=agenda_id,
        title=title,
        starts_at=datetime.fromisoformat(starts_at),
        minutes=minutes,
        simulated=bool(simulated),
        tags=tuple(json.loads(tags)),
        started_at=datetime.fromisoformat(started) if started else None,
        closed_at=datetime.fromisoformat(closed) if closed else None,
        cancelled=json.loads(cancelled)["reason"] if cancelled else "",
        agenda_title=titles.get(copy_id, LocalText()),
    )


def _used(mark: MeetingMark, recorded: tuple[Recorded, ...]) -> MeetingMark:
    """A closed meeting with the minutes it took."""
    return begun_mark(mark, replay(recorded)) if mark.closed_at is not None and recorded else mark


def _consenting(meetings: Iterable[Iterable[Recorded]], people: tuple[Person, ...]) -> frozenset[str]:
    given: frozenset[str] = frozenset()
    for recorded in meetings:
        given = consenting(recorded, people, given)
    return given


def _counted(begun: Iterable[tuple[str, tuple[Recorded, ...]]]) -> Iterator[LessonCount]:
    """The counts of an observation, of meetings in which something was counted."""
    for meeting_id, recorded in begun:
        if any(isinstance(each.event, Tallied | TalkBegan) for each in recorded):
            run = replay(recorded)
            yield LessonCount(meeting_id, run.tallies, run.talks)


def _in_focus(
    db: sqlite3.Connection,
    begun: Iterable[tuple[str, tuple[Recorded, ...]]],
    parties: tuple[Party, ...],
    people: tuple[Person, ...],
) -> Iterator[str]:
    """Ids of the parties and people whose items were entered."""
    for meeting_id, recorded in begun:
        entered = {each.event.item_id for each in recorded if isinstance(each.event, ItemEntered)}
        (text,) = db.execute(sql.AGENDA_OF, {"id": meeting_id}).fetchone()
        own = all_of(db, MeetingRoles, sql.ROLES, meeting_id=meeting_id)
        cast = cast_of(recorded, parties, people, own)
        items = expand(from_plain(Agenda, json.loads(text)), cast.parties, cast.people)
        yield from (item.focus for item in items if item.focus and item.id in entered)
