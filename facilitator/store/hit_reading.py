"""What is shown of a row that was found, read by the standard library alone."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from facilitator.domain.kinds import PRIVATE_KINDS
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.sought import Sought
from facilitator.store import search_sql as sql
from facilitator.store.search_hit import Hit, Outcome, Sort
from facilitator.store.search_sources import ACTION_TEXTS
from facilitator.store.tag_text import all_tags

_Reader = Callable[[sqlite3.Connection, str, Sought | None], Hit | None]


def read_hit(db: sqlite3.Connection, table: str, row_id: str, sought: Sought | None) -> Hit | None:
    """The hit a row stands for, with what else of it holds what is sought; None where it may not be shown."""
    return _READERS[table](db, row_id, sought)


def became(db: sqlite3.Connection, hit: Hit) -> tuple[Outcome, ...]:
    """What became of a line: of an action itself, of any other in the actions that grew from it."""
    if hit.sort is Sort.ACTION:
        row = db.execute(sql.FOUND_ACTION, {"id": hit.id}).fetchone()
        note, said = row[-1], row[12 + ACTION_TEXTS.index("evaluation")]
        return (Outcome(hit.number, "", hit.status, note, said, hit.party),)
    rows = db.execute(sql.GROWN_FROM, {"course_id": hit.course_id, "id": hit.id})
    return tuple(
        Outcome(n, text, status, note, said, party or "") for n, text, status, note, said, party in rows
    )


def _entry(db: sqlite3.Connection, row_id: str, sought: Sought | None) -> Hit | None:
    row = db.execute(sql.FOUND_ENTRY, {"id": row_id}).fetchone()
    if row is None:
        return None
    id_, at, number, kind, release, party_id, text, *more = row[5:]
    return Hit(
        Sort.ENTRY,
        id_,
        datetime.fromisoformat(at),
        text,
        **_place(row),
        kind=kind,
        number=number,
        more=_matching(more, sought),
        tags=_told_tags(db, row[0], id_),
        party=_party(db, party_id),
        private=release == ReleaseLevel.PRIVATE or kind in PRIVATE_KINDS,
    )


def _action(db: sqlite3.Connection, row_id: str, sought: Sought | None) -> Hit | None:
    row = db.execute(sql.FOUND_ACTION, {"id": row_id}).fetchone()
    if row is None:
        return None
    id_, at, number, status, release, party_id, tags, text, *more = row[5:]
    return Hit(
        Sort.ACTION,
        id_,
        datetime.fromisoformat(at),
        text,
        **_place(row),
        kind="action",
        number=number,
        more=_matching(more, sought),
        tags=tuple(json.loads(tags)),
        status=status,
        party=_party(db, party_id),
        private=release == ReleaseLevel.PRIVATE,
    )


def _field(db: sqlite3.Connection, row_id: str, sought: Sought | None) -> Hit | None:
    row = db.execute(sql.FOUND_FIELD, {"id": row_id}).fetchone()
    if row is None:
        return None
    at, kind, name, value, whose = row[5:]
    if kind != "line":
        return Hit(Sort.FIELD, row_id, datetime.fromisoformat(at), value, **_place(row), kind=name)
    line = _entry(db, whose, sought) or _action(db, whose, sought)
    if line is None or name == "tags":
        return line
    return _with(line, value)


def _with(line: Hit, said: str) -> Hit:
    """A line with what was said of it."""
    return replace(line, more=(*line.more, said))


def _meeting(db: sqlite3.Connection, row_id: str, sought: Sought | None) -> Hit | None:
    row = db.execute(sql.FOUND_MEETING, {"id": row_id}).fetchone()
    if row is None:
        return None
    known = all_tags(row[5])
    return Hit(Sort.MEETING, row_id, datetime.fromisoformat(row[4]), row[3], **_place(row), tags=known)


def _course(db: sqlite3.Connection, row_id: str, sought: Sought | None) -> Hit | None:
    row = db.execute(sql.FOUND_COURSE, {"id": row_id}).fetchone()
    if row is None:
        return None
    at, tags = row[5:]
    known = tuple(json.loads(tags))
    return Hit(Sort.COURSE, row_id, datetime.fromisoformat(at), row[2], **_place(row), tags=known)


def _named(query: str, sort: Sort) -> _Reader:
    def read(db: sqlite3.Connection, row_id: str, sought: Sought | None) -> Hit | None:
        row = db.execute(query, {"id": row_id}).fetchone()
        if row is None:
            return None
        made, name, *more = row[5:]
        at = datetime.fromisoformat(row[4] or made)
        return Hit(sort, row_id, at, name, **_place(row), more=_matching(more, sought))

    return read


_READERS: Mapping[str, _Reader] = {
    "entry": _entry,
    "action": _action,
    "field_value": _field,
    "meeting": _meeting,
    "course": _course,
    "party": _named(sql.FOUND_PARTY, Sort.PARTY),
    "person": _named(sql.FOUND_PERSON, Sort.PERSON),
    "registration": _named(sql.FOUND_REGISTRATION, Sort.REGISTRATION),
}


def _place(row: tuple[Any, ...]) -> dict[str, Any]:
    course_id, meeting_id, course, meeting, starts_at = row[:5]
    return {
        "course_id": course_id,
        "course": course,
        "meeting_id": meeting_id or "",
        "meeting": meeting or "",
        "meeting_at": datetime.fromisoformat(starts_at) if starts_at else None,
    }


def _matching(texts: list[str], sought: Sought | None) -> tuple[str, ...]:
    return tuple(text for text in texts if text and sought is not None and sought.spans(text))


def _told_tags(db: sqlite3.Connection, course_id: str, line_id: str) -> tuple[str, ...]:
    row = db.execute(sql.TAGS_OF, {"course_id": course_id, "id": line_id}).fetchone()
    return tuple(word[1:] for word in row[0].split() if word.startswith("#")) if row else ()


def _party(db: sqlite3.Connection, party_id: str) -> str:
    row = db.execute(sql.PARTY_OF, {"id": party_id}).fetchone() if party_id else None
    return row[0] if row else ""
