"""Copies of the file: each opened and counted before it counts as one."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from facilitator.store.fault import FaultKind, StorageFault, fault_behind, fault_of_system
from facilitator.store.files import beside, settle
from facilitator.store.header import check_header
from facilitator.store.reader import connect_read_only

KEPT = 10
SUFFIX = ".facilitator-backup"
STAMP = "%Y-%m-%dT%H%M%S.%fZ"


def backup(path: Path, folder: Path, at: datetime) -> Path:
    """Copy the file as it stands into ``folder`` and keep the ten latest; gives the copy's path.

    Raises StorageFault and leaves the older copies alone when the copy is not whole.
    """
    try:
        with closing(connect_read_only(path)) as source:
            made = backup_of(source, path, folder, at)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise fault_behind(error, path) or error from None
    for old in backups(folder)[KEPT:]:
        old.unlink(missing_ok=True)
    return made


def backup_of(source: sqlite3.Connection, path: Path, folder: Path, at: datetime) -> Path:
    """Copy what a connection to ``path`` reads, whatever lies there by now; gives the copy's path.

    Raises StorageFault when the copy is not whole.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".", suffix=".making", dir=folder)
        os.close(handle)
    except OSError as error:
        raise fault_of_system(error, folder) from None
    making = Path(name)
    try:
        _copy_whole(source, path, making)
        made = _named(folder, at)
        settle(making, made)
    except (sqlite3.Error, UnicodeDecodeError, OSError) as error:
        raise fault_behind(error, path) or error from None
    finally:
        for left in (making, *beside(making)):
            left.unlink(missing_ok=True)
    return made


def copy_to(path: Path, target: Path) -> None:
    """Copy the file as it stands to ``target``, checked as a backup is; nothing where there is no file.

    Raises StorageFault of ``path``, also for what shows in the copy alone.
    """
    if not check_header(path):
        return
    try:
        with closing(connect_read_only(path)) as source:
            _copy_whole(source, path, target)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise fault_behind(error, path) or error from None


def backup_if_changed(path: Path, folder: Path, at: datetime) -> Path | None:
    """``backup``, unless the latest copy holds the same journal, or there is no file."""
    if not check_header(path):
        return None
    for latest in backups(folder)[:1]:
        try:
            if _journal_state(latest) == _journal_state(path):
                return None
        except (sqlite3.Error, UnicodeDecodeError, StorageFault):
            break
    return backup(path, folder, at)


def backups(folder: Path) -> tuple[Path, ...]:
    """The copies in a folder, the latest first."""
    return tuple(sorted(folder.glob(f"*{SUFFIX}"), reverse=True))


def last_backup_at(folder: Path) -> datetime | None:
    """The instant of the latest copy, by its name; None where there is none."""
    return next(map(backup_at, backups(folder)[:1]), None)


def backup_at(copy: Path) -> datetime | None:
    """The instant a copy was made, by its name; None for one somebody has named."""
    with suppress(ValueError):
        return datetime.strptime(copy.name.removesuffix(SUFFIX), STAMP).replace(tzinfo=UTC)
    return None


def _copy_whole(source: sqlite3.Connection, path: Path, making: Path) -> None:
    """Copy what a connection to ``path`` reads; what the copy lacks is a fault of ``path``."""
    counts = _copy(source, making)
    try:
        _verify(making, counts)
    except StorageFault as fault:
        raise StorageFault(fault.kind, path, fault.detail) from None


def _copy(source: sqlite3.Connection, making: Path) -> dict[str, int]:
    """Copy one snapshot; gives the number of rows by table."""
    with closing(sqlite3.connect(making)) as target:
        counts = _row_counts(source)
        source.backup(target)
        # one file without a log beside it, wherever it is carried
        target.execute("PRAGMA journal_mode = DELETE")
    return counts


def _verify(copy: Path, counts: dict[str, int]) -> None:
    check_header(copy)
    with closing(connect_read_only(copy)) as db:
        found = db.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise StorageFault(FaultKind.DAMAGED, copy, str(found).splitlines()[0])
        if _row_counts(db) != counts:
            raise StorageFault(FaultKind.DAMAGED, copy, "rows are missing from the copy")
        from facilitator.store.intact import first_turned  # what knows the tables is loaded with the writer

        if turned := first_turned(db):
            raise StorageFault(FaultKind.DAMAGED, copy, f"not as it was written: {turned}")


def _row_counts(db: sqlite3.Connection) -> dict[str, int]:
    # what the index of a search is kept in follows from the rows
    listed = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name"
    tables = db.execute(listed).fetchall()
    return {name: _count(db, name) for (name,) in tables}


def _count(db: sqlite3.Connection, table: str) -> int:
    quoted = table.replace('"', '""')
    found: tuple[int] = db.execute(f'SELECT count(*) FROM "{quoted}"').fetchone()  # noqa: S608
    return found[0]


def _journal_state(path: Path) -> tuple[int, int]:
    """The number of changes and the last one's place: every row follows from them."""
    with closing(connect_read_only(path)) as db:
        state: tuple[int, int] = db.execute('SELECT count(*), coalesce(max(hlc), 0) FROM "change"').fetchone()
        return state


def _named(folder: Path, at: datetime) -> Path:
    """The name of a copy made then; of two made in one instant the second is called a moment later."""
    named = folder / f"{at.astimezone(UTC):{STAMP}}{SUFFIX}"
    return _named(folder, at + timedelta(microseconds=1)) if named.exists() else named
