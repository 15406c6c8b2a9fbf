"""Every write: records become changes, and changes become rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, func, select

from facilitator.domain.course import LIBRARY_STREAM, Stream
from facilitator.domain.meeting import RowRecord
from facilitator.domain.meeting_head import AgendaCopy
from facilitator.identity import uuid7
from facilitator.store import codec
from facilitator.store.change import Change, Patch, WriterRow
from facilitator.store.header import SCHEMA
from facilitator.store.table_base import Kept
from facilitator.store.tables import RECORD_OF, TABLE_OF


@dataclass(frozen=True)
class Command:
    """What the changes of one command share.

    ``scope_id`` is the meeting or the course whose undo takes it back, None where none does; ``undoes``
    is the command that it takes back itself, or empty.
    """

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
) -> str:
    """Write what differs between these records and their rows, as one command; gives its id.

    The transaction is the caller's. Each change goes to the stream of its record; agenda copies
    belong to the library's and are no part of a meeting's undo. Nothing changed, nothing written.
    """
    this = Command(uuid7(at), command, at, actor, scope_id or None)
    chain = Chain(session, this)
    for record in _in_order(session, at, records):
        entity = TABLE_OF[type(record)].__tablename__
        if patch := _difference(session, record):
            chain.write(_stream_of(record), entity, record.id, patch)
    return this.id


def remove(
    session: Session,
    *,
    command: str,
    at: datetime,
    actor: str,
    scope_id: str | None,
    entity: str,
    id: str,
    along: Iterable[tuple[str, str]] = (),
) -> None:
    """Take one row out, and those ``along`` with it that refer to it, as one command; undo brings them back.

    Rows are named by their table and id. The transaction is the caller's.
    """
    chain = Chain(session, Command(uuid7(at), command, at, actor, scope_id or None))
    for table, row_id in (*along, (entity, id)):
        row = row_of(session, table, row_id)
        if row is not None and not row.deleted:
            chain.write(_stream_of(record_of(row)), table, row_id, {"deleted": [False, True]})


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
class Chain:
    """Writes the changes of one command: keeps the writer's chain and the hybrid clock."""

    session: Session
    command: Command
    writer: str = field(init=False)
    hlc: int = field(init=False)

    def __post_init__(self) -> None:
        self.writer = _writer(self.session, self.command.at)
        self.hlc = self.session.exec(select(func.max(Change.hlc))).one() or 0

    def write(self, stream_id: str, entity: str, entity_id: str, patch: Patch) -> None:
        """Change a row, named by its table and id, and write down that it was changed."""
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


def retell(session: Session, change: Change, patch: Patch) -> None:
    """Have a change tell another patch than it did: what was wiped may not stand there either."""
    change.patch = patch
    session.add(change.sealed())
    session.flush()


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
    copied = any(isinstance(record, AgendaCopy) for record in given)
    if copied and row_of(session, "stream", LIBRARY_STREAM) is None:
        given.insert(0, Stream(id=LIBRARY_STREAM, kind="library", created_at=at))
    return given


def _difference(session: Session, record: RowRecord) -> Patch:
    row = session.get(TABLE_OF[type(record)], record.id)
    told = {**codec.to_plain(record), "deleted": False}
    if row is None:
        del told["id"]
        return {name: [None, value] for name, value in told.items()}
    stands = plain_row(row)
    return {name: [stands[name], value] for name, value in told.items() if stands[name] != value}


def _stream_of(record: RowRecord) -> str:
    match record:
        case Stream():
            return record.id
        case AgendaCopy():
            return LIBRARY_STREAM
        case _:
            return record.stream_id


def row_of(session: Session, entity: str, entity_id: str) -> Kept | None:
    """The row of a table, one that is deleted included."""
    return session.get(TABLE_OF[RECORD_OF[entity]], entity_id)


def has_row(session: Session, record: RowRecord) -> bool:
    """Is there a row of the record, as it is or otherwise, or one that was taken back?"""
    return session.get(TABLE_OF[type(record)], record.id) is not None


def plain_row(row: Kept) -> dict[str, Any]:
    """A row of state as JSON values by column."""
    return {name: codec.plain_value(getattr(row, name)) for name in type(row).model_fields}


def record_of(row: Kept) -> RowRecord:
    """A row of state as the record it keeps."""
    record: RowRecord = codec.from_plain(RECORD_OF[row.__tablename__], plain_row(row))
    return record
