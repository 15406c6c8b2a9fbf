"""School visits that are to come, in any course under way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from facilitator.domain.course import CourseKind
from facilitator.domain.visit_days import VisitDay, visit_days
from facilitator.domain.whole_course import WholeCourse
from facilitator.services.hall import Hall
from facilitator.store.course_line import CourseLine


@dataclass(frozen=True, slots=True)
class VisitAhead:
    """A visit with the course it belongs to, and every visit of that course."""

    course: WholeCourse
    visit: VisitDay
    all_days: tuple[VisitDay, ...]


def visits_ahead(hall: Hall, lines: Iterable[CourseLine], since: date, until: date) -> tuple[VisitAhead, ...]:
    """Visits of these courses from a day on and before ``until``, the earliest first."""
    return tuple(sorted(_ahead(hall, lines, since, until), key=lambda each: each.visit.day))


def visits_of(hall: Hall, line: CourseLine) -> tuple[VisitDay, ...]:
    """Every visit of a course that has a day; none of a course that is no round."""
    course = hall.read_course(line.id) if line.kind is CourseKind.TRIAD_BENCHMARKING else None
    return visit_days(course, hall.clock.local) if course else ()


def _ahead(hall: Hall, lines: Iterable[CourseLine], since: date, until: date) -> Iterator[VisitAhead]:
    for line in lines:
        if line.closed is None and line.kind is CourseKind.TRIAD_BENCHMARKING:
            course = hall.read_course(line.id)
            days = visit_days(course, hall.clock.local) if course else ()
            for visit in days:
                if course and visit.is_ahead and since <= visit.day < until:
                    yield VisitAhead(course, visit, days)
