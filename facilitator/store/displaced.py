"""Another file in the place of the one that is being written: a sync program or a person put it there.

Nothing called saved may go with the last handle on a file that has lost its name. So what was written is
copied while the handle is there; the other file is kept beside, and ours takes its place again.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from itertools import count
from pathlib import Path

from facilitator.paths import backups_of
from facilitator.store.backup import backup_of
from facilitator.store.fault import fault_behind
from facilitator.store.files import Identity, beside, identity, settle

LAST = 'SELECT id FROM "change" ORDER BY hlc DESC, id DESC LIMIT 1'


def keep(own: sqlite3.Connection, path: Path, at: datetime) -> Path:
    """A checked copy, among the backups, of what ``own`` has written; ``path`` is where that was."""
    return backup_of(own, path, backups_of(path), at)


def holds_all(own: sqlite3.Connection, path: Path) -> bool:
    """Is the file at ``path`` one that has the last change of ours, as a copy of our own has?"""
    last = own.execute(LAST).fetchone()
    try:
        # without what lies beside it: that may be the log of the file it displaced
        uri = path.absolute().as_uri() + "?mode=ro&immutable=1"
        with closing(sqlite3.connect(uri, uri=True)) as other:
            found = other.execute('SELECT 1 FROM "change" WHERE id = ?', last or ("",)).fetchone()
    except sqlite3.Error:
        return False
    return last is None or found is not None


def clear_beside(path: Path, ours: frozenset[Identity], aside: Path | None = None) -> None:
    """Take away the log that our own file had, which would be read into the other; theirs goes with it."""
    for file in beside(path):
        if identity(file) in ours:
            file.unlink(missing_ok=True)
        elif aside is not None and file.exists():
            file.rename(aside.with_name(aside.name + file.name.removeprefix(path.name)))


def put_back(copy: Path, path: Path, ours: frozenset[Identity]) -> Path:
    """Keep the file at ``path`` beside, and put a copy of ours in its place; where the other is now.

    The connection to ours is closed by then. Raises StorageFault where the folder does not let us.
    """
    making = path.with_name(f".{path.name}.making")
    try:
        shutil.copyfile(copy, making)
        making.chmod(0o600)
        aside = next(name for name in _names(path) if not name.exists())
        if path.exists():
            path.rename(aside)
        clear_beside(path, ours, aside)
        settle(making, path)
    except OSError as error:
        raise fault_behind(error, path) or error from None
    finally:
        making.unlink(missing_ok=True)
    return aside


def _names(path: Path) -> Iterator[Path]:
    for n in count(1):
        yield path.with_name(f"{path.stem} (other copy{f' {n}' if n > 1 else ''}){path.suffix}")
