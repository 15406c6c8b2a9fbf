"""Reading meetings by the standard library alone: for the first frame, lists and the room view."""

from __future__ import annotations

import json
import sqlite3
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.people import Party, Person
from facilitator.store import glance_sql as sql
from facilitator.store.codec import from_plain, from_row, instant_text
from facilitator.store.meeting_line import MeetingLine
from facilitator.store.overdue_action import OverdueAction
from facilitator.store.reader import reading
from facilitator.store.tag_text import all_tags

if TYPE_CHECKING:
    from facilitator.domain.agenda import Agenda
    from facilitator.domain.meeting import Meeting
    from facilitator.domain.whole_course import WholeCourse

PAGE = 50
"""Meetings in one page of a list."""

_AFTER_ALL = ("9999", "")


def read_meeting(path: Path, meeting_id: str) -> Meeting | None:
    """The meeting as it stands on disk, or None. Raises StorageFault for a file that cannot be read."""
    # some sixty classes, which lists do without
    from facilitator.store.meeting_reading import meeting_in

    with reading(path) as db:
        return meeting_in(db, meeting_id) if db else None


def read_course(path: Path, course_id: str) -> WholeCourse | None:
    """The course with all its meetings hold, or None. Raises StorageFault for a file that cannot be read."""
    from facilitator.store.course_reading import course_in

    with reading(path) as db:
        return course_in(db, course_id) if db else None


def agenda_of(path: Path, meeting_id: str) -> Agenda | None:
    """The agenda a meeting owns, or None."""
    from facilitator.domain.agenda import Agenda

    texts = _texts(path, sql.AGENDA_OF, id=meeting_id)
    return from_plain(Agenda, json.loads(texts[0])) if texts else None


def people_of(
    path: Path, course_id: str, meeting_id: str = ""
) -> tuple[tuple[Party, ...], tuple[Person, ...]]:
    """The parties and people of a course, or of a planned meeting that has a cast of its own, in order."""
    with reading(path) as db:
        if db is None:
            return (), ()
        asked = {"course_id": course_id}
        parties = [from_row(Party, row) for row in db.execute(sql.PARTIES, asked)]
        people = [from_row(Person, row) for row in db.execute(sql.PEOPLE, asked)]
        roles = db.execute(sql.ROLES, {"meeting_id": meeting_id}).fetchall()
        if not roles:
            return tuple(parties), tuple(people)
        # a cast of its own, which most first screens do without
        from facilitator.domain.cast import cast_of
        from facilitator.domain.meeting_roles import MeetingRoles

        own = [from_row(MeetingRoles, row) for row in roles]
        cast = cast_of((), tuple(parties), tuple(people), own)
        return cast.parties, cast.people


def list_meetings(path: Path, limit: int = PAGE, after: MeetingLine | None = None) -> tuple[MeetingLine, ...]:
    """Meetings by planned beginning, the latest first; the page that follows ``after``."""
    starts_at, id_ = (instant_text(after.starts_at), after.id) if after else _AFTER_ALL
    with reading(path) as db:
        if db is None:
            return ()
        rows = db.execute(sql.MEETING_LINES, {"starts_at": starts_at, "id": id_, "limit": limit}).fetchall()
        return tuple(_line(db, row) for row in rows)


def find_meeting(path: Path, tail: str, limit: int = 20) -> tuple[str, ...]:
    """Ids of meetings that end in these hex digits, hyphens or not; the youngest first."""
    bare = tail.strip().replace("-", "").lower()
    return _texts(path, sql.MEETINGS_BY_TAIL, tail=bare, limit=limit) if bare else ()


def known_people(path: Path, limit: int = 200) -> tuple[str, ...]:
    """Names of people in any meeting, the latest first."""
    return _texts(path, sql.KNOWN_PEOPLE, limit=limit)


def known_parties(path: Path, limit: int = 200) -> tuple[str, ...]:
    """Names of parties in any meeting, the latest first."""
    return _texts(path, sql.KNOWN_PARTIES, limit=limit)


def overdue_actions(
    path: Path, today: date, limit: int = 20, since: date = date.min
) -> tuple[OverdueAction, ...]:
    """Actions of any meeting whose day comes before ``today``, the earliest first; none of rehearsals."""
    with reading(path) as db:
        asked = {"since": since.isoformat(), "today": today.isoformat(), "limit": limit}
        rows = db.execute(sql.OVERDUE_ACTIONS, asked).fetchall() if db else ()
    return tuple(
        OverdueAction(
            meeting_id,
            number,
            text,
            date.fromisoformat(deadline),
            owner or "",
            release == ReleaseLevel.PRIVATE,
            all_tags(*tags),
        )
        for meeting_id, number, text, deadline, owner, release, *tags in rows
    )


def meeting_of_action(path: Path, action_id: str) -> str:
    """The id of the meeting an action was agreed in; empty where there is no such action."""
    found = _texts(path, sql.MEETING_OF_ACTION, id=action_id)
    return found[0] if found else ""


def _texts(path: Path, query: str, **asked: str | int) -> tuple[str, ...]:
    with reading(path) as db:
        return tuple(text for (text,) in db.execute(query, asked)) if db else ()


def _line(db: sqlite3.Connection, row: tuple[Any, ...]) -> MeetingLine:
    (
        id_,
        course_id,
        title,
        language,
        starts_at,
        simulated,
        agenda_id,
        started,
        closed,
        entered,
        entries,
        actions,
        last,
        *tags,
        cancelled,
    ) = row
    names = db.execute(sql.PARTY_NAMES, {"course_id": course_id})
    return MeetingLine(
        id=id_,
        course_id=course_id,
        title=title,
        language=language,
        starts_at=datetime.fromisoformat(starts_at),
        simulated=bool(simulated),
        started_at=_instant(started),
        closed_at=_instant(closed),
        item_id=json.loads(entered)["item_id"] if entered else "",
        entries=entries,
        actions=actions,
        last_change_at=_instant(last),
        party_names=tuple(name for (name,) in names),
        tags=all_tags(*tags),
        agenda_id=agenda_id,
        cancelled=json.loads(cancelled)["reason"] if cancelled else "",
    )


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
