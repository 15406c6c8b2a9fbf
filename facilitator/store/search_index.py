"""The index of all that was said, in SQLite: kept by triggers, so that undo, import and wipes need nothing.

FTS5 with trigrams finds a part of a word anywhere, which compound words ask for. The index holds no
words of its own: it is asked for the place of a row in ``search_doc``, and the words are read from the
row. All of this follows from the rows and is made again whenever it is not as it is here.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from facilitator.domain.course import CourseKind
from facilitator.domain.line_fields import BY_THE_PROGRAM, LINE_FIELDS, Holds
from facilitator.domain.observation import COUNTED
from facilitator.domain.sought import PLAIN_E, Sought

SHORTEST = 3
"""Characters a trigram needs (sqlite.org/fts5.html, section 4.3.4)."""
LOOKED_THROUGH = 20_000
"""Rows, the newest ones, that are looked through for words too short for the index."""

CODES = (
    *BY_THE_PROGRAM,
    "status",
    "decision",
    "release_level",
    COUNTED,
    *(name for name, field in LINE_FIELDS.items() if field.holds is not Holds.TEXT),
)
"""Fields that hold an id or a choice, which nobody looks for by its letters."""


@dataclass(frozen=True, slots=True)
class _Source:
    """A table whose rows can be found. ``texts`` are expressions, ``stands`` a condition on ``{row}``."""

    columns: tuple[str, ...]
    texts: tuple[str, ...]
    stands: str

    def text(self, row: str) -> str:
        joined = " || char(10) || ".join(each.format(row=row) for each in self.texts)
        for sign, plain in PLAIN_E.items():
            joined = f"replace(replace({joined}, '{sign}', '{plain}'), '{sign.upper()}', '{plain.upper()}')"
        return joined

    def where(self, row: str) -> str:
        return self.stands.format(row=row)


def _plainly(*columns: str) -> tuple[str, ...]:
    return tuple(f"{{row}}.{name}" for name in columns)


def _tags(column: str) -> str:
    """``#one #other`` from a list of JSON; FTS5 rebuilds from no view that reads a virtual table."""
    opened = f"replace({{row}}.{column}, '[\"', '#')"
    return f"replace(replace(replace({opened}, '\",\"', ' #'), '\"]', ''), '[]', '')"


_STANDS = "{row}.deleted = 0"
_UNSTRUCK = "{row}.deleted = 0 AND {row}.struck = 0"
_NO_CODE = f"{{row}}.kind <> 'date' AND {{row}}.name NOT IN ({', '.join(map(repr, CODES))})"
ENTRY_TEXTS = ("text", "adaptation", "settled_how")
ACTION_TEXTS = (
    "text",
    "adaptation",
    "goal",
    "sign",
    "criterion",
    "evaluation",
    "resources",
    "observer",
    "contributors",
    "note",
)

REGISTRATION_TEXTS = ("name", "school", "wishes")

_SOURCES: Mapping[str, _Source] = {
    "course": _Source(
        ("title", "tags", "kind"),
        ("{row}.title", _tags("tags")),
        f"{_STANDS} AND {{row}}.kind <> '{CourseKind.SINGLE.value}'",
    ),
    "meeting": _Source(("title", "tags"), ("{row}.title", _tags("tags")), _STANDS),
    "party": _Source(("name",), _plainly("name"), _STANDS),
    "person": _Source(("name", "profession"), _plainly("name", "profession"), _STANDS),
    "registration": _Source(REGISTRATION_TEXTS, _plainly(*REGISTRATION_TEXTS), _STANDS),
    "entry": _Source((*ENTRY_TEXTS, "struck"), _plainly(*ENTRY_TEXTS), _UNSTRUCK),
    "action": _Source(
        (*ACTION_TEXTS, "tags", "struck"), (*_plainly(*ACTION_TEXTS), _tags("tags")), _UNSTRUCK
    ),
    "field_value": _Source(
        ("value", "name", "kind"),
        _plainly("value"),
        f"{_STANDS} AND {_NO_CODE}",
    ),
}

SETTINGS = {"automerge": 0, "crisismerge": 64, "usermerge": 16}
"""What commits add is merged by ``tend``, not by the commit that happens to be the sixteenth; only where that
never has its turn, by the sixty-fourth (sqlite.org/fts5.html, section 6)."""
MERGED_AT_ONCE = 16
"""Pages that are written before a command may come in between."""

