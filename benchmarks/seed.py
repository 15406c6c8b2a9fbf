"""Fills a home folder with as many entries as are asked for, and one meeting that runs or is to come.

One invented half day is played through the services and stands as the pattern; its rows are then
copied by plain SQL, each copy with keys and days of its own, in a course of its own, and all with
the pattern's one agenda copy. Of the journal, only the last rows of each meeting are copied, and
their digests are not theirs: such a file is for reading at speed, not for checking.

    python benchmarks/seed.py HOME --entries 1000000

Prints the id of the last meeting and of one that is closed.
"""

from __future__ import annotations

import argparse
import json
import re
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from facilitator.cli.demo_cast import AGENDA, CASTS, script
from facilitator.clock import FastClock
from facilitator.domain.course import LIBRARY_STREAM
from facilitator.domain.refusal import Refused
from facilitator.paths import Paths
from facilitator.plain.manner import Manner
from facilitator.plain.session import Session
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.hall import Hall
from facilitator.store import search_index
from facilitator.words.tongue import speak

LANGUAGE = "en"
RUNS_UNTIL = "ask C01"
MEETINGS_A_DAY = 10
KEY = re.compile(r"\b[0-9a-f]{8}(?=-[0-9a-f]{4}-7[0-9a-f]{3}-)")
DAY = re.compile(r"\b20\d\d-\d\d-\d\d\b")
NEW_KEY = "########"
JOURNAL_KEPT = 10
"""Rows of the journal a copied meeting has; all of them would make a file of 5 GB out of one of 2."""
OWN_STREAM = ("stream", "course", "meeting", "party", "person", "working_group", "run_event", "entry",
              "action", "field_value", "rating", "change")  # fmt: skip


class Seeded(NamedTuple):
    """What a seeded file holds: two ids, and how many entries."""

    last: str
    closed: str
    entries: int


def seed(home: Path, entries: int, *, running: bool = True) -> Seeded:
    """Make the file of a home folder. Its last meeting goes on now, or else comes in a week."""
    now = datetime.now(UTC)
    lines = script(LANGUAGE)
    closed = _play(home, now - timedelta(days=14), lines)
    kept = _copy(home / "facilitator.db", entries)
    begun = lines[: lines.index(RUNS_UNTIL) + 1] if running else ()
    last = _play(home, now - _waited(begun) if running else now + timedelta(days=7), begun)
    return Seeded(last, closed, kept)


def _play(home: Path, starts_at: datetime, lines: Sequence[str]) -> str:
    clock, paths = FastClock(starts_at, UTC), Paths(home)
    hall, shelf = Hall(paths, clock), Bookshelf(home)
    agenda = shelf.agenda(AGENDA)
    assert not isinstance(agenda, Refused)
    setup = replace(CASTS[LANGUAGE].setup(LANGUAGE, starts_at), simulated=False)
    made = hall.make(setup, shelf.copy_of(agenda))
    assert isinstance(made, str)
    room = hall.open(made)
    assert room is not None
    Session(room, clock, speak(LANGUAGE), StringIO(), lambda folder: [], Manner()).run(iter(lines))
    room.close()
    hall.close()
    return made


def _waited(lines: Sequence[str]) -> timedelta:
    waits = (line for line in lines if line.startswith("wait "))
    return timedelta(minutes=sum(int(line.split()[1].removesuffix("m")) for line in waits))


def _copy(database: Path, entries: int) -> int:
    """Copy the one meeting of a file until it holds ``entries``; gives how many it holds."""
    with sqlite3.connect(database) as db:
        db.execute("PRAGMA synchronous = OFF")
        db.execute("PRAGMA cache_size = -200000")
        # what was promised in all meetings but the last has been done
        db.execute("UPDATE action SET status = 'done'")
        pattern = {table: _rows(db, table) for table in OWN_STREAM}
        pattern["change"] = pattern["change"][-JOURNAL_KEPT:]
        each = len(pattern["entry"])
        (writer,) = db.execute("SELECT id FROM writer").fetchone()
        text = KEY.sub(NEW_KEY, json.dumps(pattern).replace(writer, "the writer"))
        days = sorted(set(DAY.findall(text)))
        _without_index(db)
        for n in range(1, max(1, round(entries / each))):
            _insert(db, _another(text, days, n, writer))
        search_index.rebuild(db)
    db.close()
    return each * max(1, round(entries / each))


def _without_index(db: sqlite3.Connection) -> None:
    """Made anew when all the rows are there, which is quicker than row by row."""
    for name, statement in search_index.statements().items():
        if statement.startswith("CREATE TRIGGER"):
            db.execute(f"DROP TRIGGER {name}")


def _rows(db: sqlite3.Connection, table: str) -> list[tuple[object, ...]]:
    """The rows of a table that are not the library's, in the order they were written."""
    own = "id" if table == "stream" else "stream_id"
    return db.execute(f"SELECT * FROM {table} WHERE {own} != ?", (LIBRARY_STREAM,)).fetchall()  # noqa: S608


def _another(text: str, days: Sequence[str], n: int, writer: str) -> dict[str, list[list[object]]]:
    """The pattern with other keys, some days earlier."""
    back = timedelta(days=n // MEETINGS_A_DAY)
    for day in days:
        # marked, so that a day written is not moved once more
        text = text.replace(day, f"\0{date.fromisoformat(day) - back}")
    text = text.replace("\0", "").replace(NEW_KEY, f"{n:08x}").replace("the writer", writer)
    made: dict[str, list[list[object]]] = json.loads(text)
    return made


def _insert(db: sqlite3.Connection, rows: dict[str, list[list[object]]]) -> None:
    for table, made in rows.items():
        if made:
            places = ", ".join("?" * len(made[0]))
            db.executemany(f"INSERT INTO {table} VALUES ({places})", made)  # noqa: S608


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("home", type=Path)
    parser.add_argument("--entries", type=int, default=1000)
    asked = parser.parse_args()
    made = seed(asked.home, asked.entries)
    print(f"last {made.last}\nclosed {made.closed}\nentries {made.entries}")


if __name__ == "__main__":
    main()
