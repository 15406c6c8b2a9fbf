"""Beginning a meeting that is to be prepared, and with the first of its meetings a course."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from facilitator.domain.between import course_lacks
from facilitator.domain.course import CourseKind
from facilitator.domain.course_run import StartedUnprepared
from facilitator.domain.gate_view import gate_state
from facilitator.domain.gates import unmet
from facilitator.domain.meeting import Meeting
from facilitator.domain.missing import Missing
from facilitator.domain.moment import Moment
from facilitator.domain.moves import course, pacing
from facilitator.domain.moves.made import Answer, reason_lacks
from facilitator.domain.preparation import PointStanding
from facilitator.domain.process import Process
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.seats import too_few


def begin(
    meeting: Meeting,
    moment: Moment,
    lacking: Sequence[PointStanding],
    reason: str = "",
    missing: Sequence[Missing] = (),
) -> Answer:
    """Start; with points of the preparation open, by a reason that goes on the course's record (SR-039).

    ``missing`` is what the course lacks before any meeting of it begins, such as its frame (SR-142).
    """
    open_points = len(lacking) + len(missing)
    # one reason passes both, what is not prepared and what is not agreed
    answer = pacing.start(meeting, moment, reason)
    if isinstance(answer, Refused) or not open_points:
        return answer
    if not reason.strip():
        what = tuple(each.point.what for each in lacking)
        return Refused.because(Reason.UNPREPARED, n=open_points, points=what, missing=tuple(missing))
    if refused := reason_lacks(reason):
        return refused
    event = StartedUnprepared(meeting.head.id, open_points, reason.strip())
    return (*answer, *course.happened(meeting.whole_course, moment, event))


def begins_course(meeting: Meeting) -> bool:
    """Is it the first meeting of its course that begins? Rehearsals begin none."""
    marks = meeting.whole_course.meetings
    return not meeting.head.simulated and all(mark.started_at is None for mark in marks)


def frame_lacks(meeting: Meeting, process: Process, today: date) -> tuple[Missing, ...]:
    """What the process asks for before its first meeting begins."""
    if not begins_course(meeting):
        return ()
    course = meeting.whole_course
    return (*course_lacks(process.start, course, today), *too_few(course))


def agenda_lacks(meeting: Meeting, today: date) -> tuple[Missing, ...]:
    """What the agenda asks for before a meeting of a course begins.

    One that was made alone, or is rehearsed, begins as it is.
    """
    if meeting.run.started or meeting.head.simulated or meeting.course.kind is CourseKind.SINGLE:
        return ()
    return unmet(meeting.copy.agenda.start, gate_state(meeting, today))
