"""Putting a copy in the place of the file, which is put aside and not deleted."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from datetime import datetime
from pathlib import Path

from facilitator.identity import uuid7
from facilitator.store.backup import STAMP, backup_of
from facilitator.store.codec import instant_text
from facilitator.store.fault import fault_behind, fault_of_system
from facilitator.store.files import beside, settle, sync_folder
from facilitator.store.reader import connect_read_only


def restore(path: Path, copy: Path, at: datetime) -> Path | None:
    """Put ``copy`` where ``path`` is; gives the folder the file before lies in, None where there was none.

    The copy is counted and read through first. From then on it writes under a name of its own, so that what
    either file goes on to say can be told apart. Whoever calls holds out everybody else.
    Raises StorageFault where the copy is not whole or a folder cannot be written; nothing is touched then.
    """
    try:
        with tempfile.TemporaryDirectory(prefix=".restoring-", dir=path.parent) as folder:
            with closing(connect_read_only(copy)) as source:
                made = backup_of(source, copy, Path(folder), at)
            _name_anew(made, at)
            aside = _put_aside(path, at)
            settle(made, path)
    except sqlite3.Error as error:
        raise fault_behind(error, copy) or error from None
    except OSError as error:
        raise fault_of_system(error, path) from None
    return aside


def _name_anew(made: Path, at: datetime) -> None:
    with closing(sqlite3.connect(made)) as db, db:
        db.execute("INSERT INTO writer (id, since) VALUES (?, ?)", (uuid7(at), instant_text(at)))


def _put_aside(path: Path, at: datetime) -> Path | None:
    """Move the file with what lies beside it, that first: a log left behind would be read into the copy."""
    there = [each for each in (*beside(path), path) if each.exists()]
    if not there:
        return None
    folder = path.with_name(f"{path.name} {at:{STAMP}}")
    folder.mkdir(mode=0o700)
    for each in there:
        each.rename(folder / each.name)
    sync_folder(folder)
    sync_folder(path.parent)
    return folder
