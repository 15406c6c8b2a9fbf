"""Searching in everything said and agreed, by the standard library alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from facilitator.domain.sought import Sought, alike
from facilitator.store import search_index as index
from facilitator.store import search_places as places
from facilitator.store.hit_reading import became, read_hit
from facilitator.store.reader import reading
from facilitator.store.search_hit import Found, Hit, Outcome, Sort

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
        whole = not index.present(db) or places.reaches_all(db, sought)
        return Found(tuple(hits.values())[:limit], len(hits) > limit, whole)


def earlier_lines(
    path: Path, words: tuple[str, ...], tags: tuple[str, ...], fits: Callable[[Hit], bool], limit: int
) -> tuple[tuple[Hit, tuple[Outcome, ...]], ...]:
    """Lines that hold two of the words or a tag and fit, with what became of each; the newest first."""
    with reading(path) as db:
        if db is None or not (words or tags) or not index.present(db):
            return ()
        hits: dict[tuple[str, ...], Hit] = {}
        for _, table, row_id in places.like(db, words, map(alike, tags), BATCH):
            hit = read_hit(db, table, row_id, None)
            if hit is not None and hit.sort in (Sort.ENTRY, Sort.ACTION) and fits(hit):
                # the same words of the same school once, however often they were said
                hits.setdefault((hit.sort, alike(hit.text), hit.party), hit)
            if len(hits) == limit:
                break
        return tuple((hit, became(db, hit)) for hit in hits.values())


def _fitting(db: sqlite3.Connection, sought: Sought) -> Iterator[Hit]:
    # a tag may stand in another row than the words it is sought with
    asked = Sought(tags=sought.tags) if sought.tags else sought
    for _, table, row_id in _places(db, asked):
        hit = read_hit(db, table, row_id, sought)
        if hit is not None and _holds(hit, sought):
            yield hit


def _places(db: sqlite3.Connection, asked: Sought) -> Iterator[places.Place]:
    """Batch after batch, since most searches need no more than the first."""
    if not index.present(db):
        yield from places.row_by_row(db, asked, MOST_READ)
        return
    before: int | None = None
    for _ in range(MOST_READ // BATCH):
        rows = list(places.found(db, asked, BATCH, before))
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
