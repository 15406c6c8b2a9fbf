"""What a search costs: keys while it runs, its first hits, and the index at each command."""

from __future__ import annotations

import shutil
import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import tuibench

from facilitator.domain.entries import Entry
from facilitator.identity import uuid7
from facilitator.store import search_index
from facilitator.store.glance import read_meeting
from facilitator.store.writer import Writer

ENTRIES = 60_000
KEYS_A_SECOND = 8
WORDS = ("pupils", "question", "practice", "teachers", "mathematics", "lesson")
"""Words of the meeting the file is made from: each is found the whole way while it is typed."""
COMMITS = 200
CLEAR = "\x15"  # Ctrl+U


class Searched(NamedTuple):
    """Milliseconds until a letter was seen, and until the first hits held what had been typed."""

    keys: list[float]
    hits: list[float]


def searched(session: tuibench.Session, *, found: bool) -> Searched:
    """Type words on the screen of the search; without ``found`` there is nothing to find."""
    session.send("s")
    session.pump(lambda: session.term.shows("Everything said and agreed"), timeout=10)
    session.pump(timeout=1.0)
    told = Searched([], [])
    for word in WORDS:
        due = tuibench.NOW()
        for n in range(1, len(word) + 1):
            session.pump(timeout=max(0.0, due - tuibench.NOW()))
            typed = word[:n]
            sent = session.send(typed[-1])
            seen = session.pump(lambda: session.term.shows(rf"search\s+{typed} "), timeout=3)  # noqa: B023
            told.keys.append(((seen or sent + 3) - sent) * 1e3)
            if found:
                held = seen if _held(session, typed) else None
                held = held or session.pump(lambda: _held(session, typed), timeout=3)  # noqa: B023
                told.hits.append(((held or sent + 3) - sent) * 1e3)
            due = sent + 1 / KEYS_A_SECOND
        session.send(CLEAR)
        session.pump(quiet=0.3, timeout=2)
    return told


def _held(session: tuibench.Session, typed: str) -> bool:
    """Does the first hit hold what was typed?"""
    return any(typed in line.lower() for line in session.term.text[3:6])


def commits(home: Path, meeting_id: str, rounds: int) -> list[tuple[list[float], list[float]]]:
    """Milliseconds until COMMIT of a captured line has returned: with the index, and in a copy without.

    In turns within each round; what the writer does when nothing waits is done before the next line.
    """
    files = (home / "facilitator.db", home / "without.db")
    with closing(sqlite3.connect(files[0])) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(*files)
    writers = [Writer(path, lambda: datetime.now(UTC)) for path in files]
    for writer in writers:
        writer.warm().result()
    with closing(sqlite3.connect(files[1])) as db:
        for name, statement in search_index.statements().items():
            if statement.startswith("CREATE TRIGGER"):
                db.execute(f"DROP TRIGGER {name}")
    told: list[tuple[list[float], list[float]]] = [([], []) for _ in range(rounds)]
    lines = [_pattern(path, meeting_id) for path in files]
    for n in range(COMMITS * rounds):
        for which in (0, 1) if n % 2 else (1, 0):
            told[n // COMMITS][which].append(_commit(writers[which], lines[which], n))
            writers[which].idle(lambda: None).result()
    for writer in writers:
        writer.close()
    files[1].unlink()
    return told


def _pattern(path: Path, meeting_id: str) -> Entry:
    meeting = read_meeting(path, meeting_id)
    assert meeting is not None
    return meeting.entries[0]


def _commit(writer: Writer, pattern: Entry, n: int) -> float:
    at = datetime.now(UTC)
    text = f"{n * 7919}: the pupils write the goal in their own words before the lesson, and tell a partner"
    line = replace(pattern, id=uuid7(at), number=10_000 + n, at=at, text=text)
    begun = time.perf_counter()
    writer.commit(command="note", at=at, actor="", scope_id=line.meeting_id, records=(line,)).result()
    return (time.perf_counter() - begun) * 1e3
