"""What is asked of the file: the selects that ``glance_sql.py`` is made from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, ScalarSelect, Select, bindparam, false, func, or_, select, tuple_

from facilitator.domain.course import CourseKind
from facilitator.domain.people import OrganisationKind
from facilitator.store.change import Change
from facilitator.store.codec import hints_of
from facilitator.store.course_tables import CourseEventRow as CourseEvent
from facilitator.store.course_tables import CourseRow as Course
from facilitator.store.course_tables import GroupRow as Group
from facilitator.store.course_tables import MeetingRolesRow as MeetingRoles
from facilitator.store.course_tables import PartyRow as Party
from facilitator.store.course_tables import PersonRow as Person
from facilitator.store.course_tables import RegistrationRow as Registration
from facilitator.store.course_tables import StreamRow as Stream
from facilitator.store.line_tables import FINISHED
from facilitator.store.line_tables import ActionRow as Action
from facilitator.store.line_tables import EntryRow as Entry
from facilitator.store.line_tables import FieldValueRow as FieldValue
from facilitator.store.line_tables import LinkRow as Link
from facilitator.store.line_tables import MeasurementRow as Measurement
from facilitator.store.meeting_tables import AgendaCopyRow as AgendaCopy
from facilitator.store.meeting_tables import MeetingRow as Meeting
from facilitator.store.meeting_tables import RatingRow as Rating
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


def records(table: Table, by: str, *order: str) -> Select[Any]:
    """Whole records, columns in the order of the record's fields, where column ``by`` is ``:by``."""
    names = hints_of(RECORD_OF[table.__tablename__])
    chosen = select(*(column(table, name) for name in names))
    wanted = chosen.where(column(table, by) == bindparam(by), kept(table))
    return wanted.order_by(*(column(table, name) for name in order))


def elsewhere(table: Table, *order: str) -> Select[Any]:
    """Whole records of a course that do not belong to meeting ``:id``; all of them where that is empty."""
    names = hints_of(RECORD_OF[table.__tablename__])
    chosen = select(*(column(table, name) for name in names))
    other = column(table, "meeting_id").is_distinct_from(bindparam("id"))
    wanted = chosen.where(column(table, "course_id") == bindparam("course_id"), other, kept(table))
    return wanted.order_by(*(column(table, name) for name in order))


def marks() -> Select[Any]:
    """The meetings of a course save ``:id``, by planned beginning."""
    names = ("id", "agenda_id", "title", "starts_at", "minutes", "simulated", "tags")
    return (
        select(
            *(column(Meeting, name) for name in names),
            _event("MeetingStarted", "at"),
            _event("MeetingClosed", "at"),
            _event("MeetingCancelled", "event"),
        )
        .where(
            column(Meeting, "course_id") == bindparam("course_id"),
            column(Meeting, "id") != bindparam("id"),
            kept(Meeting),
        )
        .order_by(column(Meeting, "starts_at"), column(Meeting, "id"))
    )


def asked_before() -> Select[Any]:
    """Ids of bank questions asked in other meetings of a course."""
    question = column(Entry, "question_id")
    return (
        select(question)
        .distinct()
        .join(Meeting.__table__, column(Entry, "meeting_id") == column(Meeting, "id"))  # type: ignore[attr-defined]
        .where(
            column(Meeting, "course_id") == bindparam("course_id"),
            column(Meeting, "id") != bindparam("id"),
            kept(Meeting),
            kept(Entry),
            question != "",
            column(Entry, "struck") == false(),
        )
    )


def agenda_of() -> Select[Any]:
    """The agenda a meeting owns, without its rules and questions."""
    return (
        select(column(AgendaCopy, "agenda"))
        .join(Meeting.__table__, column(Meeting, "agenda_copy_id") == column(AgendaCopy, "id"))  # type: ignore[attr-defined]
        .where(column(Meeting, "id") == bindparam("id"), kept(Meeting), kept(AgendaCopy))
    )


