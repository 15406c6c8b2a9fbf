"""What selects are made of: whole records of a table, and one figure about a meeting or a course."""

from __future__ import annotations

from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, ScalarSelect, Select, bindparam, false, func, or_, select

from facilitator.domain.people import OrganisationKind
from facilitator.store.change import Change
from facilitator.store.codec import hints_of
from facilitator.store.course_tables import CourseEventRow as CourseEvent
from facilitator.store.course_tables import CourseRow as Course
from facilitator.store.course_tables import PartyRow as Party
from facilitator.store.meeting_tables import MeetingRow as Meeting
from facilitator.store.meeting_tables import RunEventRow as RunEvent
from facilitator.store.table_base import Kept
from facilitator.store.tables import RECORD_OF

Table: TypeAlias = type[Kept]


def column(table: type[Any], name: str) -> ColumnElement[Any]:
    """A column by its name, as SQLAlchemy sees it."""
    found: ColumnElement[Any] = table.__table__.c[name]
    return found


def kept(table: Table) -> ColumnElement[bool]:
    """Rows that were not taken back."""
    return column(table, "deleted") == false()


def whole(table: Table) -> Select[Any]:
    """Whole records, columns in the order of the record's fields."""
    return select(*(column(table, name) for name in hints_of(RECORD_OF[table.__tablename__])))


def records(table: Table, by: str, *order: str) -> Select[Any]:
    """Whole records, columns in the order of the record's fields, where column ``by`` is ``:by``."""
    wanted = whole(table).where(column(table, by) == bindparam(by), kept(table))
    return wanted.order_by(*(column(table, name) for name in order))


def elsewhere(table: Table, *order: str) -> Select[Any]:
    """Whole records of a course that do not belong to meeting ``:id``; all of them where that is empty."""
    other = column(table, "meeting_id").is_distinct_from(bindparam("id"))
    wanted = whole(table).where(column(table, "course_id") == bindparam("course_id"), other, kept(table))
    return wanted.order_by(*(column(table, name) for name in order))


def of_stream(table: Table) -> Select[Any]:
    """Whole records of the stream ``:id``, by id."""
    mine = column(table, "stream_id") == bindparam("id")
    return whole(table).where(mine, kept(table)).order_by(column(table, "id"))


def of_id(table: Table) -> Select[Any]:
    """The record ``:id``, whatever stream it is in, and whether it was taken back."""
    return whole(table).add_columns(column(table, "deleted")).where(column(table, "id") == bindparam("id"))


def by_tail(table: Table) -> Select[Any]:
    """Ids that end in ``:tail``, hyphens left out."""
    bare = func.replace(column(table, "id"), "-", "")
    ending = func.substr(bare, 1 + func.length(bare) - func.length(bindparam("tail")))
    found = select(column(table, "id")).where(ending == bindparam("tail"), kept(table))
    return found.order_by(column(table, "id").desc()).limit(bindparam("limit"))


def known_names(table: Table) -> Select[Any]:
    """Names given before, the latest first, each once."""
    name = column(table, "name")
    named = select(name).where(kept(table)).group_by(name)
    return named.order_by(func.max(column(table, "id")).desc()).limit(bindparam("limit"))


def of_this_meeting(table: Table) -> ColumnElement[bool]:
    return column(table, "meeting_id") == column(Meeting, "id")


def last_event(kind: str, name: str) -> ScalarSelect[Any]:
    """One column of the last event of a kind."""
    mine = select(column(RunEvent, name)).where(of_this_meeting(RunEvent), kept(RunEvent))
    wanted = mine.where(column(RunEvent, "kind") == kind)
    return wanted.order_by(column(RunEvent, "position").desc()).limit(1).scalar_subquery()


def count_in_meeting(table: Table) -> ScalarSelect[Any]:
    counted = select(func.count()).select_from(table.__table__)
    return counted.where(of_this_meeting(table), kept(table)).scalar_subquery()


def count_in_course(table: Table, *wanted: ColumnElement[bool]) -> ScalarSelect[Any]:
    """How many rows of a table a course has."""
    counted = select(func.count()).select_from(table.__table__)
    mine = column(table, "course_id") == column(Course, "id")
    return counted.where(mine, kept(table), *wanted).scalar_subquery()


def last_course_event(name: str, *kinds: str) -> ScalarSelect[Any]:
    """One column of the last event of these kinds."""
    mine = select(column(CourseEvent, name)).where(
        column(CourseEvent, "course_id") == column(Course, "id"),
        or_(*(column(CourseEvent, "kind") == kind for kind in kinds)),
        kept(CourseEvent),
    )
    return mine.order_by(column(CourseEvent, "position").desc()).limit(1).scalar_subquery()


def last_change(meeting_id: Any) -> Select[Any]:
    mine = select(column(Change, "at")).where(column(Change, "scope_id") == meeting_id)
    return mine.order_by(column(Change, "hlc").desc()).limit(1)


def tags_of_course() -> ScalarSelect[Any]:
    """The tags of the course a meeting belongs to."""
    mine = select(column(Course, "tags")).where(column(Course, "id") == column(Meeting, "course_id"))
    return mine.scalar_subquery()


def is_school() -> ColumnElement[bool]:
    return column(Party, "kind") == OrganisationKind.SCHOOL.value
