"""Every write: records become changes, and changes become rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, func, select

from facilitator.domain.course import LIBRARY_STREAM, Stream
from facilitator.domain.meeting import AgendaCopy, RowRecord
from facilitator.identity import uuid7
from facilitator.store import codec
from facilitator.store.change import Change, Patch, WriterRow
from facilitator.store.header import SCHEMA
from facilitator.store.history import History, Undone, history
from facilitator.store.tables import RECORD_OF, TABLE_OF, Kept


@dataclass(frozen=True)
class _Command:
    """What the changes of one command share. ``undoes`` is the command it takes back, or empty."""

    id: str
    name: str
    at: datetime
    actor: str
    scope_id: str | None
    undoes: str = ""


def commit(
    session: Session,
    *,
    command: str,
    at: datetime,
    actor: str,
    scope_id: str | None,
    records: Iterable[RowRecord],
    command_id: str | None = None,
) -> str:
    """Write what differs between these records and their rows, as one command; gives its id.

    The transaction is the caller's. Each change goes to the stream of its record; agenda copies
    belong to the library's and are no part of a meeting's undo. Nothing changed, nothing written.
    """
    this = _Command(command_id or uuid7(at), command, at, actor, scope_id or None)
    chain = _Chain(session, this)
    for record in _in_order(session, at, records):
        entity = TABLE_OF[type(record)].__tablename__
        if patch := _difference(session, record):
            chain.write(_stream_of(record), entity, record.id, patch)
    return this.id


def undo(session: Session, scope_id: str, at: datetime, actor: str) -> Undone | None:
    """Take back the last command of a meeting that stands; None where there is none."""
    done = _history(session, scope_id).done
    return _take_back(session, done[-1], scope_id, at, actor) if done else None


def redo(session: Session, scope_id: str, at: datetime, actor: str) -> Undone | None:
    """Bring back the command undone last; None where there is none, or another came after it."""
    undone = _history(session, scope_id).undone
    return _take_back(session, undone[-1], scope_id, at, actor) if undone else None


def apply(session: Session, change: Change) -> None:
    """Give a row the new values of a change. The only function that touches a row of state."""
    record = RECORD_OF[change.entity]
    table = TABLE_OF[record]
    known = table.model_fields
    values = {
        name: codec.row_value(record, name, new) for name, (_, new) in change.patch.items() if name in known
    }
    row = session.get(table, change.entity_id)
    if row is None:
        session.add(table(id=change.entity_id, **values))
    else:
        for name, value in values.items():
            setattr(row, name, value)
    session.flush()


@dataclass
class _Chain:
    """Writes the changes of one command: keeps the writer's chain and the hybrid clock."""

    session: Session
    command: _Command
    writer: str = field(init=False)
    hlc: int = field(init=False)

    def __post_init__(self) -> None:
        self.writer = _writer(self.session, self.command.at)
        self.hlc = self.session.exec(select(func.max(Change.hlc))).one() or 0

    def write(self, stream_id: str, entity: str, entity_id: str, patch: Patch) -> None:
        this = self.command
        # 16 bits below the milliseconds: room for the changes of one of them
        self.hlc = max(self.hlc + 1, int(this.at.timestamp() * 1000) << 16)
        change = Change(
            id=uuid7(this.at),
            stream_id=stream_id,
            scope_id=None if stream_id == LIBRARY_STREAM else this.scope_id,
            writer=self.writer,
            parent=self._last_in(stream_id),
            hlc=self.hlc,
            command_id=this.id,
            command=this.name,
            undoes=this.undoes,
            at=this.at,
            actor=this.actor,
            entity=entity,
            entity_id=entity_id,
            patch=patch,
            schema_version=SCHEMA,
        )
        apply(self.session, change)
        self.session.add(change.sealed())
        self.session.flush()

    def _last_in(self, stream_id: str) -> str:
        mine = select(Change.id).where(Change.writer == self.writer, Change.stream_id == stream_id)
        return self.session.exec(mine.order_by(col(Change.hlc).desc()).limit(1)).first() or ""


