"""Proof of participation: who was at how many meetings of a course, in which roles, for how many hours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.course import CourseKind
from facilitator.domain.whole_course import WholeCourse
from facilitator.exports.dates import one_decimal
from facilitator.exports.plain_text import name
from facilitator.exports.section import EMPTY, Line, Lines, Section, Table
from facilitator.words.people import role
from facilitator.words.tongue import Words

SCHOOL_DAY = 360
"""Minutes: as long as a visit, on an ordinary school day, lasts (SR-117)."""


@dataclass(frozen=True, slots=True)
class Attended:
    """How often somebody was there, and for how many minutes the meetings were held."""

    meetings: int = 0
    minutes: int = 0


def how_counted(w: Words) -> str:
    """What an hour of participation is."""
    return w._(
        "Hours count from the moment a meeting began until it was closed, without the time its clock was"
        " stopped. Whoever was there when it ended is counted."
    )


def participation(course: WholeCourse, attended: Mapping[str, Attended], w: Words) -> Section:
    """Proof of participation: roles, meetings and hours of each (SR-080), in triads days besides (SR-113).

    Hours are those the meetings were held, not those they were planned for: that is what can be vouched for.
    """
    in_days = course.head.kind is CourseKind.TRIAD_BENCHMARKING
    columns = (
        w.p_("participation", "Name"), w.p_("participation", "School"), w.p_("participation", "Roles"),
        w.p_("participation", "Meetings"), w.p_("participation", "Hours"),
        *((w.p_("participation", "Days"),) if in_days else ()),
    )  # fmt: skip
    rows = tuple(
        (
            name(person.name),
            name(course.name_of(person.party_id)) or EMPTY,
            ", ".join(role(each, w) for each in person.roles),
            str(there.meetings),
            one_decimal(there.minutes / 60, w),
            *((one_decimal(there.minutes / SCHOOL_DAY, w),) if in_days else ()),
        )
        for person in course.people
        if (there := attended.get(person.id)) is not None
    )
    return Section(
        "participation",
        w._("Meetings and hours"),
        (
            Table(columns, rows, figures=(3, 4, 5) if in_days else (3, 4)),
            Lines((Line(how_counted(w)),) if rows else (), prose=True),
        ),
    )
