"""What a move changed, put on the rows as they stand: others may have changed the same line meanwhile."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from facilitator.domain.meeting_after import as_shown
from facilitator.store.journal import record_of
from facilitator.store.tables import TABLE_OF

if TYPE_CHECKING:
    from sqlmodel import Session

    from facilitator.domain.meeting import Meeting, RowRecord


def rebased(session: Session, before: Meeting, records: tuple[RowRecord, ...]) -> tuple[RowRecord, ...]:
    """Records made of ``before`` with their changes alone; of what they left as it was, the row is right."""
    return tuple(_rebased(session, as_shown(before, record), record) for record in records)


def _rebased(session: Session, shown: RowRecord | None, record: RowRecord) -> RowRecord:
    row = session.get(TABLE_OF[type(record)], record.id) if shown is not None else None
    if row is None:
        return record
    stands = record_of(row)
    if stands == shown:
        return record
    names = (field.name for field in fields(record))
    changed = {name: getattr(record, name) for name in names if getattr(record, name) != getattr(shown, name)}
    return replace(stands, **changed)
