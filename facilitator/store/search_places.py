"""Asking the index of the search: where what is sought stands."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from facilitator.domain.sought import PLAIN_E, Sought
from facilitator.store.search_sources import SOURCES

Place = tuple[int, str, str]
"""Where a row stands in the index, its table and its id; 0 where there is no index."""
SHORTEST = 3
"""Characters a trigram needs (sqlite.org/fts5.html, section 4.3.4)."""
LOOKED_THROUGH = 20_000
"""Rows, the newest ones, that are looked through for words too short for the index."""


def found(db: sqlite3.Connection, sought: Sought, limit: int, before: int | None = None) -> Iterator[Place]:
    """The places of what holds all words and tags, the newest first, older than ``before``.

    Words of one or two characters are looked for among the newest rows only, see ``LOOKED_THROUGH``.
    """
    parts = _parts(sought)
    indexed = [_quoted(part) for part in parts if len(part) >= SHORTEST]
    short = [_glob(part) for part in parts if len(part) < SHORTEST]
    last = 2**62 if before is None else before
    globs = "".join(" AND t.text GLOB ?" for _ in short)
    if indexed:
        text = "CROSS JOIN search_text t ON t.n = d.n" if short else ""
        return _matching(db, " AND ".join(indexed), limit, last, f"{text} WHERE TRUE{globs}", short)
    if not short:
        return iter(())
    asked = (
        "SELECT t.n, t.entity, t.row_id FROM search_text t"  # noqa: S608
        " WHERE t.n < ? AND t.n > (SELECT max(n) FROM search_doc) - ?"
        f"{globs} ORDER BY t.n DESC LIMIT ?"
    )
    return iter(db.execute(asked, (last, LOOKED_THROUGH, *short, limit)))


def row_by_row(db: sqlite3.Connection, sought: Sought, limit: int) -> Iterator[Place]:
    """``found`` in a file without an index: every row is looked through."""
    rows = " UNION ALL ".join(
        f"SELECT '{table}' AS entity, r.id AS id, {source.text('r')} AS text"  # noqa: S608
        f" FROM {table} r WHERE {source.where('r')}"
        for table, source in SOURCES.items()
    )
    patterns = [_glob(part) for part in _parts(sought)]
    globs = " AND ".join("text GLOB ?" for _ in patterns)
    asked = f"SELECT 0, entity, id FROM ({rows}) WHERE {globs} ORDER BY id DESC LIMIT ?"  # noqa: S608
    return iter(db.execute(asked, (*patterns, limit)))


def like(db: sqlite3.Connection, stems: Sequence[str], tags: Iterable[str], limit: int) -> Iterator[Place]:
    """The places of what holds two of these beginnings of words, or one of the tags; the newest first."""
    pairs = (f"({_quoted(one)} AND {_quoted(other)})" for one, other in combinations(stems, 2))
    match = " OR ".join((*pairs, *(_quoted(f"#{tag}") for tag in tags)))
    return _matching(db, match, limit) if match else iter(())


def reaches_all(db: sqlite3.Connection, sought: Sought) -> bool:
    """Is every row looked at, however old? Not where all words are short and the file is large."""
    if any(len(part) >= SHORTEST for part in _parts(sought)):
        return True
    (last,) = db.execute("SELECT max(n) FROM search_doc").fetchone()
    return (last or 0) <= LOOKED_THROUGH


def _matching(
    db: sqlite3.Connection,
    match: str,
    limit: int,
    before: int = 2**62,
    where: str = "WHERE TRUE",
    more: Sequence[str] = (),
) -> Iterator[Place]:
    """The places FTS5 matches, the newest first; ``where`` narrows them, asked with ``more``."""
    asked = (
        "SELECT d.n, d.entity, d.row_id FROM search"  # noqa: S608
        f" CROSS JOIN search_doc d ON d.n = search.rowid {where}"
        " AND search MATCH ? AND search.rowid < ? ORDER BY search.rowid DESC LIMIT ?"
    )
    return iter(db.execute(asked, (*more, match, before, limit)))


def _parts(sought: Sought) -> tuple[str, ...]:
    """What must stand in a row: tags with their sign, then words."""
    return (*(f"#{tag}" for tag in sought.tags), *sought.words)


def _quoted(part: str) -> str:
    """A part of a word as a string of FTS5, in which nothing else is a sign of its language."""
    return '"' + part.replace('"', '""') + '"'


def _glob(part: str) -> str:
    """The part in capitals or small letters; GLOB itself knows no case."""
    same = {plain: sign for sign, plain in PLAIN_E.items()}
    classes = []
    for letter in part:
        forms = {letter, letter.upper(), *(s for s, p in PLAIN_E.items() if p == letter)}
        forms |= {form.upper() for form in forms} if letter in same else set()
        classes.append("[" + "".join(sorted(form for form in forms if len(form) == 1)) + "]")
    return "*" + "".join("]" if each == "[]]" else "^" if each == "[^]" else each for each in classes) + "*"
