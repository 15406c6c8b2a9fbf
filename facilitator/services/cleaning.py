"""What is done on the disk behind a wipe: drafts, the file itself, its copies."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from contextlib import ExitStack, contextmanager, nullcontext, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.paths import backups_of
from facilitator.store import unwiped
from facilitator.store.fault import StorageFault, fault_of_system
from facilitator.store.files import sync_folder
from facilitator.store.meeting_lock import MeetingLock
from facilitator.store.slot import slot_path
from facilitator.store.unwiped import Unwiped

if TYPE_CHECKING:
    from datetime import datetime

    from facilitator.domain.meeting import Meeting
    from facilitator.services.drafting import Drafting


def clean(database: Path, meeting: Meeting, drafting: Drafting, at: datetime) -> StorageFault | None:
    """Clean the disk behind a wipe in a meeting that is open, with all others of its course held.

    Gives what stood in the way; then it is done by whoever opens a meeting next.
    """
    try:
        drafting.forget(at)
        held = [mark.id for mark in meeting.whole_course.meetings]
        finish(database, at, held=held, cleared=meeting.head.id)
    except StorageFault as fault:
        return fault
    except OSError as error:
        return fault_of_system(error, database)
    return None


def finish(database: Path, at: datetime, *, held: Collection[str] = (), cleared: str = "") -> None:
    """Do what wipes have left to be done; done again it does no harm.

    ``held`` are meetings whoever asks holds already, and ``cleared`` is one whose draft is gone. The draft
    of a meeting that somebody else holds is not touched. Raises StorageFault where something is left.
    """
    faults: list[StorageFault] = []
    for each in unwiped.left(database):
        try:
            _do(each, database, at, held, cleared)
        except StorageFault as fault:
            faults.append(fault)
    if faults:
        raise faults[0]


def is_draft_left(database: Path, meeting_id: str) -> bool:
    """May the draft of a meeting hold what was wiped?"""
    return any(each.meeting_id == meeting_id for each in unwiped.left(database))


def others_held(stack: ExitStack, locks: Path, meeting_ids: Collection[str], at: datetime) -> None:
    """Put the locks of meetings on the stack. Raises StorageFault (busy) where another program holds one."""
    with ExitStack() as taking:
        for meeting_id in meeting_ids:
            taking.enter_context(_lock(locks, meeting_id, at))
        stack.push(taking.pop_all())


def _do(each: Unwiped, database: Path, at: datetime, held: Collection[str], cleared: str) -> None:
    if not each.meeting_id:
        from facilitator.store.backup import backup
        from facilitator.store.erasing import erase

        backups = backups_of(database)
        erase(database, backups, each.stream_id)
        unwiped.settle(database, each, lambda: None)
        backup(database, backups, at)
        return
    slot = slot_path(database.parent / "drafts", each.meeting_id)
    mine = nullcontext() if each.meeting_id in held else _lock(database.parent / "locks", each.meeting_id, at)
    with mine:
        unwiped.settle(database, each, partial(_clear, slot) if each.meeting_id != cleared else lambda: None)


@contextmanager
def _lock(locks: Path, meeting_id: str, at: datetime) -> Iterator[None]:
    lock = MeetingLock(locks, meeting_id)
    lock.take(at)
    try:
        yield
    finally:
        lock.release()


def _clear(slot: Path) -> None:
    with suppress(FileNotFoundError):
        with slot.open("r+b") as file:
            file.truncate(0)
            os.fsync(file.fileno())
        slot.unlink()
        sync_folder(slot.parent)