TABLES = ("search_doc",)
"""Ordinary tables that are no rows of state."""


def statements() -> dict[str, str]:
    """What the index is made of, by name, in the order it is made."""
    made = {
        "search_doc": "CREATE TABLE search_doc"
        " (n INTEGER PRIMARY KEY, entity TEXT NOT NULL, row_id TEXT NOT NULL) STRICT",
        "search_doc_row": "CREATE UNIQUE INDEX search_doc_row ON search_doc (row_id, entity)",
        "search_text": f"CREATE VIEW search_text AS {_view()}",
        "search": "CREATE VIRTUAL TABLE search USING fts5"
        " (text, content='search_text', content_rowid='n', tokenize='trigram', columnsize=0)",
    }
    for table, source in _SOURCES.items():
        made |= dict(_triggers(table, source))
    return made


def keep(db: sqlite3.Connection) -> None:
    """Make the index where it lacks, or was made in another way. In the transaction of the caller, if any."""
    wanted = statements()
    marks = ", ".join("?" * len(wanted))
    known = f"SELECT name, sql FROM sqlite_schema WHERE name IN ({marks})"  # noqa: S608
    if dict(db.execute(known, tuple(wanted))) != wanted or not _set(db):
        rebuild(db)


def rebuild(db: sqlite3.Connection) -> None:
    """Make the index anew, from the rows as they stand; nothing of the former one is left in it."""
    own = not db.in_transaction
    if own:
        db.execute("BEGIN IMMEDIATE")
    try:
        for kind, name in _known(db):
            db.execute(f"DROP {kind} {name}")
        for statement in statements().values():
            db.execute(statement)
        tables = " UNION ALL ".join(f"SELECT '{table}', id FROM {table}" for table in _SOURCES)  # noqa: S608
        # keys begin with their time: the newest row comes last, whatever table it is of
        db.execute(f"INSERT INTO search_doc (entity, row_id) {tables} ORDER BY 2")
        db.execute("INSERT INTO search (search) VALUES ('rebuild')")
        db.executemany("INSERT INTO search (search, rank) VALUES (?, ?)", SETTINGS.items())
    except BaseException:
        if own:
            db.execute("ROLLBACK")
        raise
    if own:
        db.execute("COMMIT")


def tend(db: sqlite3.Connection) -> bool:
    """Merge a little of what commits have added, in the transaction of the caller; is there more to do?"""
    before = db.total_changes
    db.execute("INSERT INTO search (search, rank) VALUES ('merge', ?)", (MERGED_AT_ONCE,))
    return db.total_changes - before > 1