def meeting_lines() -> Select[Any]:
    """A page of meetings, the latest first, that begin before ``(:starts_at, :id)``."""
    place = tuple_(column(Meeting, "starts_at"), column(Meeting, "id"))
    names = ("id", "course_id", "title", "language", "starts_at", "simulated")
    return (
        select(
            *(column(Meeting, name) for name in names),
            _event("MeetingStarted", "at"),
            _event("MeetingClosed", "at"),
            _event("ItemEntered", "event"),
            _count(Entry),
            _count(Action),
            _last_change(column(Meeting, "id")).scalar_subquery(),
            column(Meeting, "tags"),
            _tags_of_course(),
            _event("MeetingCancelled", "event"),
        )
        .where(kept(Meeting), place < tuple_(bindparam("starts_at"), bindparam("id")))
        .order_by(column(Meeting, "starts_at").desc(), column(Meeting, "id").desc())
        .limit(bindparam("limit"))
    )


def schools(*, others: bool = False) -> Select[Any]:
    """The schools of a course, the host first, or its other organisations."""
    of_kind = (_is_school() if not others else ~_is_school(),)
    return records(Party, "course_id", "position", "id").where(*of_kind)


def _is_school() -> ColumnElement[bool]:
    return column(Party, "kind") == OrganisationKind.SCHOOL.value


def party_names() -> Select[Any]:
    """The names of a course's schools, the host first."""
    mine = select(column(Party, "name")).where(column(Party, "course_id") == bindparam("course_id"))
    return mine.where(kept(Party), _is_school()).order_by(column(Party, "position"), column(Party, "id"))


def known_names(table: Table) -> Select[Any]:
    """Names given before, the latest first, each once."""
    name = column(table, "name")
    named = select(name).where(kept(table)).group_by(name)
    return named.order_by(func.max(column(table, "id")).desc()).limit(bindparam("limit"))


def overdue_actions() -> Select[Any]:
    """Actions waited for since before ``:today``, the longest first; those of rehearsals left out."""
    owner = select(column(Person, "name")).where(column(Person, "id") == column(Action, "owner_id"))
    names = ("meeting_id", "number", "text", "deadline")
    return (
        select(
            *(column(Action, name) for name in names),
            owner.scalar_subquery(),
            column(Action, "tags"),
            column(Meeting, "tags"),
            _tags_of_course(),
        )
        .join(Meeting.__table__, column(Action, "meeting_id") == column(Meeting, "id"))  # type: ignore[attr-defined]
        .where(
            column(Action, "deadline") < bindparam("today"),
            *(column(Action, "status") != status.value for status in FINISHED),
            column(Action, "struck") == false(),
            column(Meeting, "simulated") == false(),
            kept(Action),
            kept(Meeting),
        )
        .order_by(column(Action, "deadline"), column(Action, "id"))
        .limit(bindparam("limit"))
    )


def course_lines() -> Select[Any]:
    """A page of courses that are more than one meeting made alone, the youngest first."""
    names = ("id", "kind", "title", "tags", "starts_on", "ends_on")
    ends = ("CourseClosed", "CourseReopened")
    return (
        select(
            *(column(Course, name) for name in names),
            _course_event("event", "StepOpened"),
            _course_event("kind", *ends),
            _course_event("event", *ends),
            _in_course(Meeting),
            _in_course(Person),
            _in_course(
                Action,
                column(Action, "deadline") < bindparam("today"),
                *(column(Action, "status") != status.value for status in FINISHED),
                column(Action, "struck") == false(),
            ),
        )
        .where(column(Course, "kind") != CourseKind.SINGLE.value, kept(Course))
        .order_by(column(Course, "id").desc())
        .limit(bindparam("limit"))
    )


def next_in_course() -> Select[Any]:
    """The meeting of a course that comes first among those still to begin."""
    kinds = (column(RunEvent, "kind") == kind for kind in ("MeetingStarted", "MeetingCancelled"))
    begun = select(column(RunEvent, "id")).where(_of_this_meeting(RunEvent), or_(*kinds), kept(RunEvent))
    return (
        select(column(Meeting, "id"), column(Meeting, "title"), column(Meeting, "starts_at"))
        .where(
            column(Meeting, "course_id") == bindparam("course_id"),
            column(Meeting, "simulated") == false(),
            kept(Meeting),
            ~begun.exists(),
        )
        .order_by(column(Meeting, "starts_at"), column(Meeting, "id"))
        .limit(1)
    )