def _writer(session: Session, at: datetime) -> str:
    """The name this file writes under, given to it with its first command."""
    known = session.exec(select(WriterRow.id).order_by(col(WriterRow.since).desc())).first()
    if known is None:
        known = uuid7(at)
        session.add(WriterRow(id=known, since=at))
    return known


def _in_order(session: Session, at: datetime, records: Iterable[RowRecord]) -> list[RowRecord]:
    """The records with those that others refer to first, and the library's stream where it lacks."""
    kinds = list(TABLE_OF)
    given = sorted(records, key=lambda record: kinds.index(type(record)))
    if any(isinstance(record, AgendaCopy) for record in given) and not _row(
        session, "stream", LIBRARY_STREAM
    ):
        given.insert(0, Stream(id=LIBRARY_STREAM, kind="library", created_at=at))
    return given


def _place(touched: tuple[str, str]) -> tuple[int, str]:
    """Where a row stands among others: those that are referred to first, then by age."""
    entity, entity_id = touched
    return list(RECORD_OF).index(entity), entity_id


def _stream_of(record: RowRecord) -> str:
    match record:
        case Stream():
            return record.id
        case AgendaCopy():
            return LIBRARY_STREAM
        case _:
            return record.stream_id


def _row(session: Session, entity: str, entity_id: str) -> Kept | None:
    return session.get(TABLE_OF[RECORD_OF[entity]], entity_id)


def plain_row(row: Kept) -> dict[str, Any]:
    """A row of state as JSON values by column."""
    return {name: codec.plain_value(getattr(row, name)) for name in type(row).model_fields}


def _difference(session: Session, record: RowRecord) -> Patch:
    row = session.get(TABLE_OF[type(record)], record.id)
    told = {**codec.to_plain(record), "deleted": False}
    if row is None:
        del told["id"]
        return {name: [None, value] for name, value in told.items()}
    stands = plain_row(row)
    return {name: [stands[name], value] for name, value in told.items() if stands[name] != value}


def _history(session: Session, scope_id: str) -> History:
    asked = select(Change.command_id, Change.undoes).where(Change.scope_id == scope_id)
    rows = session.exec(asked.order_by(col(Change.hlc), col(Change.id)))
    return history(dict.fromkeys((command_id, undoes) for command_id, undoes in rows))


def _take_back(session: Session, command_id: str, scope_id: str, at: datetime, actor: str) -> Undone:
    asked = select(Change).where(Change.command_id == command_id, Change.scope_id == scope_id)
    changes = session.exec(asked.order_by(col(Change.hlc).desc(), col(Change.id).desc())).all()
    first = changes[-1]
    this = _Command(uuid7(at), first.command, at, actor, scope_id, undoes=command_id)
    chain = _Chain(session, this)
    for change in changes:
        inverse = _inverse(session, change)
        # an empty patch stands for a command of which nothing is left to take back
        if inverse or change is first:
            chain.write(change.stream_id, change.entity, change.entity_id, inverse)
    touched = sorted({(change.entity, change.entity_id) for change in changes}, key=_place)
    records, removed = _as_they_stand(session, touched)
    return Undone(first.command, command_id, first.at, records, removed)


def _inverse(session: Session, change: Change) -> Patch:
    """The patch turned round, without fields that somebody has changed since."""
    row = _row(session, change.entity, change.entity_id)
    assert row is not None
    stands = plain_row(row)
    if change.patch.get("deleted", [False])[0] is None:
        return {} if stands["deleted"] else {"deleted": [False, True]}
    return {name: [new, old] for name, (old, new) in change.patch.items() if stands[name] == new}


def _as_they_stand(
    session: Session, touched: Iterable[tuple[str, str]]
) -> tuple[tuple[RowRecord, ...], tuple[str, ...]]:
    rows = [(entity, _row(session, entity, entity_id)) for entity, entity_id in touched]
    standing = [(entity, row) for entity, row in rows if row is not None and not row.deleted]
    records: tuple[RowRecord, ...] = tuple(
        codec.from_plain(RECORD_OF[entity], plain_row(row)) for entity, row in standing
    )
    removed = tuple(row.id for _, row in rows if row is not None and row.deleted)
    return records, removed
