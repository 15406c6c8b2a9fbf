"""The line being typed and those entered before it, kept in the slot until they are on the disk."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from threading import RLock

from facilitator.clock import Clock
from facilitator.domain.meeting import Meeting
from facilitator.identity import uuid7
from facilitator.services.recovery import last_sign
from facilitator.store.slot import Draft, HeldLine, Slot, unspent


@dataclass(frozen=True, slots=True)
class _Held:
    """A line on its way to the disk, with the text it was typed as."""

    line: HeldLine
    text: str


class Drafting:
    """Drafts are changed by the thread that draws, and lines let go by the writer's: a lock is between.

    With ``only_read`` nothing is written to the slot, which another program holds.
    """

    def __init__(self, slot: Slot, clock: Clock, meeting: Meeting, *, only_read: bool) -> None:
        self._slot = slot
        self._clock = clock
        self._only_read = only_read
        self._lock = RLock()
        found, known = slot.read(), {kept.id for kept in meeting.captured}
        self._left = tuple(line for line in found.held if line.entry_id not in known) if found else ()
        self._held = {line.entry_id: _Held(line, " ".join(line.args)) for line in self._left}
        self.last_sign = last_sign(meeting, found)
        """When the meeting was last held open, until the time away since then has been noted."""
        blank = Draft(entry_id=uuid7(clock.now()), kind="", text="", alive_at=clock.now())
        self.draft = unspent(found, known) or blank
        self._refused = False

    @property
    def waiting(self) -> int:
        """Lines entered that are not on the disk."""
        return len(self._held)

    @property
    def unkept(self) -> bool:
        """Is the line being typed on the screen only, because the disk did not take it?"""
        return self._refused and bool(self.draft.text)

    def typed(self, kind: str, text: str) -> None:
        """Keep the line being typed; one that was begun and is empty now was another line."""
        with self._lock:
            spent = not text and bool(self.draft.text or self.draft.entry_id in self._held)
            entry_id = uuid7(self._clock.now()) if spent else self.draft.entry_id
            self._keep(replace(self.draft, entry_id=entry_id, kind=kind, text=text))

    def enter(self, name: str, args: tuple[str, ...]) -> HeldLine:
        """Hold the line being typed as the order it is, and begin another."""
        with self._lock:
            line = HeldLine(self.draft.entry_id, name, args)
            self._held[line.entry_id] = _Held(line, self.draft.text or " ".join(args))
            self.typed("", "")
        return line

    def let_go(self, entry_id: str, kept: bool) -> bool:
        """A line that is on the disk need not be held; one refused is draft again. False where none was."""
        with self._lock:
            held = self._held.pop(entry_id, None)
            if held is None:
                return False
            texts = (self.draft.text,) if kept else (held.text, self.draft.text)
            self._keep(replace(self.draft, text="\n".join(filter(None, texts))))
        return True

    def take_left(self) -> tuple[HeldLine, ...]:
        """The lines a crash left, once."""
        left, self._left = self._left, ()
        return left

    def is_alive(self) -> None:
        """The time away is on record, so drafts may bear the time it is now."""
        self.last_sign = None

    def beat(self) -> None:
        """Note that the program is alive; how long it was away is known from this."""
        with self._lock:
            self._keep(self.draft)

    def forget(self, at: datetime) -> None:
        """Leave no byte of what was wiped, in the draft and in the lines held."""
        with self._lock:
            self._held.clear()
            self.draft = Draft(entry_id=uuid7(at), kind="", text="", alive_at=at)
            self._slot.clear()

    def sync(self) -> None:
        """Put the draft on the disk; what writes to it waits."""
        if not self._slot.sync():
            self._refused = True

    def close(self) -> None:
        with self._lock:
            self._slot.close()

    def _keep(self, draft: Draft) -> None:
        """Write a draft with the lines held before it. Whoever calls this has the lock."""
        lines = tuple(held.line for held in self._held.values())
        self.draft = replace(draft, alive_at=self.last_sign or self._clock.now(), held=lines)
        if self._only_read:
            return
        try:
            taken = self._slot.write(self.draft)
        except ValueError:
            # lines held are in the queue as well; the one being typed is nowhere else
            taken = self._slot.write(replace(self.draft, held=()))
        self._refused = not taken
