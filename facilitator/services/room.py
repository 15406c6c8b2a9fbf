"""One meeting held open: the only executor of orders."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.clock import Clock
from facilitator.domain.meeting import Meeting
from facilitator.domain.moment import Moment
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.wipe import is_wipe
from facilitator.identity import uuid7
from facilitator.paths import Paths
from facilitator.services.arguments import Scene
from facilitator.services.crash_left import CrashLeft
from facilitator.services.drafting import Drafting
from facilitator.services.executing import carry_out_in, simulate, take_back, wipe
from facilitator.services.outcome import Outcome
from facilitator.services.patience import patience
from facilitator.services.recovery import Woken
from facilitator.services.stay import Stay
from facilitator.services.underway import Underway
from facilitator.services.waking import Waking
from facilitator.store import glance
from facilitator.store.fault import StorageFault
from facilitator.store.slot import Draft, Slot
from facilitator.store.watch import Watch
from facilitator.store.writer import Writer

if TYPE_CHECKING:
    from sqlmodel import Session


class Room:
    """A meeting, the order queue to its file, and the draft of the line being typed.

    ``meeting`` is what the disk holds: it advances when COMMIT has returned. Orders are carried out
    one after the other on the writer's thread, each on the meeting as the one before left it, so
    typing never waits for the disk.
    """

    def __init__(
        self,
        meeting: Meeting,
        paths: Paths,
        writer: Writer | None,
        slot: Slot,
        clock: Clock,
        held_by: ExitStack | None = None,
        kept_out: StorageFault | None = None,
    ) -> None:
        self.meeting = meeting
        self.kept_out = kept_out
        """Why it can only be read, where that was not what was asked for."""
        self.clock = clock
        self.paths = paths
        self._writer = writer
        self._drafting = Drafting(slot, clock, meeting, only_read=writer is None)
        self._locks = held_by or ExitStack()
        self._locks.callback(self._drafting.close)
        self._stay = Stay(self._locks)
        self._listeners: list[Callable[[Outcome], None]] = []
        self._watch = Watch(paths.database) if writer is None else None
        self._waking = Waking(clock)
        self.left = CrashLeft(self, self._drafting)
        """What a crash left here."""

    @property
    def database(self) -> Path:
        return self.paths.database

    @property
    def read_only(self) -> bool:
        """The meeting is held by another program, or its file is newer: it can only be read."""
        return self._writer is None

    @property
    def pending(self) -> int:
        """Orders and lines that are not on the disk yet."""
        return max(self._writer.pending, self._drafting.waiting) if self._writer else 0

    @property
    def trouble(self) -> StorageFault | None:
        """What keeps orders from the disk just now."""
        return self._writer.trouble if self._writer else None

    @property
    def moved_aside(self) -> Path | None:
        """Where a file is that had taken the place of the one that is written."""
        return self._writer.moved_aside if self._writer else None

    @property
    def unkept(self) -> bool:
        """Is the line being typed on the screen only, because the disk did not take it?"""
        return self._drafting.unkept

    @property
    def language(self) -> str:
        """The language the meeting is held in."""
        return self.meeting.head.language

    def listen(self, heard: Callable[[Outcome], None]) -> None:
        """Be told of every outcome, on the writer's thread."""
        self._listeners.append(heard)

    def do(self, name: str, *args: str, entry_id: str = "") -> Future[Outcome]:
        """Give an order; the future is done when it is on the disk, or refused.

        Raises nothing. The future ends with a StorageFault where the order was given up.
        """
        at, today = self.clock.now(), self.clock.today()
        if self._writer is None:
            return self._refuse_to_write(name, at)
        moment = Moment(at, today, lambda: uuid7(at))
        order = Underway(entry_id)

        def job(session: Session) -> Outcome:
            if is_wipe(name):
                return wipe(session, name, args, self._scene(moment), self.database, order.others)
            if name in ("undo", "redo"):
                return take_back(session, name, self.meeting, at, self.database)
            return carry_out_in(session, name, args, self._scene(moment, entry_id), self.database)

        return self._send(self._writer, job, order)

    def enter(self, name: str, *args: str) -> Future[Outcome]:
        """Give the order of the line being typed; until it is on the disk the slot holds it.

        A line that is refused is draft again, ahead of what has been begun meanwhile.
        """
        if self.read_only:
            return self.do(name, *args)
        line = self._drafting.enter(name, args)
        return self.do(name, *args, entry_id=line.entry_id)

    def draft(self, kind: str, text: str) -> None:
        """Keep the line being typed where no crash of this program can take it; ``sync`` comes later."""
        self._drafting.typed(kind, text)

    def sync(self) -> None:
        """Have the draft put on the disk, by the writer's thread."""
        if self._writer is not None:
            self._writer.idle(self._drafting.sync)

    def beat(self) -> Woken | None:
        """Note that the program is alive; how long it was away is known from this.

        Answers where the clock has leapt since the last beat, as it does when a laptop was shut.
        """
        leap = self._waking.look()
        away = self.note_away(leap.since) if leap and not leap.back else None
        self._drafting.beat()
        self.sync()
        return Woken(leap, away) if leap else None

    @property
    def drafted(self) -> Draft:
        """The line being typed, as it would be found after a crash."""
        return self._drafting.draft

    def close(self, *, hurried: bool = False) -> None:
        """Wait for the disk, though not for ever, and leave the meeting; lines held stay in the slot.

        Others may have it when the last of its orders is on the disk, or was given up.
        """
        if self._writer is not None:
            self._writer.flush(patience(hurried, self.trouble))
            self.beat()
            self._drafting.sync()
        if self._watch is not None:
            self._watch.close()
        self._stay.leave()

    def come_back(self) -> bool:
        """Enter it again, where it was left with orders that are not on the disk yet; else False."""
        if not self._stay.come_back():
            return False
        self._listeners.clear()
        return True

    def note_away(self, since: datetime) -> Future[Outcome] | None:
        """Put on record that nobody was here since then; None where no minutes are counted."""
        run = self.meeting.run
        if self.read_only or not run.running or run.paused:
            return None
        return self.do("reopen", since.isoformat())

    def mark_simulated(self) -> None:
        """Put on record that the meeting was held on a clock that was set; its papers say so."""
        if self._writer is not None:
            at = self.clock.now()
            marked = self._send(self._writer, lambda session: simulate(session, self.meeting, at), Underway())
            marked.result()

    def follow(self) -> bool:
        """Read the meeting again where another program wrote to the file since; True where it did.

        Only a room that is read from follows; one that writes is the only one to do so.
        Raises StorageFault for a file that cannot be read.
        """
        if self._watch is None or not self._watch.changed():
            return False
        self.meeting = self._read_again()
        return True

    def _scene(self, moment: Moment, entry_id: str = "") -> Scene:
        return Scene(self.meeting, moment, self.language, entry_id, self.paths.home, self.clock)

    def _send(self, writer: Writer, job: Callable[[Session], Outcome], order: Underway) -> Future[Outcome]:
        self._stay.ordered()
        writer.submit(job).add_done_callback(lambda saved: self._advance(saved, order))
        return order.answered

    def _advance(self, saved: Future[Outcome], order: Underway) -> None:
        """Answer an order, whatever became of it; runs on the writer's thread."""
        try:
            with order.others:
                outcome = self._take_in(saved, order.entry_id)
        except Exception as fault:  # noqa: BLE001 - whoever holds the future gets it
            order.answered.set_exception(fault)
        else:
            order.answered.set_result(outcome)
            self._tell(outcome)
        finally:
            self._stay.answered()

    def _take_in(self, saved: Future[Outcome], entry_id: str) -> Outcome:
        """When COMMIT has returned the meeting is what the disk holds.

        Raises what kept the order from the disk: then the line is held where the disk did not take it,
        and draft again where the program could not carry it out.
        """
        try:
            outcome = saved.result()
        except StorageFault:
            raise
        except Exception:
            self._let_go(entry_id, kept=False)
            raise
        # whatever becomes of the rest, no order may be made of the meeting as it was
        self.meeting = outcome.meeting
        if is_wipe(outcome.command) and outcome.ok:
            from facilitator.services import cleaning

            left = cleaning.clean(self.database, self.meeting, self._drafting, outcome.at)
            outcome = replace(outcome, unfinished=left)
        self._let_go(entry_id, kept=outcome.ok)
        return outcome

    def _let_go(self, entry_id: str, *, kept: bool) -> None:
        if self._drafting.let_go(entry_id, kept):
            self.sync()

    def _tell(self, outcome: Outcome) -> None:
        for heard in self._listeners:
            with suppress(Exception):  # whoever cannot show it may not end what writes
                heard(outcome)

    def _read_again(self) -> Meeting:
        return glance.read_meeting(self.database, self.meeting.head.id) or self.meeting

    def _refuse_to_write(self, name: str, at: datetime) -> Future[Outcome]:
        refused: Future[Outcome] = Future()
        outcome = Outcome(name, at, self.meeting, self.meeting, refused=Refused.because(Reason.READ_ONLY))
        refused.set_result(outcome)
        return refused
