"""What came of an order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.meeting import Meeting, RowRecord
from facilitator.domain.refusal import Refused
from facilitator.domain.run import Recorded


@dataclass(frozen=True, slots=True)
class Outcome:
    """An order carried out and on the disk, or refused and without effect.

    ``undone`` is the command that an undo took back or a redo brought again.
    """

    command: str
    at: datetime
    before: Meeting
    meeting: Meeting
    records: tuple[RowRecord, ...] = ()
    refused: Refused | None = None
    undone: str = ""

    @property
    def ok(self) -> bool:
        return self.refused is None

    @property
    def happened(self) -> tuple[Recorded, ...]:
        """Events of the run that this order added."""
        return tuple(record for record in self.records if isinstance(record, Recorded))
