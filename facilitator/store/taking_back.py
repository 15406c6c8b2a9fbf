"""Undo and redo: a command's changes turned round, as a command of its own."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session, col, select

from facilitator.domain.meeting import RowRecord
from facilitator.domain.wipe import WIPING
from facilitator.identity import uuid7
from facilitator.store.allotting import free_number
from facilitator.store.change import Change, Patch
from facilitator.store.history import History, Undone, history
from facilitator.store.journal import Chain, Command, plain_row, record_of, row_of
from facilitator.store.line_tables import ActionRow, EntryRow
from facilitator.store.tables import RECORD_OF


def undo(session: Session, scope_id: str, at: datetime, actor: str) -> Undone | None:
    """Take back the last command of a meeting that stands; None where there is none."""
    done = _history(session, scope_id).done
    return _take_back(session, done[-1], scope_id, at, actor) if done else None


def redo(session: Session, scope_id: str, at: datetime, actor: str) -> Undone | None:
    """Bring back the command undone last; None where there is none, or another came after it."""
    undone = _history(session, scope_id).undone
    return _take_back(session, undone[-1], scope_id, at, actor) if undone else None


def was_wiped(session: Session, scope_id: str) -> bool:
    """Is what stands before the first command that can be taken back a wipe?"""
    asked = select(Change.id).where(Change.scope_id == scope_id, col(Change.command).in_(WIPING))
    return session.exec(asked.limit(1)).first() is not None


def _history(session: Session, scope_id: str) -> History:
    """What undo and redo of a meeting or a course work on."""
    asked = select(Change.command_id, Change.undoes, Change.command).where(Change.scope_id == scope_id)
    rows = session.exec(asked.order_by(col(Change.hlc), col(Change.id))).all()
    # nothing before a wipe can be brought back
    since = max((n for n, (_, _, command) in enumerate(rows, start=1) if command in WIPING), default=0)
    return history(dict.fromkeys((command_id, undoes) for command_id, undoes, _ in rows[since:]))


def _take_back(session: Session, command_id: str, scope_id: str, at: datetime, actor: str) -> Undone:
    asked = select(Change).where(Change.command_id == command_id, Change.scope_id == scope_id)
    changes = session.exec(asked.order_by(col(Change.hlc).desc(), col(Change.id).desc())).all()
    first = changes[-1]
    this = Command(uuid7(at), first.command, at, actor, scope_id, undoes=command_id)
    chain = Chain(session, this)
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
    row = row_of(session, change.entity, change.entity_id)
    assert row is not None
    stands = plain_row(row)
    if change.patch.get("deleted", [False])[0] is None:
        return {} if stands["deleted"] else {"deleted": [False, True]}
    inverse = {name: [new, old] for name, (old, new) in change.patch.items() if stands[name] == new}
    if inverse.get("deleted") == [True, False] and isinstance(row, EntryRow | ActionRow):
        free = free_number(session, row)
        if free != row.number:
            inverse["number"] = [row.number, free]
    return inverse


def _as_they_stand(
    session: Session, touched: Iterable[tuple[str, str]]
) -> tuple[tuple[RowRecord, ...], tuple[str, ...]]:
    """The records of these rows that stand, and the ids of those that are gone."""
    rows = [row_of(session, entity, entity_id) for entity, entity_id in touched]
    records = tuple(record_of(row) for row in rows if row is not None and not row.deleted)
    removed = tuple(row.id for row in rows if row is not None and row.deleted)
    return records, removed


def _place(touched: tuple[str, str]) -> tuple[int, str]:
    """Where a row stands among others: those that are referred to first, then by age."""
    entity, entity_id = touched
    return list(RECORD_OF).index(entity), entity_id
