"""Moves of a course: steps, its end, its title and its period."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TypeAlias

from facilitator.domain.between import course_lacks
from facilitator.domain.course import CourseKind, CourseResult
from facilitator.domain.course_run import (
    CourseClosed,
    CourseEvent,
    CourseRecorded,
    CourseReopened,
    PointOpen,
    PointReady,
    StepOpened,
)
from facilitator.domain.effect import reached
from facilitator.domain.field_value import FieldValue
from facilitator.domain.moment import Moment
from facilitator.domain.moves.made import Answer, reason_lacks
from facilitator.domain.process import Process
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.steps import step_standing
from facilitator.domain.whole_course import WholeCourse

LINKED = "linked_course"
"""The name under which a course keeps the id of another."""

Happened: TypeAlias = tuple[CourseRecorded, ...]


def open_step(course: WholeCourse, moment: Moment, process: Process | None, reason: str = "") -> Answer:
    """Open the step that follows; one that still lacks something is left by a reason (SR-001)."""
    if refused := not_open(course):
        return refused
    if process is None or course.run.step >= len(process.steps):
        return Refused.because(Reason.NO_FURTHER_STEP)
    standing = step_standing(course, process, course.run.step, moment.today)
    if standing.lacking and not reason.strip():
        return Refused.because(
            Reason.STEP_UNMET,
            missing=standing.missing,
            unheld=standing.unheld,
            step=standing.number,
            title=standing.step.title,
        )
    if standing.lacking and (short := reason_lacks(reason)):
        return short
    given = reason.strip() if standing.lacking else ""
    return happened(course, moment, StepOpened(course.run.step + 1, standing.lacking, given))


def close_course(
    course: WholeCourse,
    moment: Moment,
    process: Process | None,
    result: CourseResult,
    reason: str = "",
) -> Answer:
    """Close the course and dissolve its group; what it still lacks is passed by a reason (SR-018)."""
    if refused := not_open(course):
        return refused
    lacking = course_lacks(process.closing, course, moment.today) if process else ()
    claimed = _claims_too_much(course, result)
    if (lacking or claimed) and not reason.strip():
        return Refused.because(Reason.COURSE_UNMET, missing=lacking) if lacking else claimed or ()
    if (lacking or claimed) and (short := reason_lacks(reason)):
        return short
    given = reason.strip() if lacking or claimed else ""
    return happened(course, moment, CourseClosed(result, len(lacking) + bool(claimed), given))


def _claims_too_much(course: WholeCourse, result: CourseResult) -> Refused | None:
    """The refusal for a result that what was measured does not bear: done is not effect (SR-052)."""
    counted = course.head.kind is CourseKind.BENCHLEARNING or bool(course.entries_of("indicator"))
    found = reached(course)
    if not counted or found.bears(result):
        return None
    return Refused.because(Reason.NOT_BORNE, result=result, most=found.result)


def reopen_course(course: WholeCourse, moment: Moment, reason: str) -> Answer:
    if course.run.closed is None:
        return Refused.because(Reason.COURSE_OPEN)
    return reason_lacks(reason) or happened(course, moment, CourseReopened(reason.strip()))


def set_ready(course: WholeCourse, moment: Moment, meeting_id: str, point: str) -> Answer:
    """Say that a point of the preparation is done, or take that back."""
    if (meeting_id, point) in course.run.ready:
        return happened(course, moment, PointOpen(meeting_id, point))
    return happened(course, moment, PointReady(meeting_id, point))


def rename(course: WholeCourse, moment: Moment, title: str) -> Answer:
    if not title.strip():
        return Refused.because(Reason.EMPTY_TEXT)
    return (replace(course.head, title=title.strip()),)


def set_period(course: WholeCourse, moment: Moment, first: date, last: date) -> Answer:
    """The first and the last day the course is planned for."""
    if last < first:
        return Refused.because(Reason.DATE_PAST, day=last)
    return (replace(course.head, starts_on=first, ends_on=last),)


def link_with(course: WholeCourse, moment: Moment, other_id: str) -> Answer:
    """Say which other course this one belongs together with; an empty id says: none (SR-137)."""
    if refused := not_open(course):
        return refused
    if course.said(LINKED) == other_id:
        return ()
    return (
        FieldValue(
            id=moment.new_id(),
            stream_id=course.head.stream_id,
            course_id=course.head.id,
            meeting_id=None,
            item_id="",
            at=moment.at,
            kind="field",
            name=LINKED,
            value=other_id,
        ),
    )


def not_open(course: WholeCourse) -> Refused | None:
    """The refusal for a move that needs a course that has not ended."""
    if course.run.closed is not None:
        return Refused.because(Reason.COURSE_CLOSED, title=course.head.title)
    return None


def happened(course: WholeCourse, moment: Moment, *events: CourseEvent) -> Happened:
    """Events as records, in order, all at this moment."""
    known = course.records.events
    place = known[-1].position + 1 if known else 1
    return tuple(
        CourseRecorded(
            id=moment.new_id(),
            stream_id=course.head.stream_id,
            course_id=course.head.id,
            position=place + n,
            at=max(moment.at, known[-1].at) if known else moment.at,
            kind=type(event).__name__,
            event=event,
        )
        for n, event in enumerate(events)
    )
