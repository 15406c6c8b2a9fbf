"""What is shown of a row that was found, and may be: nothing of rehearsals, nothing superseded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Select, and_, bindparam, false, literal, or_, select

from facilitator.store.course_tables import CourseRow as Course
from facilitator.store.course_tables import PartyRow as Party
from facilitator.store.course_tables import PersonRow as Person
from facilitator.store.course_tables import RegistrationRow as Registration
from facilitator.store.line_tables import ActionRow as Action
from facilitator.store.line_tables import EntryRow as Entry
from facilitator.store.line_tables import FieldValueRow as FieldValue
from facilitator.store.meeting_tables import MeetingRow as Meeting
from facilitator.store.search_sources import ACTION_TEXTS, ENTRY_TEXTS, REGISTRATION_TEXTS
from facilitator.store.selects import column, kept


def line_hit(table: type[Any], *own: str) -> Select[Any]:
    """A line with its course and the meeting it was said in, where it was said in one."""
    columns = (column(table, name) for name in own)
    place = (column(Course, "title"), column(Meeting, "title"), column(Meeting, "starts_at"))
    return (
        select(column(table, "course_id"), column(table, "meeting_id"), *place, *columns)
        .select_from(table.__table__)
        .join(Course.__table__, column(Course, "id") == column(table, "course_id"))
        .outerjoin(Meeting.__table__, column(Meeting, "id") == column(table, "meeting_id"))
        .where(
            column(table, "id") == bindparam("id"),
            kept(table),
            kept(Course),
            or_(
                column(table, "meeting_id").is_(None),
                and_(kept(Meeting), column(Meeting, "simulated") == false()),
            ),
        )
    )


def field_hit() -> Select[Any]:
    """A field as it stands last."""
    later = FieldValue.__table__.alias("later")
    stands = FieldValue.__table__.c
    newer = select(later.c.id).where(
        later.c.course_id == stands.course_id,
        later.c.id > stands.id,
        *(later.c[name] == stands[name] for name in ("name", "whose", "kind")),
        or_(stands.kind == "line", later.c.meeting_id.is_not_distinct_from(stands.meeting_id)),
        later.c.deleted == false(),
    )
    return line_hit(FieldValue, "at", "kind", "name", "value", "whose").where(~newer.exists())


def meeting_hit() -> Select[Any]:
    """A meeting that is no rehearsal, by its title and its tags."""
    return (
        select(
            column(Meeting, "course_id"),
            column(Meeting, "id"),
            column(Course, "title"),
            column(Meeting, "title"),
            column(Meeting, "starts_at"),
            column(Meeting, "tags"),
        )
        .join(Course.__table__, column(Course, "id") == column(Meeting, "course_id"))
        .where(
            column(Meeting, "id") == bindparam("id"), kept(Meeting), column(Meeting, "simulated") == false()
        )
    )


def course_hit() -> Select[Any]:
    """A course, with nothing in the columns of a meeting."""
    return select(
        column(Course, "id"),
        literal(None),
        column(Course, "title"),
        literal(None),
        literal(None),
        column(Course, "created_at"),
        column(Course, "tags"),
    ).where(column(Course, "id") == bindparam("id"), kept(Course))


def registration_hit() -> Select[Any]:
    """Somebody who registered for a course, which it leads to."""
    return (
        select(
            column(Course, "id"),
            literal(None),
            column(Course, "title"),
            literal(None),
            literal(None),
            column(Registration, "at"),
            *(column(Registration, name) for name in REGISTRATION_TEXTS),
        )
        .join(Course.__table__, column(Course, "id") == column(Registration, "course_id"))
        .where(column(Registration, "id") == bindparam("id"), kept(Registration), kept(Course))
    )


def named_hit(table: type[Any], *own: str) -> Select[Any]:
    """Somebody of a course: with its latest meeting, or alone in a course that is more than one meeting."""
    latest = _latest("id", table)
    return (
        select(
            column(table, "course_id"),
            latest,
            column(Course, "title"),
            _latest("title", table),
            _latest("starts_at", table),
            column(Course, "created_at"),
            *(column(table, name) for name in own),
        )
        .select_from(table.__table__)
        .join(Course.__table__, column(Course, "id") == column(table, "course_id"))
        .where(
            column(table, "id") == bindparam("id"),
            kept(table),
            kept(Course),
            or_(column(Course, "kind") != "single", latest.is_not(None)),
        )
    )


def _latest(name: str, table: type[Any]) -> ScalarSelect[Any]:
    """A column of the last meeting of a row's course that is no rehearsal."""
    mine: ColumnElement[bool] = column(Meeting, "course_id") == column(table, "course_id")
    chosen = select(column(Meeting, name)).where(mine, kept(Meeting), column(Meeting, "simulated") == false())
    ordered = chosen.order_by(column(Meeting, "starts_at").desc(), column(Meeting, "id").desc()).limit(1)
    return ordered.correlate(table.__table__).scalar_subquery()


def tags_of() -> Select[Any]:
    """The tags told of a line, as they stand last: ``#one #other``."""
    told = select(column(FieldValue, "value")).where(
        column(FieldValue, "course_id") == bindparam("course_id"),
        column(FieldValue, "whose") == bindparam("id"),
        column(FieldValue, "kind") == "line",
        column(FieldValue, "name") == "tags",
        kept(FieldValue),
    )
    return told.order_by(column(FieldValue, "id").desc()).limit(1)


def grown_from() -> Select[Any]:
    """What became of a line: the actions that grew from it, the first one first."""
    return (
        select(
            column(Action, "number"),
            column(Action, "text"),
            column(Action, "status"),
            column(Action, "note"),
            column(Action, "evaluation"),
            column(Party, "name"),
        )
        .outerjoin(Party.__table__, column(Party, "id") == column(Action, "party_id"))
        .where(
            column(Action, "course_id") == bindparam("course_id"),
            column(Action, "source_id") == bindparam("id"),
            kept(Action),
            column(Action, "struck") == false(),
        )
        .order_by(column(Action, "number"), column(Action, "id"))
    )


def party_of() -> Select[Any]:
    return select(column(Party, "name")).where(column(Party, "id") == bindparam("id"), kept(Party))


SEARCH: Mapping[str, Select[Any]] = {
    "FOUND_ENTRY": line_hit(Entry, "id", "at", "number", "kind", "release", "party_id", *ENTRY_TEXTS).where(
        column(Entry, "struck") == false()
    ),
    "FOUND_ACTION": line_hit(
        Action, "id", "at", "number", "status", "release", "party_id", "tags", *ACTION_TEXTS
    ).where(column(Action, "struck") == false()),
    "FOUND_FIELD": field_hit(),
    "FOUND_MEETING": meeting_hit(),
    "FOUND_COURSE": course_hit(),
    "FOUND_PARTY": named_hit(Party, "name"),
    "FOUND_PERSON": named_hit(Person, "name", "profession"),
    "FOUND_REGISTRATION": registration_hit(),
    "TAGS_OF": tags_of(),
    "GROWN_FROM": grown_from(),
    "PARTY_OF": party_of(),
}
"""By the name each is read under from ``search_sql.py``."""
