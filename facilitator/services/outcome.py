"""What came of an order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.action import Action
from facilitator.domain.agenda import minutes_of
from facilitator.domain.entries import Entry
from facilitator.domain.meeting import Meeting, RowRecord
from facilitator.domain.refusal import Refused
from facilitator.domain.run import Recorded
from facilitator.store.fault import StorageFault


@dataclass(frozen=True, slots=True)
class Outcome:
    """An order carried out and on the disk, or refused and without effect.

    ``undone`` is the command that an undo took back or a redo brought again; ``unfinished`` is what kept
    the disk from being cleaned behind a wipe, which is done when a meeting is opened next.
    """

    command: str
    at: datetime
    before: Meeting
    meeting: Meeting
    records: tuple[RowRecord, ...] = ()
    refused: Refused | None = None
    undone: str = ""
    unfinished: StorageFault | None = None

    @property
    def ok(self) -> bool:
        return self.refused is None

    @property
    def happened(self) -> tuple[Recorded, ...]:
        """Events of the run that this order added."""
        return tuple(record for record in self.records if isinstance(record, Recorded))

    @property
    def captured(self) -> list[Entry | Action]:
        """The lines this order captured or changed; several only where they were released at once."""
        return [record for record in self.records if isinstance(record, Entry | Action)]

    @property
    def minutes_more(self) -> int:
        """Minutes the agenda grew by."""
        return minutes_of(self.meeting.items) - minutes_of(self.before.items)
