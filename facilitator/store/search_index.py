"""The index of all that was said, in SQLite: kept by triggers, so that undo, import and wipes need nothing.

FTS5 with trigrams finds a part of a word anywhere, which compound words ask for. The index holds no
words of its own: it is asked for the place of a row in ``search_doc``, and the words are read from the
row. All of this follows from the rows and is made again whenever it is not as it is here.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from facilitator.store.search_sources import SOURCES, Source

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
    for table, source in SOURCES.items():
        made |= dict(_triggers(table, source))
    return made


def _view() -> str:
    """A place in the index with the words of its row; NULL where the row may not be found."""
    cases = " ".join(
        f"WHEN '{table}' THEN (SELECT {source.text('r')} FROM {table} r"  # noqa: S608
        f" WHERE r.id = d.row_id AND {source.where('r')})"
        for table, source in SOURCES.items()
    )
    return (
        "SELECT d.n AS n, d.entity AS entity, d.row_id AS row_id,"  # noqa: S608
        f" CASE d.entity {cases} END AS text FROM search_doc d"
    )


def _triggers(table: str, source: Source) -> Iterator[tuple[str, str]]:
    """``(name, statement)`` of the triggers that follow a table."""
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


def present(db: sqlite3.Connection) -> bool:
    """Has the file an index? It is given one when it is next opened for writing."""
    return db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'search'").fetchone() is not None


def keep(db: sqlite3.Connection) -> None:
    """Make the index where it lacks, or was made in another way. In the transaction of the caller, if any."""
    wanted = statements()
    marks = ", ".join("?" * len(wanted))
    known = f"SELECT name, sql FROM sqlite_schema WHERE name IN ({marks})"  # noqa: S608
    if dict(db.execute(known, tuple(wanted))) != wanted or not _settings_stand(db):
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
        tables = " UNION ALL ".join(f"SELECT '{table}', id FROM {table}" for table in SOURCES)  # noqa: S608
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


def _settings_stand(db: sqlite3.Connection) -> bool:
    """Are the settings in the file those that are here?"""
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
