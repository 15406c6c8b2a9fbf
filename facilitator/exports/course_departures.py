"""What was passed by a reason in a course, for the consultants' own overview."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from facilitator.domain import course_run as ev
from facilitator.exports.course_paper_order import CoursePaperOrder
from facilitator.exports.departures import begun_unprepared
from facilitator.exports.plain_text import name, text
from facilitator.exports.section import Section, Table
from facilitator.exports.titles import mark_title
from facilitator.words.dates import numeric_day
from facilitator.words.tongue import Words


def course_departures(order: CoursePaperOrder) -> Section:
    """Every departure of the course by its day with its reason, and the meetings that began unprepared or
    were called off.
    """
    w = order.w
    columns = (w.p_("column", "Date"), w.p_("column", "What was different"), w.p_("column", "Reason"))
    rows = tuple(
        (numeric_day(order.local(at).date(), w.language, year=True), what, text(reason))
        for at, what, reason in sorted(_all(order), key=lambda each: each[0])
    )
    return Section("departures", w._("Departures from the process"), (Table(columns, rows),))


def _all(order: CoursePaperOrder) -> Iterator[tuple[datetime, str, str]]:
    """When, what, and why."""
    course, w = order.course, order.w
    for recorded in course.records.events:
        if (what := _told(recorded.event, order)) and (reason := getattr(recorded.event, "reason", "")):
            yield recorded.at, what, reason
    for mark in course.meetings:
        if mark.cancelled:
            said = w._("{meeting} was called off.").format(meeting=mark_title(mark, w))
            yield mark.starts_at, said, mark.cancelled


def _told(event: ev.CourseEvent, order: CoursePaperOrder) -> str:
    w = order.w
    match event:
        case ev.StepOpened(step, missing):
            said = w.n_(
                "Step {step} was opened with {n} thing missing before it.",
                "Step {step} was opened with {n} things missing before it.",
                missing,
            )
            return said.format(step=step, n=missing)
        case ev.StartedUnprepared(meeting_id, points):
            mark = order.course.find_meeting(meeting_id)
            said = begun_unprepared(points, w)
            return f"{mark_title(mark, w)}: {said}" if mark else said
        case ev.TriadsFormed(groups):
            said = w.n_("{n} group was formed.", "{n} groups were formed.", groups)
            return said.format(n=groups)
        case ev.LeftTriad(person_id):
            return w._("{name} left the group.").format(name=name(order.course.name_of(person_id)))
        case ev.CourseClosed(_, missing):
            return _closed(missing, w)
        case ev.CourseReopened():
            return w._("The course was opened again.")
    return ""


def _closed(missing: int, w: Words) -> str:
    said = w.n_(
        "The course was closed with {n} thing missing.",
        "The course was closed with {n} things missing.",
        missing,
    )
    return said.format(n=missing)
