"""What a wipe has left on the disk, as rows that came with it and go when it is done."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.store.fault import FaultKind, StorageFault, fault_behind, fault_of_system
from facilitator.store.reader import reading

if TYPE_CHECKING:
    from sqlmodel import Session


@dataclass(frozen=True, slots=True)
class Unwiped:
    """The draft of a meeting, or with an empty ``meeting_id`` the file itself and its copies."""

    stream_id: str
    meeting_id: str


def owe(session: Session, stream_id: str, meeting_ids: Iterable[str]) -> None:
    """Say with the wipe itself what is to be done behind it: these drafts, and the file."""
    from facilitator.store.within import bare

    rows = [(stream_id, meeting_id) for meeting_id in (*meeting_ids, "")]
    bare(session).executemany("INSERT OR IGNORE INTO unwiped (stream_id, meeting_id) VALUES (?, ?)", rows)


def left(path: Path) -> tuple[Unwiped, ...]:
    """What is still to be done, drafts first. Raises StorageFault for a file that cannot be read."""
    asked = "SELECT stream_id, meeting_id FROM unwiped ORDER BY meeting_id = '', stream_id, meeting_id"
    with reading(path) as db:
        return tuple(Unwiped(*row) for row in db.execute(asked)) if db else ()


def settle(path: Path, each: Unwiped, work: Callable[[], None]) -> None:
    """Do it, and take its row out: what is begun and not ended is done again. Raises StorageFault."""
    from facilitator.store.database import connect_for_writing

    gone = "DELETE FROM unwiped WHERE stream_id = ? AND meeting_id = ?"
    try:
        with closing(connect_for_writing(path)) as db:
            db.execute("BEGIN IMMEDIATE")
            db.execute(gone, (each.stream_id, each.meeting_id))
            work()
            db.execute("COMMIT")
    except sqlite3.Error as error:
        raise fault_behind(error, path) or StorageFault(FaultKind.UNWRITABLE, path, str(error)) from None
    except OSError as error:
        raise fault_of_system(error, path) from None
