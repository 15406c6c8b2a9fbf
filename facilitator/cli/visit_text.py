"""The school visits of a course as lines for people, and as JSON for programs."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.clock import Clock
from facilitator.domain.visit_days import visit_days
from facilitator.domain.whole_course import WholeCourse
from facilitator.services.visits_ahead import VisitAhead
from facilitator.words.dates import day, in_days, near_day
from facilitator.words.tongue import Words
from facilitator.words.visits import visit_doubts, visit_sign, visit_state, visit_told


def visit_lines(course: WholeCourse, clock: Clock, w: Words) -> Iterator[str]:
    """Who hosts when and who comes, what became of it, and what speaks against the day."""
    days = visit_days(course, clock.local)
    if days:
        yield w._("School visits")
    for visit in days:
        when = day(visit.day, w.language, year=True)
        yield f"  {visit_sign(visit)} {when}  {visit_told(visit, course, w)} – {visit_state(visit, w)}"
        yield from (f"    ! {doubt}" for doubt in visit_doubts(visit, days, course, w))


def visits_json(course: WholeCourse, clock: Clock) -> list[dict[str, object]]:
    """The visits of a course for programs, by day; ``meeting`` is null where none was made of one."""
    return [
        {
            "day": visit.day.isoformat(),
            "host": course.name_of(visit.host_id),
            "visitors": [course.name_of(each) for each in visit.guest_ids],
            "meeting": visit.mark.id if visit.mark else None,
            "held": bool(visit.mark and visit.mark.closed_at),
            "called_off": visit.cancelled or None,
        }
        for visit in visit_days(course, clock.local)
    ]


def ahead_line(found: VisitAhead, clock: Clock, w: Words) -> str:
    """A visit to come, in the list of what is due."""
    when = in_days((found.visit.day - clock.today()).days, w)
    told = w._("School visit: {where}").format(where=visit_told(found.visit, found.course, w))
    doubts = "".join(f" ! {each}" for each in visit_doubts(found.visit, found.all_days, found.course, w))
    return f"○ {near_day(found.visit.day, w.language, clock.today())}  {told}  ({when}){doubts}"


def ahead_json(found: VisitAhead) -> dict[str, object]:
    """A visit to come, for programs."""
    visit, course = found.visit, found.course
    return {
        "course": course.head.id,
        "day": visit.day.isoformat(),
        "host": course.name_of(visit.host_id),
        "visitors": [course.name_of(each) for each in visit.guest_ids],
        "meeting": visit.mark.id if visit.mark else None,
    }