def places(
    db: sqlite3.Connection, sought: Sought, limit: int, before: int | None = None
) -> Iterator[tuple[int, str, str]]:
    """``(n, table, row id)`` of what holds all words and tags, the newest first, older than ``before``.

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


def present(db: sqlite3.Connection) -> bool:
    """Has the file an index? It is given one when it is next opened for writing."""
    return db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'search'").fetchone() is not None


def row_by_row(db: sqlite3.Connection, sought: Sought, limit: int) -> Iterator[tuple[int, str, str]]:
    """``places`` in a file without an index: every row is looked through."""
    rows = " UNION ALL ".join(
        f"SELECT '{table}' AS entity, r.id AS id, {source.text('r')} AS text"  # noqa: S608
        f" FROM {table} r WHERE {source.where('r')}"
        for table, source in _SOURCES.items()
    )
    patterns = [_glob(part) for part in _parts(sought)]
    globs = " AND ".join("text GLOB ?" for _ in patterns)
    asked = f"SELECT 0, entity, id FROM ({rows}) WHERE {globs} ORDER BY id DESC LIMIT ?"  # noqa: S608
    return iter(db.execute(asked, (*patterns, limit)))


def like(
    db: sqlite3.Connection, stems: Sequence[str], tags: Iterable[str], limit: int
) -> Iterator[tuple[int, str, str]]:
    """The same of what holds two of these beginnings of words, or one of the tags."""
    pairs = (f"({_quoted(one)} AND {_quoted(other)})" for one, other in combinations(stems, 2))
    match = " OR ".join((*pairs, *(_quoted(f"#{tag}") for tag in tags)))
    return _matching(db, match, limit) if match else iter(())


def _matching(
    db: sqlite3.Connection,
    match: str,
    limit: int,
    before: int = 2**62,
    where: str = "WHERE TRUE",
    more: Sequence[str] = (),
) -> Iterator[tuple[int, str, str]]:
    asked = (
        "SELECT d.n, d.entity, d.row_id FROM search"  # noqa: S608
        f" CROSS JOIN search_doc d ON d.n = search.rowid {where}"
        " AND search MATCH ? AND search.rowid < ? ORDER BY search.rowid DESC LIMIT ?"
    )
    return iter(db.execute(asked, (*more, match, before, limit)))


def _parts(sought: Sought) -> tuple[str, ...]:
    return (*(f"#{tag}" for tag in sought.tags), *sought.words)


def _quoted(part: str) -> str:
    """A part of a word as a string of FTS5, in which nothing else is a sign of its language."""
    return '"' + part.replace('"', '""') + '"'


def reaches_all(db: sqlite3.Connection, sought: Sought) -> bool:
    """Is every row looked at, however old? Not where all words are short and the file is large."""
    if any(len(part) >= SHORTEST for part in _parts(sought)):
        return True
    (last,) = db.execute("SELECT max(n) FROM search_doc").fetchone()
    return (last or 0) <= LOOKED_THROUGH


def _glob(part: str) -> str:
    """The part in capitals or small letters; GLOB itself knows no case."""
    same = {plain: sign for sign, plain in PLAIN_E.items()}
    classes = []
    for letter in part:
        forms = {letter, letter.upper(), *(s for s, p in PLAIN_E.items() if p == letter)}
        forms |= {form.upper() for form in forms} if letter in same else set()
        classes.append("[" + "".join(sorted(form for form in forms if len(form) == 1)) + "]")
    return "*" + "".join("]" if each == "[]]" else "^" if each == "[^]" else each for each in classes) + "*"


def _set(db: sqlite3.Connection) -> bool:
    """Do the settings stand as they are here?"""
    kept = dict(db.execute("SELECT k, v FROM search_config"))
    return SETTINGS.items() <= kept.items()


def _known(db: sqlite3.Connection) -> list[tuple[str, str]]:
    """What an index may have left in the file, in the order it can be dropped."""
    asked = (
        "SELECT upper(type), name FROM sqlite_schema WHERE name IN ('search', 'search_text', 'search_doc')"
        " OR type = 'trigger' AND name LIKE 'search!_%' ESCAPE '!'"
    )
    order = ("TRIGGER", "TABLE", "VIEW")
    rows = db.execute(asked).fetchall()
    # the index before the table that it is about
    return sorted(rows, key=lambda row: (order.index(row[0]), row[1]))


def _view() -> str:
    cases = " ".join(
        f"WHEN '{table}' THEN (SELECT {source.text('r')} FROM {table} r"  # noqa: S608
        f" WHERE r.id = d.row_id AND {source.where('r')})"
        for table, source in _SOURCES.items()
    )
    return f"SELECT d.n AS n, d.entity AS entity, d.row_id AS row_id, CASE d.entity {cases} END AS text FROM search_doc d"  # noqa: S608, E501


def _triggers(table: str, source: _Source) -> Iterator[tuple[str, str]]:
    mine = f"FROM search_doc WHERE row_id = {{row}}.id AND entity = '{table}'"

    def put(row: str) -> str:
        return (
            f"INSERT INTO search (rowid, text) SELECT n, {source.text(row)}"
            f" {mine.format(row=row)} AND {source.where(row)};"
        )

    def take(row: str) -> str:
        return (
            f"INSERT INTO search (search, rowid, text) SELECT 'delete', n, {source.text(row)}"
            f" {mine.format(row=row)} AND {source.where(row)};"
        )

    made = f"CREATE TRIGGER search_{table}"
    columns = ", ".join(("deleted", *source.columns))
    doc = f"INSERT INTO search_doc (entity, row_id) VALUES ('{table}', NEW.id);"  # noqa: S608
    gone = f"DELETE {mine.format(row='OLD')};"
    yield f"search_{table}_in", f"{made}_in AFTER INSERT ON {table} BEGIN {doc} {put('NEW')} END"
    yield (
        f"search_{table}_on",
        f"{made}_on AFTER UPDATE OF {columns} ON {table} BEGIN {take('OLD')} {put('NEW')} END",
    )
    yield f"search_{table}_out", f"{made}_out AFTER DELETE ON {table} BEGIN {take('OLD')} {gone} END"
