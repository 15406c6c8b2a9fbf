"""The meetings at which people of a round visit each other: who hosts, who comes, what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.domain.cast import HOST
from facilitator.domain.course_records import MeetingMark
from facilitator.domain.people import Group
from facilitator.domain.whole_course import WholeCourse

VISIT = "triad_visit"
"""The template of a whole school day at a host's."""
VISITOR = "visitor"


@dataclass(frozen=True, slots=True)
class VisitMeeting:
    """A visit that was made a meeting of; ids of people."""

    mark: MeetingMark
    host_id: str
    guest_ids: tuple[str, ...]

    @property
    def is_over(self) -> bool:
        """Held to its end, or cancelled with a reason."""
        return self.mark.closed_at is not None or bool(self.mark.cancelled)


def visit_meetings(course: WholeCourse) -> tuple[VisitMeeting, ...]:
    """By their time; of one with several hosts each has its own."""
    return tuple(_visits(course))


def _visits(course: WholeCourse) -> Iterator[VisitMeeting]:
    for mark in course.meetings:
        if mark.agenda_id == VISIT:
            roles = course.roles_in(mark.id)
            guests = tuple(id_ for id_, held in roles.items() if VISITOR in held)
            for host in (id_ for id_, held in roles.items() if HOST in held):
                yield VisitMeeting(mark, host, tuple(each for each in guests if each != host))


def last_visit(course: WholeCourse, host_id: str) -> VisitMeeting | None:
    """The meeting that was made last of somebody's visit; one that was called off may be made anew."""
    mine = [visit for visit in visit_meetings(course) if visit.host_id == host_id]
    return next((visit for visit in mine if not visit.mark.cancelled), mine[-1] if mine else None)


def triads(course: WholeCourse) -> tuple[Group, ...]:
    """Those in which people visit each other; formed anew with somebody in it, the later one counts."""
    found: list[Group] = []
    for group in (each for each in course.all_groups if each.kind == "triad" and each.member_ids):
        found = [each for each in found if not set(each.member_ids) & set(group.member_ids)]
        found.append(group)
    return tuple(found)


def unvisited(group: Group, course: WholeCourse) -> tuple[str, ...]:
    """Ids of those of a triad of whom no visit was held, and none cancelled with a reason (SR-112)."""
    over = {visit.host_id for visit in visit_meetings(course) if visit.is_over}
    return tuple(member for member in group.member_ids if member not in over)
