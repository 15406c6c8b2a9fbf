"""Reading within the transaction that writes: the rows as its own changes left them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.store.course_reading import course_in
from facilitator.store.fault import FaultKind, StorageFault
from facilitator.store.meeting_reading import meeting_in

if TYPE_CHECKING:
    from sqlmodel import Session

    from facilitator.domain.meeting import Meeting
    from facilitator.domain.whole_course import WholeCourse


def read_meeting(session: Session, path: Path, meeting_id: str) -> Meeting | None:
    """The meeting as the transaction has it, or None. Raises StorageFault where a row cannot be read."""
    with _rows(session, path) as db:
        return meeting_in(db, meeting_id)


def read_course(session: Session, path: Path, course_id: str) -> WholeCourse | None:
    """The course as the transaction has it, or None. Raises StorageFault where a row cannot be read."""
    with _rows(session, path) as db:
        return course_in(db, course_id)


def bare(session: Session) -> sqlite3.Connection:
    """The connection the transaction is in."""
    found = session.connection().connection.driver_connection
    assert isinstance(found, sqlite3.Connection)
    return found


@contextmanager
def _rows(session: Session, path: Path) -> Iterator[sqlite3.Connection]:
    session.flush()
    try:
        yield bare(session)
    except (KeyError, TypeError, ValueError) as error:
        detail = f"a record cannot be read: {type(error).__name__}"
        raise StorageFault(FaultKind.DAMAGED, path, detail) from error
