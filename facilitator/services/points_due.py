"""Points of the preparation that are open and whose day is near, in any course."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.domain.preparation import Point, PointStanding
from facilitator.services.hall import Hall
from facilitator.services.preparing import Prepared, prepared


@dataclass(frozen=True, slots=True)
class PointDue:
    """A point, with the course and the meeting it is for."""

    course_id: str
    course: str
    meeting_id: str
    standing: PointStanding

    @property
    def on(self) -> date:
        return self.standing.on


def points_due(
    hall: Hall, course_ids: Iterable[str], known: Sequence[Point], until: date
) -> tuple[PointDue, ...]:
    """What is open before meetings to come and after those held, and its day is before ``until``.

    The earliest first, and with it whatever should have been done already.
    """
    found: list[PointDue] = []
    for course_id in course_ids:
        course = hall.read_course(course_id)
        if course is not None:
            meetings = prepared(hall, course, known)
            found += due_in(course_id, course.head.title, meetings, until)
    return tuple(sorted(found, key=lambda each: each.on))


def due_in(course_id: str, title: str, meetings: Iterable[Prepared], until: date) -> Iterator[PointDue]:
    """The points of one course that are open and whose day is before ``until``, meeting by meeting.

    ``title`` is the course's; a meeting that was called off has none.
    """
    for each in meetings:
        if not each.mark.cancelled:
            for standing in each.points:
                if not standing.ready and standing.on < until:
                    yield PointDue(course_id, title, each.mark.id, standing)
