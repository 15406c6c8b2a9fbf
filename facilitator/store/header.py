"""What a file says of itself: is it one of ours, and of which schema?

A database is never opened other than through SQLite: closing a plain handle would drop the locks
that the program's own connections hold (sqlite.org/howtocorrupt.html, section 2.2).
"""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from facilitator.store.fault import FaultKind, StorageFault, fault_behind, fault_of_system

APPLICATION_ID = 0x46434C54
"""``FCLT``, the ``application_id`` of a file of ours."""

SCHEMA = 1
"""The schema this program writes, kept in the file's ``user_version``."""


def check_header(path: Path) -> bool:
    """Is there a file of ours? Raises StorageFault for a foreign, empty or newer one; changes nothing."""
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        return False
    except OSError as error:
        raise fault_of_system(error, path) from None
    if not path.is_file():
        raise StorageFault(FaultKind.NOT_OURS, path, "not a file")
    if size == 0:
        raise StorageFault(FaultKind.DAMAGED, path, "the file is empty")
    application_id, schema = _numbers(path)
    if application_id != APPLICATION_ID:
        raise StorageFault(FaultKind.NOT_OURS, path, "made by another program")
    if schema > SCHEMA:
        raise StorageFault(FaultKind.NEWER, path, f"schema {schema}, this program knows {SCHEMA}")
    if schema < 1:
        raise StorageFault(FaultKind.DAMAGED, path, "no schema version")
    return True


def check_writable(path: Path) -> None:
    """Raises StorageFault for a file that ``check_header`` refuses, or that is marked as read-only."""
    if check_header(path) and not os.access(path, os.W_OK):
        raise StorageFault(FaultKind.UNWRITABLE, path, os.strerror(errno.EACCES))


def is_logged(path: Path) -> bool:
    """Is there more of a file in the log beside it? Another program may take that away at any time."""
    try:
        return path.with_name(path.name + "-wal").stat().st_size > 0
    except FileNotFoundError:
        return False
    except OSError as error:
        raise fault_of_system(error, path) from None


def _numbers(path: Path) -> tuple[int, int]:
    """``application_id`` and ``user_version``; a log beside the file is part of it."""
    # a kill may leave the file half copied from its log; without a log nothing need be made beside it
    uri = path.absolute().as_uri() + ("?mode=ro" if is_logged(path) else "?mode=ro&immutable=1")
    try:
        with closing(sqlite3.connect(uri, uri=True)) as db:
            (application_id,) = db.execute("PRAGMA application_id").fetchone()
            (schema,) = db.execute("PRAGMA user_version").fetchone()
            return application_id, schema
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise fault_behind(error, path) or error from None
