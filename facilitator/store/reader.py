"""A read-only connection by the standard library alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from facilitator.store.fault import FaultKind, StorageFault, fault_behind
from facilitator.store.header import check_header, is_logged

BUSY_SECONDS = 2.0
"""How long a reader waits; in WAL mode only a recovery makes it wait at all."""


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection | None]:
    """One snapshot of the file, or None where there is no file. A newer file is tried all the same.

    Raises StorageFault for a file that cannot be read.
    """
    newer: StorageFault | None = None
    try:
        present = check_header(path)
    except StorageFault as fault:
        if fault.kind is not FaultKind.NEWER:
            raise
        present, newer = True, fault
    if not present:
        yield None
        return
    try:
        connection = connect_read_only(path)
        try:
            yield connection
        finally:
            connection.close()
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise newer or fault_behind(error, path) or _lacking(error, path) or error from None
    except (KeyError, TypeError, ValueError) as error:
        detail = f"a record cannot be read: {type(error).__name__}"
        raise newer or StorageFault(FaultKind.DAMAGED, path, detail) from error


def _lacking(error: Exception, path: Path) -> StorageFault | None:
    """The tables are not those the file was made with: what tells of them has turned on the disk."""
    lacking = isinstance(error, sqlite3.OperationalError) and str(error).startswith("no such ")
    return StorageFault(FaultKind.DAMAGED, path, str(error)) if lacking else None


def connect_read_only(path: Path) -> sqlite3.Connection:
    """A connection inside a read transaction. In a folder that cannot be written it reads the bare file."""
    try:
        return _connect(path, "mode=ro")
    except sqlite3.OperationalError:
        if is_logged(path):
            raise
        return _connect(path, "mode=ro&immutable=1")


def _connect(path: Path, options: str) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?{options}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=BUSY_SECONDS)
    try:
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_schema")
    except UnicodeDecodeError as error:
        connection.close()
        raise fault_behind(error, path) or error from None
    except sqlite3.Error:
        connection.close()
        raise
    return connection
