"""What is asked of the file about a course."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, bindparam, false, func, or_, select

from facilitator.domain.course import CourseKind
from facilitator.store.course_tables import CourseRow as Course
from facilitator.store.course_tables import PartyRow as Party
from facilitator.store.course_tables import PersonRow as Person
from facilitator.store.line_tables import FINISHED
from facilitator.store.line_tables import ActionRow as Action
from facilitator.store.line_tables import FieldValueRow as FieldValue
from facilitator.store.meeting_tables import AgendaCopyRow as AgendaCopy
from facilitator.store.meeting_tables import MeetingRow as Meeting
from facilitator.store.meeting_tables import RunEventRow as RunEvent
from facilitator.store.selects import (
    column,
    count_in_course,
    is_school,
    kept,
    last_course_event,
    last_event,
    of_this_meeting,
    records,
    whole,
)


def marks() -> Select[Any]:
    """The meetings of a course save ``:id``, by planned beginning."""
    names = ("id", "agenda_id", "agenda_copy_id", "title", "starts_at", "minutes", "simulated", "tags")
    return (
        select(
            *(column(Meeting, name) for name in names),
            last_event("MeetingStarted", "at"),
            last_event("MeetingClosed", "at"),
            last_event("MeetingCancelled", "event"),
        )
        .where(
            column(Meeting, "course_id") == bindparam("course_id"),
            column(Meeting, "id") != bindparam("id"),
            kept(Meeting),
        )
        .order_by(column(Meeting, "starts_at"), column(Meeting, "id"))
    )


def agendas_of_course() -> Select[Any]:
    """The agendas that the meetings of a course own, each once, without their rules and questions."""
    owned = select(column(Meeting, "agenda_copy_id")).where(
        column(Meeting, "course_id") == bindparam("course_id"), kept(Meeting)
    )
    return select(column(AgendaCopy, "id"), column(AgendaCopy, "agenda")).where(
        column(AgendaCopy, "id").in_(owned), kept(AgendaCopy)
    )


def schools(*, others: bool = False) -> Select[Any]:
    """The schools of a course, the host first, or its other organisations."""
    of_kind = (is_school() if not others else ~is_school(),)
    return records(Party, "course_id", "position", "id").where(*of_kind)


def party_names() -> Select[Any]:
    """The names of a course's schools, the host first."""
    mine = select(column(Party, "name")).where(column(Party, "course_id") == bindparam("course_id"))
    return mine.where(kept(Party), is_school()).order_by(column(Party, "position"), column(Party, "id"))


def course_lines() -> Select[Any]:
    """A page of courses that are more than one meeting made alone, ``:closed`` or not, the youngest first."""
    names = ("id", "kind", "title", "tags", "starts_on", "ends_on")
    ends = ("CourseClosed", "CourseReopened")
    closed = func.coalesce(last_course_event("kind", *ends), "") == "CourseClosed"
    return (
        select(
            *(column(Course, name) for name in names),
            last_course_event("event", "StepOpened"),
            last_course_event("kind", *ends),
            last_course_event("event", *ends),
            count_in_course(Meeting),
            count_in_course(Person),
            count_in_course(
                Action,
                column(Action, "deadline") < bindparam("today"),
                *(column(Action, "status") != status.value for status in FINISHED),
                column(Action, "struck") == false(),
            ),
        )
        .where(column(Course, "kind") != CourseKind.SINGLE.value, kept(Course), closed == bindparam("closed"))
        .order_by(column(Course, "id").desc())
        .limit(bindparam("limit"))
    )


def course_title() -> Select[Any]:
    """What a course is called."""
    return select(column(Course, "title")).where(column(Course, "id") == bindparam("id"), kept(Course))


def next_in_course() -> Select[Any]:
    """The meeting of a course that comes first among those still to begin."""
    kinds = (column(RunEvent, "kind") == kind for kind in ("MeetingStarted", "MeetingCancelled"))
    begun = select(column(RunEvent, "id")).where(of_this_meeting(RunEvent), or_(*kinds), kept(RunEvent))
    return (
        select(*(column(Meeting, name) for name in ("id", "title", "starts_at", "agenda_id")))
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
            last_event("MeetingStarted", "at").is_not(None),
            last_event("MeetingClosed", "at").is_(None),
        )
        .order_by(column(Meeting, "starts_at").desc(), column(Meeting, "id").desc())
        .limit(1)
    )


def held_in_course() -> Select[Any]:
    """The meeting of a course that was planned last among those that are closed, and when that was."""
    closed_at = last_event("MeetingClosed", "at")
    return (
        select(*(column(Meeting, name) for name in ("id", "title", "agenda_id")), closed_at)
        .where(
            column(Meeting, "course_id") == bindparam("course_id"),
            column(Meeting, "simulated") == false(),
            kept(Meeting),
            closed_at.is_not(None),
        )
        .order_by(column(Meeting, "starts_at").desc(), column(Meeting, "id").desc())
        .limit(1)
    )


def course_links() -> Select[Any]:
    """Every setting of what a course belongs together with, in order: the last one of a course counts."""
    said = select(column(FieldValue, "course_id"), column(FieldValue, "value"))
    between = said.where(column(FieldValue, "meeting_id").is_(None), kept(FieldValue))
    of_links = between.where(column(FieldValue, "name") == "linked_course")
    return of_links.order_by(column(FieldValue, "id"))


def agenda_copies_of_stream() -> Select[Any]:
    """The agenda copies that the meetings of a stream own; each once."""
    owned = select(column(Meeting, "agenda_copy_id")).where(
        column(Meeting, "stream_id") == bindparam("id"), kept(Meeting)
    )
    return (
        whole(AgendaCopy)
        .where(column(AgendaCopy, "id").in_(owned), kept(AgendaCopy))
        .order_by(column(AgendaCopy, "id"))
    )
