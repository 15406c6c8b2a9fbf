"""Taking words out of rows, and out of all that the journal tells of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlmodel import Session, select

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue
from facilitator.domain.meeting import RowRecord
from facilitator.domain.wipe import Wipe, without_words
from facilitator.identity import uuid7
from facilitator.store import codec
from facilitator.store.change import Change
from facilitator.store.journal import Chain, Command, plain_row, retell
from facilitator.store.tables import RECORD_OF
from facilitator.store.wordy import WORDY


def redact(
    session: Session, this: Wipe, *, stream_id: str, command: str, at: datetime, actor: str
) -> tuple[RowRecord, ...]:
    """Take the words out of the rows a wipe takes, and out of all that the journal tells of them.

    Rows that were taken back or out lose theirs, too. Gives the standing records as they were.
    """
    chain = Chain(session, Command(uuid7(at), command, at, actor, None))
    gone: set[str] = set()
    went: list[RowRecord] = []
    for table in WORDY:
        entity, kind = table.__tablename__, RECORD_OF[table.__tablename__]
        for row in session.exec(select(table).where(table.stream_id == stream_id)).all():
            stands = plain_row(row)
            record: Any = codec.from_plain(kind, stands)
            if not _goes(this, record, frozenset(gone)):
                continue
            gone.add(row.id)
            if not row.deleted:
                went.append(record)
            told = codec.to_plain(without_words(record))
            patch = {name: [stands[name], value] for name, value in told.items() if stands[name] != value}
            chain.command = replace(chain.command, scope_id=record.meeting_id or record.course_id)
            chain.write(stream_id, entity, row.id, patch)
            _scrub(session, entity, row.id, {name: told[name] for name in WORDY[table]})
    return tuple(went)


def _goes(this: Wipe, record: Any, gone: frozenset[str]) -> bool:
    match record:
        case Entry() | Action():
            return this.takes_line(record)
        case FieldValue():
            return this.takes_field(record, gone)
        case _:
            return this.takes_event(record)


def _scrub(session: Session, entity: str, entity_id: str, blank: Mapping[str, Any]) -> None:
    """Put what is left in the place of every word the changes of a row tell."""
    asked = select(Change).where(Change.entity == entity, Change.entity_id == entity_id)
    for change in session.exec(asked).all():
        patch = {
            name: [None if old is None else blank[name], blank[name]] if name in blank else [old, new]
            for name, (old, new) in change.patch.items()
        }
        retell(session, change, patch)
