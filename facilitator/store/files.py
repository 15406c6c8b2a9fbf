"""Files that come into being whole, or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TypeAlias

Identity: TypeAlias = tuple[int, int] | None
"""Device and number of a file; None where there is none."""


def identity(path: Path) -> Identity:
    """What tells a file from another one put in its place."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def settle(made: Path, path: Path) -> None:
    """Give a finished file its name, for good. Raises FileExistsError rather than replace one."""
    with made.open("rb+") as file:
        os.fsync(file.fileno())
    try:
        os.link(made, path)
    except FileExistsError:
        raise
    except OSError:
        # some memory sticks know no links
        if path.exists():
            raise FileExistsError(path) from None
        made.rename(path)
    made.unlink(missing_ok=True)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Put the names in a folder on the disk, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def beside(path: Path) -> tuple[Path, ...]:
    """The files that SQLite keeps next to a database."""
    return tuple(path.with_name(path.name + end) for end in ("-wal", "-shm", "-journal"))
