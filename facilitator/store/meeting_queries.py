"""What is asked of the file about meetings."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, bindparam, false, select, tuple_

from facilitator.store.course_tables import PersonRow as Person
from facilitator.store.line_tables import FINISHED
from facilitator.store.line_tables import ActionRow as Action
from facilitator.store.line_tables import EntryRow as Entry
from facilitator.store.meeting_tables import AgendaCopyRow as AgendaCopy
from facilitator.store.meeting_tables import MeetingRow as Meeting
from facilitator.store.selects import column, count_in_meeting, kept, last_change, last_event, tags_of_course


def asked_before() -> Select[Any]:
    """Ids of bank questions asked in other meetings of a course."""
    question = column(Entry, "question_id")
    return (
        select(question)
        .distinct()
        .join(Meeting.__table__, column(Entry, "meeting_id") == column(Meeting, "id"))
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
        .join(Meeting.__table__, column(Meeting, "agenda_copy_id") == column(AgendaCopy, "id"))
        .where(column(Meeting, "id") == bindparam("id"), kept(Meeting), kept(AgendaCopy))
    )


def meeting_lines() -> Select[Any]:
    """A page of meetings, the latest first, that begin before ``(:starts_at, :id)``."""
    place = tuple_(column(Meeting, "starts_at"), column(Meeting, "id"))
    names = ("id", "course_id", "title", "language", "starts_at", "simulated", "agenda_id")
    return (
        select(
            *(column(Meeting, name) for name in names),
            last_event("MeetingStarted", "at"),
            last_event("MeetingClosed", "at"),
            last_event("ItemEntered", "event"),
            count_in_meeting(Entry),
            count_in_meeting(Action),
            last_change(column(Meeting, "id")).scalar_subquery(),
            column(Meeting, "tags"),
            tags_of_course(),
            last_event("MeetingCancelled", "event"),
        )
        .where(kept(Meeting), place < tuple_(bindparam("starts_at"), bindparam("id")))
        .order_by(column(Meeting, "starts_at").desc(), column(Meeting, "id").desc())
        .limit(bindparam("limit"))
    )


def overdue_actions() -> Select[Any]:
    """Actions waited for from ``:since`` on and before ``:today``, the earliest first; none of rehearsals."""
    owner = select(column(Person, "name")).where(column(Person, "id") == column(Action, "owner_id"))
    names = ("meeting_id", "number", "text", "deadline")
    return (
        select(
            *(column(Action, name) for name in names),
            owner.scalar_subquery(),
            column(Action, "release"),
            column(Action, "tags"),
            column(Meeting, "tags"),
            tags_of_course(),
        )
        .join(Meeting.__table__, column(Action, "meeting_id") == column(Meeting, "id"))
        .where(
            column(Action, "deadline") >= bindparam("since"),
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
