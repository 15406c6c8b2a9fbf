"""The rows as they follow from the journal, and as they stand: the two must be equal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from sqlmodel import Session, col, select

from facilitator.store.change import Change, digest_of
from facilitator.store.journal import plain_row
from facilitator.store.tables import TABLE_OF

Rows: TypeAlias = dict[tuple[str, str], dict[str, Any]]
"""JSON values by column, by (table, id)."""


def folded_rows(changes: Iterable[Change]) -> Rows:
    """The rows these changes leave behind, the changes in their order."""
    rows: Rows = {}
    for change in changes:
        row = rows.setdefault((change.entity, change.entity_id), {"id": change.entity_id})
        row.update({name: new for name, (_, new) in change.patch.items()})
    return rows


def fold(session: Session) -> Rows:
    """The rows that the whole journal leaves behind."""
    return folded_rows(session.exec(select(Change).order_by(col(Change.hlc), col(Change.id))))


def stored_rows(session: Session) -> Rows:
    """The rows as they stand."""
    return {
        (table.__tablename__, row.id): plain_row(row)
        for table in TABLE_OF.values()
        for row in session.exec(select(table))
    }


def broken_changes(session: Session) -> tuple[str, ...]:
    """Ids of changes whose content no longer matches their digest."""
    return tuple(change.id for change in session.exec(select(Change)) if digest_of(change) != change.digest)
