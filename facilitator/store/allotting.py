"""Numbers of lines and places of events as the file has them; a move takes them from what it was shown.

Somebody else may have written in the same course since. A number calls one line in every meeting of it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, bindparam, func, select, union_all

from facilitator.domain.action import Action
from facilitator.domain.course_run import CourseRecorded
from facilitator.domain.entries import Entry
from facilitator.domain.meeting import RowRecord
from facilitator.store.course_tables import CourseEventRow
from facilitator.store.line_tables import ActionRow, EntryRow
from facilitator.store.selects import Table, column, kept

if TYPE_CHECKING:
    from sqlmodel import Session

    from facilitator.domain.meeting import Meeting


def _highest(table: Table, name: str) -> Select[Any]:
    mine = column(table, "course_id") == bindparam("course_id")
    return select(func.max(column(table, name)).label("highest")).where(mine, kept(table))


_LINES = union_all(_highest(EntryRow, "number"), _highest(ActionRow, "number")).subquery()
LAST_LINE = select(func.max(_LINES.c.highest))
"""The highest number of a course; two looks at an index."""
LAST_EVENT = _highest(CourseEventRow, "position")


def allotted(session: Session, before: Meeting, records: tuple[RowRecord, ...]) -> tuple[RowRecord, ...]:
    """What a move made of ``before``, numbered behind all that its course holds by now."""
    first = before.next_number
    lines = [each for each in records if isinstance(each, Entry | Action) and each.number >= first]
    events = [each for each in records if isinstance(each, CourseRecorded)]
    by_lines = max(0, _last(session, LAST_LINE, before.head.course_id) + 1 - first) if lines else 0
    by_events = 0
    if events:
        last = _last(session, LAST_EVENT, before.head.course_id)
        by_events = max(0, last + 1 - events[0].position)
    if not by_lines and not by_events:
        return records
    return tuple(_shifted(each, first, by_lines, by_events) for each in records)


def free_number(session: Session, row: EntryRow | ActionRow) -> int:
    """The number of a line that is brought back: its own, where no other line has it by now."""
    asked = {"course_id": row.course_id, "number": row.number}
    taken = any(session.scalar(_numbered(table), asked) for table in (EntryRow, ActionRow))
    return _last(session, LAST_LINE, row.course_id) + 1 if taken else row.number


def _numbered(table: Table) -> Select[Any]:
    mine = column(table, "course_id") == bindparam("course_id")
    return select(column(table, "id")).where(
        mine, column(table, "number") == bindparam("number"), kept(table)
    )


def _last(session: Session, asked: Select[Any], course_id: str) -> int:
    return session.scalar(asked, {"course_id": course_id}) or 0


def _shifted(record: RowRecord, first: int, by_lines: int, by_events: int) -> RowRecord:
    match record:
        case Entry() | Action() if record.number >= first:
            return replace(record, number=record.number + by_lines)
        case CourseRecorded():
            return replace(record, position=record.position + by_events)
        case _:
            return record
