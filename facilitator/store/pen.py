"""The one connection that writes; the module that may load SQLModel late, in the thread that uses it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from facilitator.store.fault import FaultKind, StorageFault, fault_behind
from facilitator.store.files import Identity, beside, identity

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlmodel import Session

T = TypeVar("T")


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Pen:
    """Runs jobs against the file, each in a transaction of its own. For one thread only."""

    def __init__(self, path: Path, busy_seconds: float, now: Callable[[], datetime] = _utc_now) -> None:
        self._path = path
        self._busy_seconds = busy_seconds
        self._now = now
        self._engine: Engine | None = None
        self._file: Identity = None
        self._beside: frozenset[Identity] = frozenset()
        """What SQLite keeps next to the file for us."""
        self._kept: Path | None = None
        """The copy of what was written to a file that has lost its place."""
        self.moved_aside: Path | None = None
        """Where the file is that had taken the place of ours."""

    def do(self, job: Callable[[Session], T]) -> T:
        """The job's answer, once COMMIT has returned. Raises StorageFault when the file is at fault.

        The transaction begins before the job does: what it reads, nobody else changes until it is done.
        """
        with _told(self._path):
            engine = self._ready()
        from sqlmodel import Session

        # a file that a job itself looks for is not the one that is written
        with _told(self._path, but=OSError), Session(engine, expire_on_commit=False) as session:
            session.connection()
            answer = job(session)
            session.commit()
        return answer

    def tend(self) -> bool:
        """Do a little of what commits have left to be done; is there more? Raises what SQLite does."""
        if self._engine is None:
            return False
        from facilitator.store.database import tend

        return tend(self._engine)

    def lift(self) -> None:
        """Close the connection; the next job opens another."""
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None

    def _ready(self) -> Engine:
        there = identity(self._path)
        if self._file is not None and there != self._file:
            self._take_place_again(there)
        elif self._engine is not None:
            self._beside = frozenset(map(identity, beside(self._path)))
            self._kept = None
        if self._engine is None:
            from facilitator.store.database import open_for_writing

            self._engine = open_for_writing(self._path, self._busy_seconds)
            self._file = identity(self._path)
        return self._engine

    def _take_place_again(self, there: Identity) -> None:
        """Our file is gone, or another lies in its place: nothing that was written to ours may be lost."""
        from facilitator.store import displaced

        own, known = _bare(self._engine), False
        if own is not None and self._kept is None:
            with suppress(StorageFault):  # its disk may be gone with it
                self._kept = displaced.keep(own, self._path, self._now())
        if there is None and (own is not None or self._kept is None):
            raise StorageFault(FaultKind.GONE, self._path)
        if own is not None:
            with suppress(sqlite3.Error):
                known = displaced.holds_all(own, self._path)
        self.lift()
        if known or self._kept is None:
            displaced.clear_beside(self._path, self._beside)
        else:
            self.moved_aside = displaced.put_back(self._kept, self._path, self._beside)
        self._file = self._kept = None


@contextmanager
def _told(path: Path, but: type[Exception] | tuple[()] = ()) -> Iterator[None]:
    """Errors that stand for a fault of the file are raised as that, all others as they are."""
    try:
        yield
    except but:
        raise
    except Exception as error:
        fault = fault_behind(error, path)
        if fault is None or fault is error:
            raise
        raise fault from None


def _bare(engine: Engine | None) -> sqlite3.Connection | None:
    """The connection itself, which reads a file that has lost its name as well."""
    if engine is None:
        return None
    with engine.connect() as connection:
        bare = connection.connection.driver_connection
    assert isinstance(bare, sqlite3.Connection)
    return bare
