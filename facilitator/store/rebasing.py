"""What a move changed, put on the rows as they stand: others may have changed the same line meanwhile."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.meeting_after import as_shown
from facilitator.domain.people import Party, Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.store.journal import record_of
from facilitator.store.tables import TABLE_OF

if TYPE_CHECKING:
    from sqlmodel import Session

    from facilitator.domain.meeting import Meeting, RowRecord

_NOT_MADE_ANEW = (Entry, Action, Person, Party)
"""What is made once; whoever sets a field or a role again makes it again."""


def rebased(
    session: Session, before: Meeting, records: tuple[RowRecord, ...]
) -> tuple[RowRecord, ...] | Refused:
    """Records made of ``before`` with their changes alone; of what they left as it was, the row is right.

    Refused where a line or somebody was taken back elsewhere: a change does not bring them to life.
    """
    made: list[RowRecord] = []
    for record in records:
        shown = as_shown(before, record)
        answer = _rebased(session, shown, record) if shown is not None else record
        if answer is None:
            return Refused.because(Reason.TAKEN_BACK)
        made.append(answer)
    return tuple(made)


def _rebased(session: Session, shown: RowRecord, record: RowRecord) -> RowRecord | None:
    row = session.get(TABLE_OF[type(record)], record.id)
    if row is None or row.deleted:
        return None if isinstance(record, _NOT_MADE_ANEW) else record
    stands = record_of(row)
    if stands == shown:
        return record
    names = (field.name for field in fields(record))
    changed = {name: getattr(record, name) for name in names if getattr(record, name) != getattr(shown, name)}
    return replace(stands, **changed)
