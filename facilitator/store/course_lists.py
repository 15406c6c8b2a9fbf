"""Courses as lists, and what is due in any of them, by the standard library alone."""

from __future__ import annotations

import json
import sqlite3
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.domain.course import CourseKind
from facilitator.store import glance_sql as sql
from facilitator.store.codec import from_plain
from facilitator.store.course_line import CourseLine, HeldMeeting, NextMeeting, RunningMeeting
from facilitator.store.reader import reading

if TYPE_CHECKING:
    from facilitator.domain.course_run import CourseClosed

PAGE = 200


def list_courses(path: Path, today: date, limit: int = PAGE) -> tuple[CourseLine, ...]:
    """Courses of more than a single meeting, the youngest first; ``overdue`` is counted at ``today``.

    Where there are more than ``limit``, those under way come before closed ones.
    """
    with reading(path) as db:
        if db is None:
            return ()
        lines: list[CourseLine] = []
        for closed in (False, True):
            asked = {"closed": closed, "limit": limit - len(lines), "today": today.isoformat()}
            lines += [_line(db, row) for row in db.execute(sql.COURSE_LINES, asked).fetchall()]
    return tuple(sorted(lines, key=lambda line: line.id, reverse=True))


def find_course(path: Path, tail: str, limit: int = 20) -> tuple[str, ...]:
    """Ids of courses that end in these hex digits, hyphens or not; the youngest first."""
    bare = tail.strip().replace("-", "").lower()
    with reading(path) as db:
        if db is None or not bare:
            return ()
        return tuple(id_ for (id_,) in db.execute(sql.COURSES_BY_TAIL, {"tail": bare, "limit": limit}))


def linked_courses(path: Path, course_id: str) -> tuple[tuple[str, str], ...]:
    """Courses that a course belongs together with, whichever of the two says so: ids and titles."""
    with reading(path) as db:
        if db is None:
            return ()
        said = dict(db.execute(sql.COURSE_LINKS, {}).fetchall())
        together = [other for mine, other in said.items() if mine == course_id and other]
        together += [mine for mine, other in said.items() if other == course_id]
        titled = (
            (each, db.execute(sql.COURSE_TITLE, {"id": each}).fetchone()) for each in dict.fromkeys(together)
        )
        return tuple((each, found[0]) for each, found in titled if found)


def _line(db: sqlite3.Connection, row: tuple[Any, ...]) -> CourseLine:
    id_, kind, title, tags, starts_on, ends_on, step, ended, ending, meetings, people, overdue = row
    return CourseLine(
        id=id_,
        kind=CourseKind(kind),
        title=title,
        tags=tuple(json.loads(tags)),
        starts_on=date.fromisoformat(starts_on) if starts_on else None,
        ends_on=date.fromisoformat(ends_on) if ends_on else None,
        step=json.loads(step)["step"] if step else 1,
        closed=_closed(ending) if ended == "CourseClosed" else None,
        meetings=meetings,
        people=people,
        party_names=tuple(name for (name,) in db.execute(sql.PARTY_NAMES, {"course_id": id_})),
        next=_next(db, id_),
        overdue=overdue,
        running=_running(db, id_),
        held=_held(db, id_),
    )


def _closed(ending: str) -> CourseClosed:
    # what a closed course needs, the first screen does without
    from facilitator.domain.course_run import CourseClosed

    return from_plain(CourseClosed, json.loads(ending))


def _running(db: sqlite3.Connection, course_id: str) -> RunningMeeting | None:
    row = db.execute(sql.RUNNING_IN_COURSE, {"course_id": course_id}).fetchone()
    if row is None:
        return None
    # what a running meeting needs, other lists do without
    from facilitator.store.meeting_reading import meeting_in

    meeting = meeting_in(db, row[0])
    if meeting is None or meeting.item is None or meeting.run.started_at is None:
        return None
    item, run = meeting.item, meeting.run
    return RunningMeeting(
        id=meeting.head.id,
        title=meeting.head.title,
        started_at=meeting.run.started_at,
        item=item.title,
        place=meeting.position(item.id) + 1,
        items=len(meeting.items),
        paused=run.paused,
        agenda_id=meeting.head.agenda_id,
    )


def _next(db: sqlite3.Connection, course_id: str) -> NextMeeting | None:
    row = db.execute(sql.NEXT_IN_COURSE, {"course_id": course_id}).fetchone()
    return NextMeeting(row[0], row[1], datetime.fromisoformat(row[2]), row[3]) if row else None


def _held(db: sqlite3.Connection, course_id: str) -> HeldMeeting | None:
    row = db.execute(sql.HELD_IN_COURSE, {"course_id": course_id}).fetchone()
    return HeldMeeting(row[0], row[1], datetime.fromisoformat(row[3]), row[2]) if row else None
