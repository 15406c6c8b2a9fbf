"""Searching in everything said and agreed, by the standard library alone."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from facilitator.domain.kinds import PRIVATE_KINDS
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.sought import Sought, alike
from facilitator.store import search_index as index
from facilitator.store import search_sql as sql
from facilitator.store.reader import reading
from facilitator.store.search_hit import Found, Hit, Outcome, Sort
from facilitator.store.tag_text import all_tags

LIMIT = 50
BATCH = 200
MOST_READ = 2_000
"""Rows read for one search at most, where many are found that may not be shown or do not fit."""

Watch = Callable[[sqlite3.Connection], None]


def search(path: Path, sought: Sought, limit: int = LIMIT, watch: Watch = lambda db: None) -> Found:
    """What holds every word and tag, the newest first.

    ``watch`` is handed the connection before the search, so that another thread can interrupt it; an
    interrupted search raises sqlite3.OperationalError. Raises StorageFault for a file that cannot be read.
    """
    with reading(path) as db:
        if db is None or not sought:
            return Found()
        watch(db)
        hits: dict[tuple[str, ...], Hit] = {}
        for hit in _fitting(db, sought):
            hits.setdefault(_same(hit), hit)
            if len(hits) > limit:
                break
        whole = not index.present(db) or index.reaches_all(db, sought)
        return Found(tuple(hits.values())[:limit], len(hits) > limit, whole)


def earlier_lines(
    path: Path, words: tuple[str, ...], tags: tuple[str, ...], fits: Callable[[Hit], bool], limit: int
) -> tuple[tuple[Hit, tuple[Outcome, ...]], ...]:
    """Lines that hold two of the words or a tag and fit, with what became of each; the newest first."""
    with reading(path) as db:
        if db is None or not (words or tags) or not index.present(db):
            return ()
        hits: dict[tuple[str, ...], Hit] = {}
        for _, entity, row_id in index.like(db, words, map(alike, tags), BATCH):
            hit = _read(db, entity, row_id, None)
            if hit is not None and hit.sort in (Sort.ENTRY, Sort.ACTION) and fits(hit):
                # the same words of the same school once, however often they were said
                hits.setdefault((hit.sort, alike(hit.text), hit.party), hit)
            if len(hits) == limit:
                break
        return tuple((hit, _became(db, hit)) for hit in hits.values())


def _fitting(db: sqlite3.Connection, sought: Sought) -> Iterator[Hit]:
    # a tag may stand in another row than the words it is sought with
    asked = Sought(tags=sought.tags) if sought.tags else sought
    for _, entity, row_id in _places(db, asked):
        hit = _read(db, entity, row_id, sought)
        if hit is not None and _holds(hit, sought):
            yield hit


def _places(db: sqlite3.Connection, asked: Sought) -> Iterator[tuple[int, str, str]]:
    """Batch after batch, since most searches need no more than the first."""
    if not index.present(db):
        yield from index.row_by_row(db, asked, MOST_READ)
        return
    before: int | None = None
    for _ in range(MOST_READ // BATCH):
        rows = list(index.places(db, asked, BATCH, before))
        yield from rows
        if len(rows) < BATCH:
            return
        before = rows[-1][0]


def _holds(hit: Hit, sought: Sought) -> bool:
    if not sought.tags:
        return True
    return sought.tagged(hit.tags) and sought.fits("\n".join((hit.text, *hit.more)))


def _same(hit: Hit) -> tuple[str, ...]:
    """What makes two hits one to the reader: one line, one name however often it takes part."""
    if hit.sort in (Sort.PARTY, Sort.PERSON):
        return hit.sort, alike(hit.text)
    return hit.sort, hit.id


def _read(db: sqlite3.Connection, entity: str, row_id: str, sought: Sought | None) -> Hit | None:
    """The hit a row stands for; None where it may not be shown."""
    return _READERS[entity](db, row_id, sought)


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


def _named(query: str, sort: Sort) -> Callable[[sqlite3.Connection, str, Sought | None], Hit | None]:
    def read(db: sqlite3.Connection, row_id: str, sought: Sought | None) -> Hit | None:
        row = db.execute(query, {"id": row_id}).fetchone()
        if row is None:
            return None
        made, name, *more = row[5:]
        at = datetime.fromisoformat(row[4] or made)
        return Hit(sort, row_id, at, name, **_place(row), more=_matching(more, sought))

    return read


_READERS: Mapping[str, Callable[[sqlite3.Connection, str, Sought | None], Hit | None]] = {
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


def _became(db: sqlite3.Connection, hit: Hit) -> tuple[Outcome, ...]:
    if hit.sort is Sort.ACTION:
        row = db.execute(sql.FOUND_ACTION, {"id": hit.id}).fetchone()
        note, said = row[-1], row[12 + index.ACTION_TEXTS.index("evaluation")]
        return (Outcome(hit.number, "", hit.status, note, said, hit.party),)
    rows = db.execute(sql.GROWN_FROM, {"course_id": hit.course_id, "id": hit.id})
    return tuple(
        Outcome(n, text, status, note, said, party or "") for n, text, status, note, said, party in rows
    )
