"""Making sure that what was wiped is in no byte of the file, of what SQLite keeps beside it, or of a copy."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from facilitator.store import search_index
from facilitator.store.backup import backups
from facilitator.store.database import connect_for_writing
from facilitator.store.fault import FaultKind, StorageFault, fault_behind
from facilitator.store.files import beside
from facilitator.store.reader import connect_read_only
from facilitator.store.restoring import replaced


def copies_with(folder: Path, stream_id: str) -> tuple[Path, ...]:
    """The copies that hold a stream, and those that cannot be read: nobody knows what they hold."""
    return tuple(copy for copy in (*backups(folder), *replaced(folder)) if _holds(copy, stream_id))


def erase(path: Path, folder: Path, stream_id: str) -> None:
    """Write the file anew without what was freed in it, and take its copies away.

    Can be done again at any time. Raises StorageFault where the file is busy or a copy stays.
    """
    try:
        _compact(path)
        for copy in (*copies_with(folder, stream_id), *folder.glob(".*.making")):
            copy.unlink(missing_ok=True)
            for left in beside(copy):
                left.unlink(missing_ok=True)
    except (sqlite3.Error, OSError) as error:
        raise fault_behind(error, path) or StorageFault(FaultKind.UNWRITABLE, path, str(error)) from None


def _compact(path: Path) -> None:
    with closing(connect_for_writing(path)) as db:
        search_index.rebuild(db)
        db.execute("VACUUM")
        busy, _, _ = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise StorageFault(FaultKind.BUSY, path)


def _holds(copy: Path, stream_id: str) -> bool:
    try:
        with closing(connect_read_only(copy)) as db:
            return db.execute("SELECT 1 FROM stream WHERE id = ?", (stream_id,)).fetchone() is not None
    except (sqlite3.Error, StorageFault):
        return True
