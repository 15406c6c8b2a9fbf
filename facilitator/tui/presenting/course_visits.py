"""The school visits of a round on the screen of a course: what speaks against a day, what is to be made."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.visit_days import VisitDay, visit_days
from facilitator.domain.visit_meetings import triads, visit_meetings
from facilitator.domain.whole_course import WholeCourse
from facilitator.tui.presenting.course_desk import CourseDesk
from facilitator.tui.widgets.listing import ListPart, ListRow
from facilitator.words.dates import short_day
from facilitator.words.visits import visit_doubts, visit_told


def lacks_visits(course: WholeCourse) -> bool:
    """Is there somebody in a triad for whose visit no meeting was made?"""
    hosts = {visit.host_id for visit in visit_meetings(course)}
    return any(member not in hosts for group in triads(course) for member in group.member_ids)


def doubts_of(meeting_id: str, desk: CourseDesk) -> Iterator[ListPart]:
    """What speaks against the day of a visit, below its meeting."""
    days = visit_days(desk.course, desk.clock.local)
    for visit in days:
        if visit.mark is not None and visit.mark.id == meeting_id:
            yield from _doubts(visit, days, desk)


def visit_parts(desk: CourseDesk) -> Iterator[ListPart]:
    """Visits of which only the day is set, and a row that makes meetings of them. Id: ``arrange``."""
    days = visit_days(desk.course, desk.clock.local)
    for visit in days:
        if visit.mark is None:
            year = visit.day.year != desk.clock.today().year
            when = short_day(visit.day, desk.w.language, year=year)
            yield ListRow(visit_told(visit, desk.course, desk.w), label=f"  ○ {when}", rows=2)
            yield from _doubts(visit, days, desk)
    if desk.course.run.closed is None and lacks_visits(desk.course):
        yield ListRow(
            desk.w._("Make the visits of the triads as meetings"), "arrange visits", mark="+", aside="F3"
        )


def _doubts(visit: VisitDay, days: tuple[VisitDay, ...], desk: CourseDesk) -> Iterator[ListPart]:
    for doubt in visit_doubts(visit, days, desk.course, desk.w):
        yield ListRow(doubt, label="    !", quiet=True)
