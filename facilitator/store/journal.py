"""Every write: records become changes, and changes become rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, func, select

from facilitator.domain.action import Action
from facilitator.domain.course import LIBRARY_STREAM, Stream
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue
from facilitator.domain.meeting import RowRecord
from facilitator.domain.meeting_head import AgendaCopy
from facilitator.domain.wipe import WIPING, Wipe, without_words
from facilitator.identity import uuid7
from facilitator.store import codec
from facilitator.store.change import Change, Patch, WriterRow
from facilitator.store.header import SCHEMA
from facilitator.store.history import History, Undone, history
from facilitator.store.table_base import Kept
from facilitator.store.tables import RECORD_OF, TABLE_OF
from facilitator.store.wordy import WORDY


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
    chain = _Chain(session, _Command(uuid7(at), command, at, actor, scope_id or None))
    for table, row_id in (*along, (entity, id)):
        row = _row(session, table, row_id)
        if row is not None and not row.deleted:
            record: RowRecord = codec.from_plain(RECORD_OF[table], plain_row(row))
            chain.write(_stream_of(record), table, row_id, {"deleted": [False, True]})


def undo(session: Session, scope_id: str, at: datetime, actor: str) -> Undone | None:
    """Take back the last command of a meeting that stands; None where there is none."""
    done = _history(session, scope_id).done
    return _take_back(session, done[-1], scope_id, at, actor) if done else None


def redo(session: Session, scope_id: str, at: datetime, actor: str) -> Undone | None:
    """Bring back the command undone last; None where there is none, or another came after it."""
    undone = _history(session, scope_id).undone
    return _take_back(session, undone[-1], scope_id, at, actor) if undone else None


def wipe(
    session: Session, this: Wipe, *, stream_id: str, command: str, at: datetime, actor: str
) -> tuple[RowRecord, ...]:
    """Take the words out of the rows a wipe takes, and out of all that the journal tells of them.

    Rows that were taken back or out lose theirs, too. Gives the standing records as they were.
    """
    chain = _Chain(session, _Command(uuid7(at), command, at, actor, None))
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


def was_wiped(session: Session, scope_id: str) -> bool:
    """Is what stands before the first command that can be taken back a wipe?"""
    asked = select(Change.id).where(Change.scope_id == scope_id, col(Change.command).in_(WIPING))
    return session.exec(asked.limit(1)).first() is not None


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
        change.patch = {
            name: [None if old is None else blank[name], blank[name]] if name in blank else [old, new]
            for name, (old, new) in change.patch.items()
        }
        session.add(change.sealed())
    session.flush()


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
    asked = select(Change.command_id, Change.undoes, Change.command).where(Change.scope_id == scope_id)
    rows = session.exec(asked.order_by(col(Change.hlc), col(Change.id))).all()
    # nothing before a wipe can be brought back
    since = max((n for n, (_, _, command) in enumerate(rows, start=1) if command in WIPING), default=0)
    return history(dict.fromkeys((command_id, undoes) for command_id, undoes, _ in rows[since:]))


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
