"""The days of a round's school visits: those that are set, and those that are proposed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from facilitator.domain.course_records import MeetingMark
from facilitator.domain.school_days import SchoolDays
from facilitator.domain.visit_meetings import triads, visit_meetings
from facilitator.domain.whole_course import WholeCourse


@dataclass(frozen=True, slots=True)
class VisitDay:
    """Somebody hosts on a day; ``mark`` is the meeting, None where only the day is set."""

    host_id: str
    guest_ids: tuple[str, ...]
    day: date
    mark: MeetingMark | None = None

    @property
    def cancelled(self) -> str:
        """Why it is not held; empty: it is."""
        return self.mark.cancelled if self.mark else ""

    @property
    def is_ahead(self) -> bool:
        return self.mark is None or self.mark.is_ahead


def visit_days(course: WholeCourse, local: Callable[[datetime], datetime]) -> tuple[VisitDay, ...]:
    """Every visit that has a day, by its day; ``local`` turns an instant into the time on the wall."""
    return tuple(sorted(_days(course, local), key=lambda visit: visit.day))


def _days(course: WholeCourse, local: Callable[[datetime], datetime]) -> Iterator[VisitDay]:
    made = visit_meetings(course)
    for visit in made:
        yield VisitDay(visit.host_id, visit.guest_ids, local(visit.mark.starts_at).date(), visit.mark)
    hosts = {visit.host_id for visit in made}
    members = {member: group.member_ids for group in triads(course) for member in group.member_ids}
    for entry in course.entries_of("school_visit"):
        said = course.said("date", entry.id)
        if said and entry.person_id not in hosts:
            guests = tuple(id_ for id_ in members.get(entry.person_id, ()) if id_ != entry.person_id)
            yield VisitDay(entry.person_id, guests, date.fromisoformat(said))


def two_hosts(visits: Collection[VisitDay], visit: VisitDay) -> bool:
    """Does somebody else of the triad host on that day, too?"""
    return not visit.cancelled and any(
        other.day == visit.day and other.host_id in visit.guest_ids and not other.cancelled
        for other in visits
    )


def proposed(
    days: SchoolDays, first: date, last: date, taken: Collection[date], place: int, of: int
) -> date | None:
    """A school day for the visit ``place``, counted from 0, of ``of``: they are spread from first to last.

    None where every school day there is taken.
    """
    span = range((last - first).days + 1)
    every = (first + timedelta(days=n) for n in span)
    free = [day for day in every if day not in taken and days.closed(day) is None]
    return free[(2 * place + 1) * len(free) // (2 * of)] if free else None
