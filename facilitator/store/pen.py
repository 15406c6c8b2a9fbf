"""The one connection that writes; the module that may load SQLModel late, in the thread that uses it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from facilitator.store.fault import FaultKind, StorageFault, fault_behind

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlmodel import Session

T = TypeVar("T")


class Pen:
    """Runs jobs against the file, each in a transaction of its own. For one thread only."""

    def __init__(self, path: Path, busy_seconds: float) -> None:
        self._path = path
        self._busy_seconds = busy_seconds
        self._engine: Engine | None = None
        self._file: tuple[int, int] | None = None

    def do(self, job: Callable[[Session], T]) -> T:
        """The job's answer, once COMMIT has returned. Raises StorageFault when the file is at fault.

        The transaction begins before the job does: what it reads, nobody else changes until it is done.
        """
        try:
            engine = self._ready()
            from sqlmodel import Session

            with Session(engine, expire_on_commit=False) as session:
                session.connection()
                answer = job(session)
                session.commit()
                return answer
        except Exception as error:
            fault = fault_behind(error, self._path)
            if fault is None or fault is error:
                raise
            raise fault from None

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
        if self._file is not None and _identity(self._path) != self._file:
            # what is written to a file without a name would be lost with the last handle
            self.lift()
            if not self._path.exists():
                raise StorageFault(FaultKind.GONE, self._path)
        if self._engine is None:
            from facilitator.store.database import open_for_writing

            self._engine = open_for_writing(self._path, self._busy_seconds)
            self._file = _identity(self._path)
        return self._engine


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
