"""All meetings of one file: what there is, making a meeting, and opening one."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from facilitator.clock import Clock
from facilitator.paths import Paths
from facilitator.services.actor import ACTOR
from facilitator.services.patience import patience
from facilitator.store import glance
from facilitator.store.fault import READABLE, StorageFault, fault_of_system
from facilitator.store.header import check_writable
from facilitator.store.meeting_line import MeetingLine

if TYPE_CHECKING:
    from sqlmodel import Session

    from facilitator.domain.meeting import Meeting
    from facilitator.domain.meeting_head import AgendaCopy
    from facilitator.domain.refusal import Refused
    from facilitator.domain.whole_course import WholeCourse
    from facilitator.services.room import Room
    from facilitator.services.setup import Setup
    from facilitator.store.writer import Writer


@dataclass(frozen=True, slots=True)
class Unfound:
    """No meeting, or more than one, has an id that ends so."""

    tail: str
    candidates: tuple[str, ...] = ()


class Hall:
    """The meetings of one home folder. The file is touched by one writer, started when needed.

    What making and opening a meeting needs is loaded when one is made or opened: the first screen
    stands on this class alone.
    """

    def __init__(self, paths: Paths, clock: Clock, *, patience: float | None = None) -> None:
        """``patience`` is after how many seconds an order that cannot be saved is given up; None: never."""
        self.paths = paths
        self.clock = clock
        self._patience = patience
        self._writer: Writer | None = None
        self._starting = Lock()
        self._rooms: WeakValueDictionary[str, Room] = WeakValueDictionary()
        self.no_backup: StorageFault | None = None
        """What kept the last copy from being made."""
        self.kept_out: StorageFault | None = None
        """Why the meeting that was opened last can only be read: who holds it, or what is with the file."""

    @property
    def writer(self) -> Writer:
        from facilitator.store.writer import Writer

        with self._starting:
            if self._writer is None:
                self._writer = Writer(self.paths.database, self.clock.now, give_up_after=self._patience)
            return self._writer

    def meetings(self, limit: int = glance.PAGE) -> tuple[MeetingLine, ...]:
        """The meetings, latest first."""
        return glance.list_meetings(self.paths.database, limit)

    def find(self, tail: str) -> str | Unfound:
        """The id of the one meeting whose id ends so."""
        found = glance.find_meeting(self.paths.database, tail)
        return found[0] if len(found) == 1 else Unfound(tail, found)

    def read(self, meeting_id: str) -> Meeting | None:
        """A meeting as it stands on the disk."""
        return glance.read_meeting(self.paths.database, meeting_id)

    def read_course(self, course_id: str) -> WholeCourse | None:
        """A course as it stands on the disk."""
        return glance.read_course(self.paths.database, course_id)

    def make(self, setup: Setup, copy: AgendaCopy, course_id: str = "") -> str | Refused:
        """Make a meeting, in a course of its own or in one that is there; its id."""
        from facilitator.domain.meeting_head import MeetingHead
        from facilitator.domain.refusal import Reason, Refused
        from facilitator.services.meeting_making import meeting_records_of

        at = self.clock.now()

        def job(session: Session) -> str | Refused:
            from facilitator.store import journal, within

            course = within.read_course(session, self.paths.database, course_id) if course_id else None
            if course_id and course is None:
                return Refused.because(Reason.NO_SUCH_COURSE, typed=course_id)
            records = meeting_records_of(setup, copy, at, course)
            if isinstance(records, Refused):
                return records
            scope_id = course_id or None
            journal.commit(
                session, command="meeting-new", at=at, actor=ACTOR, scope_id=scope_id, records=records
            )
            return next(record.id for record in records if isinstance(record, MeetingHead))

        return self.writer.submit(job, once=True).result()

    def open(self, meeting_id: str, *, read_only: bool = False) -> Room | None:
        """The meeting held open for orders; only to be read where something keeps us out of it.

        One that was left here with orders that are not on the disk yet is the same room again.
        Raises StorageFault for a file that cannot be read either.
        """
        from facilitator.services.room import Room
        from facilitator.store.slot import Slot, slot_path

        left = self._rooms.get(meeting_id)
        if left is not None and not read_only and left.come_back():
            self.kept_out = None
            return left
        held = ExitStack()
        try:
            self.kept_out = None if read_only else self._hold(meeting_id, held)
            read_only = read_only or self.kept_out is not None
            # read when it is ours: until then another program may have written
            meeting = self.read(meeting_id)
            slot = Slot(slot_path(self.paths.drafts, meeting_id), only_read=read_only or meeting is None)
        except OSError as error:
            held.close()
            raise fault_of_system(error, self.paths.drafts) from None
        except StorageFault:
            held.close()
            raise
        if meeting is None:
            held.close()
            return None
        writer = None if read_only else self.writer
        room = Room(meeting, self.paths, writer, slot, self.clock, held, self.kept_out)
        if not read_only:
            self._rooms[meeting_id] = room
        return room

    def _hold(self, meeting_id: str, held: ExitStack) -> StorageFault | None:
        """Take the meeting's lock; what keeps us out of it, where something does."""
        from facilitator.store.meeting_lock import MeetingLock

        lock = MeetingLock(self.paths.locks, meeting_id)
        try:
            check_writable(self.paths.database)
            lock.take(self.clock.now())
        except StorageFault as fault:
            if fault.kind not in READABLE:
                raise
            return fault
        held.callback(lock.release)
        left = self._finish_wipe(meeting_id)
        if left is not None:
            held.close()
        return left

    def back_up(self) -> None:
        """Have the file copied aside, if it changed, when the writer has nothing else to do."""
        if self._writer is not None or self.paths.database.exists():
            self.writer.idle(self._back_up)

    def close(self, *, hurried: bool = False) -> bool:
        """Finish what waits and let the file go; False where not all of it came to the disk."""
        with self._starting:
            writer, self._writer = self._writer, None
        self._rooms.clear()
        return writer is None or writer.close(patience(hurried, writer.trouble))

    def _finish_wipe(self, meeting_id: str) -> StorageFault | None:
        """A wipe that was cut short is brought to its end before anything is read of a meeting that is held.

        What keeps the draft of this one from being cleared, where something does: until it is, nobody may
        take it up. The rest is looked after when a meeting is opened next.
        """
        from facilitator.services import cleaning

        try:
            cleaning.finish(self.paths.database, self.clock.now(), held=(meeting_id,))
        except StorageFault as fault:
            return fault if cleaning.is_draft_left(self.paths.database, meeting_id) else None
        return None

    def _back_up(self) -> None:
        from facilitator.store.backup import backup_if_changed

        try:
            backup_if_changed(self.paths.database, self.paths.backups, self.clock.now())
        except StorageFault as fault:
            self.no_backup = fault
        else:
            self.no_backup = None
