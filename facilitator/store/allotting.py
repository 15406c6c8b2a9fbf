"""Numbers of lines and places of events as the file has them; a move takes them from what it was shown.

Somebody else may have written in the same course since. A number calls one line in every meeting of it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator.domain.action import Action
from facilitator.domain.course_run import CourseRecorded
from facilitator.domain.entries import Entry
from facilitator.domain.meeting import RowRecord
from facilitator.store.within import bare

if TYPE_CHECKING:
    from sqlmodel import Session

    from facilitator.domain.meeting import Meeting
    from facilitator.store.line_tables import ActionRow, EntryRow


LAST_LINE = """
SELECT max(number) FROM (
SELECT max(number) AS number FROM entry WHERE course_id = :course_id AND deleted = 0
UNION ALL SELECT max(number) FROM action WHERE course_id = :course_id AND deleted = 0)"""
"""The highest number of a course; two looks at an index."""
LAST_EVENT = "SELECT max(position) FROM course_event WHERE course_id = :course_id AND deleted = 0"
TAKEN = """
SELECT 1 FROM entry WHERE course_id = :course_id AND number = :number AND deleted = 0
UNION ALL SELECT 1 FROM action WHERE course_id = :course_id AND number = :number AND deleted = 0"""


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
    taken = bare(session).execute(TAKEN, asked).fetchone() is not None
    return _last(session, LAST_LINE, row.course_id) + 1 if taken else row.number


def _last(session: Session, asked: str, course_id: str) -> int:
    (last,) = bare(session).execute(asked, {"course_id": course_id}).fetchone()
    return last or 0


def _shifted(record: RowRecord, first: int, by_lines: int, by_events: int) -> RowRecord:
    match record:
        case Entry() | Action() if record.number >= first:
            return replace(record, number=record.number + by_lines)
        case CourseRecorded():
            return replace(record, position=record.position + by_events)
        case _:
            return record