def running_in_course() -> Select[Any]:
    """The meeting of a course that was planned last among those that have begun and not ended."""
    return (
        select(column(Meeting, "id"))
        .where(
            column(Meeting, "course_id") == bindparam("course_id"),
            column(Meeting, "simulated") == false(),
            kept(Meeting),
            _event("MeetingStarted", "at").is_not(None),
            _event("MeetingClosed", "at").is_(None),
        )
        .order_by(column(Meeting, "starts_at").desc(), column(Meeting, "id").desc())
        .limit(1)
    )


def by_tail(table: Table) -> Select[Any]:
    """Ids that end in ``:tail``, hyphens left out."""
    bare = func.replace(column(table, "id"), "-", "")
    ending = func.substr(bare, 1 + func.length(bare) - func.length(bindparam("tail")))
    found = select(column(table, "id")).where(ending == bindparam("tail"), kept(table))
    return found.order_by(column(table, "id").desc()).limit(bindparam("limit"))


def _tags_of_course() -> ScalarSelect[Any]:
    """The tags of the course a meeting belongs to."""
    mine = select(column(Course, "tags")).where(column(Course, "id") == column(Meeting, "course_id"))
    return mine.scalar_subquery()


def course_links() -> Select[Any]:
    """Every setting of what a course belongs together with, in order: the last one of a course counts."""
    said = select(column(FieldValue, "course_id"), column(FieldValue, "value"))
    between = said.where(column(FieldValue, "meeting_id").is_(None), kept(FieldValue))
    of_links = between.where(column(FieldValue, "name") == "linked_course")
    return of_links.order_by(column(FieldValue, "id"))


def last_command() -> Select[Any]:
    """When a meeting was last changed."""
    return _last_change(bindparam("meeting_id"))


def _last_change(meeting_id: Any) -> Select[Any]:
    mine = select(column(Change, "at")).where(column(Change, "scope_id") == meeting_id)
    return mine.order_by(column(Change, "hlc").desc()).limit(1)


def _course_event(name: str, *kinds: str) -> ScalarSelect[Any]:
    """One column of the last event of these kinds."""
    mine = select(column(CourseEvent, name)).where(
        column(CourseEvent, "course_id") == column(Course, "id"),
        or_(*(column(CourseEvent, "kind") == kind for kind in kinds)),
        kept(CourseEvent),
    )
    return mine.order_by(column(CourseEvent, "position").desc()).limit(1).scalar_subquery()


def _in_course(table: Table, *wanted: ColumnElement[bool]) -> ScalarSelect[Any]:
    """How many rows of a table a course has."""
    counted = select(func.count()).select_from(table.__table__)  # type: ignore[attr-defined]
    mine = column(table, "course_id") == column(Course, "id")
    return counted.where(mine, kept(table), *wanted).scalar_subquery()


def _of_this_meeting(table: Table) -> ColumnElement[bool]:
    return column(table, "meeting_id") == column(Meeting, "id")


def _event(kind: str, name: str) -> ScalarSelect[Any]:
    """One column of the last event of a kind."""
    mine = select(column(RunEvent, name)).where(_of_this_meeting(RunEvent), kept(RunEvent))
    wanted = mine.where(column(RunEvent, "kind") == kind)
    return wanted.order_by(column(RunEvent, "position").desc()).limit(1).scalar_subquery()


def _count(table: Table) -> ScalarSelect[Any]:
    counted = select(func.count()).select_from(table.__table__)  # type: ignore[attr-defined]
    return counted.where(_of_this_meeting(table), kept(table)).scalar_subquery()


def of_stream(table: Table) -> Select[Any]:
    """Whole records of the stream ``:id``, by id."""
    names = hints_of(RECORD_OF[table.__tablename__])
    chosen = select(*(column(table, name) for name in names))
    mine = column(table, "stream_id") == bindparam("id")
    return chosen.where(mine, kept(table)).order_by(column(table, "id"))


def of_id(table: Table) -> Select[Any]:
    """The record ``:id``, whatever stream it is in, and whether it was taken back."""
    names = (*hints_of(RECORD_OF[table.__tablename__]), "deleted")
    chosen = select(*(column(table, name) for name in names))
    return chosen.where(column(table, "id") == bindparam("id"))


