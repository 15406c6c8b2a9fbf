"""Putting a copy in the place of the file, which is put aside and not deleted."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from facilitator.identity import uuid7
from facilitator.store.backup import STAMP, backup_of
from facilitator.store.codec import instant_text
from facilitator.store.fault import fault_behind, fault_of_system
from facilitator.store.files import beside, settle, sync_folder
from facilitator.store.reader import connect_read_only

REPLACED = ".replaced"
"""Ends the name of a folder, among the copies, that holds a file in whose place a copy was put."""


def replaced(folder: Path) -> tuple[Path, ...]:
    """The files that were put aside among the copies of ``folder``, without their logs."""
    kept = sorted(folder.glob(f"*{REPLACED}/*"))
    logs = {log for each in kept for log in beside(each)}
    return tuple(each for each in kept if each not in logs)


def restore(path: Path, folder: Path, copy: Path, at: datetime) -> Path | None:
    """Put ``copy`` where ``path`` is; gives where the file before lies, in ``folder``; None: there was none.

    The copy is counted and read through first. From then on it writes under a name of its own, so that what
    either file goes on to say can be told apart. Whoever calls holds out everybody else.
    Raises StorageFault where the copy is not whole or a folder cannot be written; nothing is touched then.
    """
    try:
        with tempfile.TemporaryDirectory(prefix=".restoring-", dir=path.parent) as beside_it:
            with closing(connect_read_only(copy)) as source:
                made = backup_of(source, copy, Path(beside_it), at)
            _name_anew(made, at)
            aside = _put_aside(path, folder, at)
            settle(made, path)
    except sqlite3.Error as error:
        raise fault_behind(error, copy) or error from None
    except OSError as error:
        raise fault_of_system(error, path) from None
    return aside


def _name_anew(made: Path, at: datetime) -> None:
    with closing(sqlite3.connect(made)) as db, db:
        db.execute("INSERT INTO writer (id, since) VALUES (?, ?)", (uuid7(at), instant_text(at)))


def _put_aside(path: Path, folder: Path, at: datetime) -> Path | None:
    """Move the file with what lies beside it, that first: a log left behind would be read into the copy."""
    there = [each for each in (*beside(path), path) if each.exists()]
    if not there:
        return None
    aside = folder / f"{at.astimezone(UTC):{STAMP}}{REPLACED}"
    aside.mkdir(mode=0o700, parents=True)
    for each in there:
        each.rename(aside / each.name)
    for each_folder in (aside, folder, path.parent):
        sync_folder(each_folder)
    return aside / path.name
