"""Searching while somebody types: a thread of its own, the newest question wins."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Condition, Thread

from facilitator.domain.sought import Sought, alike, sought
from facilitator.store.search import LIMIT, search
from facilitator.store.search_hit import NOTHING, Found
from facilitator.text import clean_line

BREATH = 0.02
"""Seconds a question waits, so that the key that asked it is on the screen first."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question found; ``fault`` where the file could not be read, or the program failed at it."""

    asked: str
    sought: Sought
    found: Found = NOTHING
    fault: Exception | None = None


def looked_up(path: Path, typed: str, limit: int = LIMIT, tag: str = "") -> Answer:
    """What a line finds, here and now, and has the tag.

    Raises StorageFault for a file that cannot be read.
    """
    wanted = read(typed)
    if name := alike(clean_line(tag).text.strip("# ")):
        wanted = replace(wanted, tags=(*wanted.tags, name))
    return Answer(typed, wanted, search(path, wanted, limit))


def read(typed: str) -> Sought:
    """What a line looks for, cleaned as any text from people."""
    return sought(clean_line(typed).text)


class Searcher:
    """Answers the question asked last; one that runs when another is asked is interrupted, not answered."""

    def __init__(self, path: Path, answered: Callable[[Answer], None], limit: int = LIMIT) -> None:
        """``answered`` is called on the searcher's thread."""
        self._path = path
        self._answered = answered
        self._limit = limit
        self._changed = Condition()
        self._asked: str | None = None
        self._running: sqlite3.Connection | None = None
        self._closed = False
        self._busy = False
        self._thread: Thread | None = None

    def ask(self, typed: str) -> None:
        """Ask something else. Never waits."""
        with self._changed:
            self._asked = typed
            self._stop_running()
            if self._thread is None:
                self._thread = Thread(target=self._run, name="search", daemon=True)
                self._thread.start()
            self._changed.notify_all()

    def flush(self, timeout: float | None = None) -> bool:
        """Wait until the last question is answered; False when the time, in seconds, ran out first."""
        with self._changed:
            return self._changed.wait_for(lambda: self._asked is None and not self._busy, timeout)

    def close(self) -> None:
        """Ask nothing more, and let the file go."""
        with self._changed:
            self._closed = True
            self._stop_running()
            self._changed.notify_all()

    def _stop_running(self) -> None:
        if self._running is not None:
            with suppress(sqlite3.ProgrammingError):  # it has just found what it sought, and is closed
                self._running.interrupt()

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._asked is not None or self._closed)
                if not self._closed:
                    self._changed.wait_for(lambda: self._closed, BREATH)
                if self._closed:
                    return
                typed, self._asked, self._busy = self._asked or "", None, True
            try:
                with suppress(Exception):  # whoever cannot show an answer asks the next question
                    self._tell(self._answer(typed))
            finally:
                with self._changed:
                    self._busy = False
                    self._changed.notify_all()

    def _tell(self, answer: Answer | None) -> None:
        with self._changed:
            self._running = None
            stale = self._asked is not None or self._closed
        if answer is not None and not stale:
            self._answered(answer)

    def _answer(self, typed: str) -> Answer | None:
        wanted = read(typed)
        try:
            return Answer(typed, wanted, search(self._path, wanted, self._limit, self._watch))
        except Exception as error:  # noqa: BLE001 - whatever it is, the next question is answered
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
                return None
            return Answer(typed, wanted, fault=error)

    def _watch(self, db: sqlite3.Connection) -> None:
        """From now on another question interrupts this one."""
        with self._changed:
            self._running = db
            if self._asked is not None or self._closed:
                db.interrupt()
