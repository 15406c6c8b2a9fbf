"""What can be wrong with the file that meetings are kept in."""

from __future__ import annotations

import errno
import sqlite3
from datetime import datetime
from enum import StrEnum
from pathlib import Path


class FaultKind(StrEnum):
    """The faults a person can do something about."""

    BUSY = "busy"
    DAMAGED = "damaged"
    NEWER = "newer"
    UNWRITABLE = "unwritable"
    NOT_OURS = "not_ours"
    FULL = "full"
    GONE = "gone"


PASSING = frozenset({FaultKind.BUSY, FaultKind.FULL, FaultKind.UNWRITABLE, FaultKind.GONE})
"""Faults that may end by themselves: another program lets go, room is made, a stick is put back."""

READABLE = frozenset({FaultKind.BUSY, FaultKind.NEWER, FaultKind.UNWRITABLE})
"""Faults of a file that nothing can be written to and that may be read all the same."""

_KIND_OF_CODE = {
    sqlite3.SQLITE_BUSY: FaultKind.BUSY,
    sqlite3.SQLITE_LOCKED: FaultKind.BUSY,
    sqlite3.SQLITE_FULL: FaultKind.FULL,
    sqlite3.SQLITE_IOERR: FaultKind.UNWRITABLE,
    sqlite3.SQLITE_READONLY: FaultKind.UNWRITABLE,
    sqlite3.SQLITE_CANTOPEN: FaultKind.UNWRITABLE,
    sqlite3.SQLITE_PERM: FaultKind.UNWRITABLE,
    sqlite3.SQLITE_CORRUPT: FaultKind.DAMAGED,
    sqlite3.SQLITE_NOTADB: FaultKind.NOT_OURS,
}


class StorageFault(Exception):
    """A file that cannot be used as asked. ``pid`` and ``since`` say who holds a busy one, where known."""

    def __init__(
        self, kind: FaultKind, path: Path, detail: str = "", *, pid: int = 0, since: datetime | None = None
    ) -> None:
        super().__init__(f"{kind}: {path}" + (f" ({detail})" if detail else ""))
        self.kind = kind
        self.path = path
        self.detail = detail
        self.pid = pid
        self.since = since

    @property
    def passing(self) -> bool:
        """May it help to try again?"""
        return self.kind in PASSING


def fault_behind(error: BaseException, path: Path) -> StorageFault | None:
    """The fault that an error of SQLite, bare or wrapped by SQLAlchemy, stands for; None for any other."""
    cause = getattr(error, "orig", None) or error
    if isinstance(cause, StorageFault):
        return cause
    if isinstance(cause, OSError):
        return fault_of_system(cause, path)
    if _garbled(cause):
        return StorageFault(FaultKind.DAMAGED, path, "letters in it cannot be read")
    if not isinstance(cause, sqlite3.Error):
        return None
    code = getattr(cause, "sqlite_errorcode", None)
    kind = _KIND_OF_CODE.get(code & 0xFF) if code is not None else None
    if kind is FaultKind.UNWRITABLE and not path.exists():
        kind = FaultKind.GONE
    return StorageFault(kind, path, str(cause)) if kind else None


def _garbled(error: BaseException) -> bool:
    """Text or a name in the file that is no UTF-8: Python tells of it, not SQLite, and without its code."""
    uncoded = isinstance(error, sqlite3.OperationalError) and not hasattr(error, "sqlite_errorcode")
    return uncoded or isinstance(error, UnicodeDecodeError)


def fault_of_system(error: OSError, path: Path) -> StorageFault:
    """The fault that an error of the operating system stands for."""
    full = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)
    kind = FaultKind.FULL if error.errno in full else FaultKind.UNWRITABLE
    return StorageFault(kind, path, error.strerror or type(error).__name__)