def agenda_copies_of_stream() -> Select[Any]:
    """The agenda copies that the meetings of a stream own; each once."""
    owned = select(column(Meeting, "agenda_copy_id")).where(
        column(Meeting, "stream_id") == bindparam("id"), kept(Meeting)
    )
    names = hints_of(RECORD_OF[AgendaCopy.__tablename__])
    chosen = select(*(column(AgendaCopy, name) for name in names))
    return chosen.where(column(AgendaCopy, "id").in_(owned), kept(AgendaCopy)).order_by(
        column(AgendaCopy, "id")
    )


OF_A_STREAM: tuple[Table, ...] = (
    Course, Meeting, CourseEvent, Party, Person, Group, MeetingRoles, Registration, RunEvent, Entry, Action,
    FieldValue, Link, Measurement, Rating,
)  # fmt: skip

OF_A_FILE: tuple[Table, ...] = (Stream, AgendaCopy, *OF_A_STREAM)

QUERIES: Mapping[str, Select[Any]] = {
    "MEETING": records(Meeting, "id"),
    "COURSE": records(Course, "id"),
    "AGENDA_COPY": records(AgendaCopy, "id"),
    "PARTIES": schools(),
    "ORGANISATIONS": schools(others=True),
    "PEOPLE": records(Person, "course_id", "position", "id"),
    "GROUPS": records(Group, "meeting_id", "id"),
    "ROLES": records(MeetingRoles, "meeting_id", "id"),
    "RECORDED": records(RunEvent, "meeting_id", "position", "id"),
    "ENTRIES": records(Entry, "meeting_id", "number", "id"),
    "ACTIONS": records(Action, "meeting_id", "number", "id"),
    "FIELDS": records(FieldValue, "meeting_id", "id"),
    "LINKS": records(Link, "meeting_id", "id"),
    "MEASUREMENTS": records(Measurement, "meeting_id", "id"),
    "REGISTRATIONS": records(Registration, "course_id", "position", "id"),
    "COURSE_EVENTS": records(CourseEvent, "course_id", "position", "id"),
    "MARKS": marks(),
    "GROUPS_ELSEWHERE": elsewhere(Group, "id"),
    "ROLES_ELSEWHERE": elsewhere(MeetingRoles, "id"),
    "ENTRIES_ELSEWHERE": elsewhere(Entry, "number", "id"),
    "ACTIONS_ELSEWHERE": elsewhere(Action, "number", "id"),
    "FIELDS_ELSEWHERE": elsewhere(FieldValue, "id"),
    "LINKS_ELSEWHERE": elsewhere(Link, "id"),
    "MEASUREMENTS_ELSEWHERE": elsewhere(Measurement, "id"),
    "RATINGS": records(Rating, "meeting_id", "id"),
    "ASKED_BEFORE": asked_before(),
    "AGENDA_OF": agenda_of(),
    "MEETING_LINES": meeting_lines(),
    "PARTY_NAMES": party_names(),
    "MEETINGS_BY_TAIL": by_tail(Meeting),
    "KNOWN_PEOPLE": known_names(Person),
    "KNOWN_PARTIES": known_names(Party).where(_is_school()),
    "COURSE_LINES": course_lines(),
    "COURSES_BY_TAIL": by_tail(Course),
    "COURSE_LINKS": course_links(),
    "NEXT_IN_COURSE": next_in_course(),
    "RUNNING_IN_COURSE": running_in_course(),
    "MEETING_OF_ACTION": select(column(Action, "meeting_id")).where(
        column(Action, "id") == bindparam("id"), column(Action, "meeting_id").is_not(None), kept(Action)
    ),
    "STREAM": records(Stream, "id"),
    "STREAM_AGENDA_COPY": agenda_copies_of_stream(),
    **{f"STREAM_{table.__tablename__.upper()}": of_stream(table) for table in OF_A_STREAM},
    **{f"BY_ID_{table.__tablename__.upper()}": of_id(table) for table in OF_A_FILE},
    "LAST_COMMAND": last_command(),
    "OVERDUE_ACTIONS": overdue_actions(),
}
