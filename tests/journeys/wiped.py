"""A cycle of two colleagues with a planted word in every text, and a search of every byte of their home."""

from __future__ import annotations

import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from casts import PAIR
from walk import MORNING, WHY, copies

from facilitator.clock import FastClock
from facilitator.domain.meeting import Meeting
from facilitator.paths import Paths
from facilitator.plain.lexer import read_order
from facilitator.services.capture import Order
from facilitator.services.hall import Hall
from facilitator.services.outcome import Outcome
from facilitator.services.room import Room
from facilitator.services.setup import Setup
from facilitator.store.backup import backup

PLANTED = "zqxplanted"
"""A word no program says; each place gets one of its own: ``zqxplanted017``."""


class Cycle:
    """Pre-meeting, lesson and talk in one course, held one after the other by text."""

    def __init__(self, home: Path) -> None:
        self.paths = Paths(home)
        self.clock = FastClock(MORNING, UTC)
        self.hall = Hall(self.paths, self.clock, patience=1)
        self.course_id = ""
        self.planted = 0

    def word(self) -> str:
        self.planted += 1
        return f"{PLANTED}{self.planted:03}"

    def make(self, agenda_id: str) -> str:
        starts = datetime(2026, 11, 24, 8, tzinfo=UTC)
        setup = Setup("Cycle", PAIR.schools, PAIR.people, starts, "en")
        made = self.hall.make(setup, copies()[agenda_id], self.course_id)
        assert isinstance(made, str)
        found = self.hall.read(made)
        assert found is not None
        self.course_id = found.head.course_id
        return made

    def enter(self, meeting_id: str) -> Room:
        room = self.hall.open(meeting_id)
        assert room is not None
        return room

    def say(self, room: Room, *lines: str) -> Outcome:
        for line in lines:
            order = read_order(line)
            assert isinstance(order, Order), line
            outcome = room.do(order.name, *order.args).result(20)
            assert outcome.ok, (line, outcome.refused)
        return outcome

    def read(self, meeting_id: str) -> Meeting:
        found = self.hall.read(meeting_id)
        assert found is not None
        return found

    def agree(self) -> str:
        """The pre-meeting."""
        made = self.make("observation_pre")
        room, word = self.enter(made), self.word
        self.say(
            room, "start", "consent Ida", f"field pupil_learning_goal {word()}",
            f"field focus_question @Ida {word()}", f"field focus_question @Ida {word()}",
            f"note.sign {word()}", f"field observation_method {word()}", f"field observer_position {word()}",
            f"field not_observed {word()}", f"counter {word()}", f"counter.time {word()}",
            "date observation 2026-11-25", f"question {word()}?", f"answer {word()}", f"close {WHY} {word()}",
        )  # fmt: skip
        room.close()
        return made

    def watch(self) -> str:
        """The lesson after it: lines that stand, reworded, taken out, taken back, moved, drafted."""
        if not self.course_id:
            self.agree()
        made = self.make("observation_visit")
        room, word = self.enter(made), self.word
        self.say(
            room, "start", f"note.evidence {word()}", f"note.evidence {word()}", f"edit 5 {word()}",
            "flag", f"next {WHY} {word()}", f"note.evidence {word()}", f"note.own_question {word()}",
            f"note {word()}", f"park {word()}", "tally 1", "tally 2", "tally 2",
        )  # fmt: skip
        numbers = {entry.kind: str(entry.number) for entry in room.meeting.entries}
        self.say(room, f"unpark {numbers['parked']} handled {word()}", f"thought {numbers['evidence']}")
        self.say(room, f"strike {numbers['note']}", f"note.evidence {word()}", "undo")
        self.say(room, f"pause {word()} is outside", "resume", f"idea {word()}")
        idea = str(room.meeting.entries[-1].number)
        self.say(room, f"adapt {idea} {word()}", f"shorten ob_quiet 2 {WHY} {word()}")
        backup(self.paths.database, self.paths.backups, self.clock.now())
        self.clock.wait(timedelta(minutes=1))
        room.draft("evidence", word())
        room.close()
        return made

    def talk(self) -> tuple[str, Room]:
        """The talk: evidence shown, reactions, an action; the meeting stays open."""
        made = self.make("observation_post")
        room, word = self.enter(made), self.word
        self.say(
            room, "start", f"note.own_view {word()}", "show", f"note.reflection @Ida {word()}",
            f"note.learning @Ida {word()}", f"action @Ida {word()} >2026-12-04",
        )  # fmt: skip
        action = str(room.meeting.actions[-1].number)
        self.say(room, f"set {action} sign {word()}", f"set {action} resources {word()}", "release group")
        room.draft("note", word())
        room.sync()
        return made, room

    def files(self) -> list[Path]:
        return [path for path in self.paths.home.rglob("*") if path.is_file()]

    def close(self) -> None:
        self.hall.close()


def indexed(database: Path, part: str = PLANTED[:3]) -> list[str]:
    """Parts of words that the index of the search still knows, of those that hold ``part``."""
    with closing(sqlite3.connect(database)) as db:
        db.execute("CREATE VIRTUAL TABLE temp.known USING fts5vocab(main, search, 'row')")
        return [term for (term,) in db.execute("SELECT term FROM temp.known WHERE instr(term, ?)", (part,))]


def found_in(home: Path, word: str = PLANTED) -> Iterator[str]:
    """Every file below ``home`` that holds the word in whatever way, by name.

    Without the index of SQLite's log: page numbers, and where it was rebuilt unwritten memory of this
    very process. It goes with the last connection.
    """
    for path in sorted(home.rglob("*")):
        if not path.is_file() or path.name.endswith("-shm"):
            continue
        content = path.read_bytes()
        ways = [word.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]
        if any(way in content for way in ways):
            yield path.name
        # a database may hold what looks like an archive's end, so the beginning decides
        if content.startswith(b"PK\x03\x04"):
            with zipfile.ZipFile(path) as archive:
                for name in archive.namelist():
                    if word.encode() in archive.read(name):
                        yield f"{path.name}/{name}"
