"""The sources of data that a course builds on, each with its period and who keeps it."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.between import outside
from facilitator.domain.course import CourseKind
from facilitator.domain.data_sources import data_sources
from facilitator.domain.moves.further import focus_day, focus_group_ahead
from facilitator.tui.presenting.course_desk import CourseDesk
from facilitator.tui.widgets.listing import ListBlank, ListHeading, ListPart, ListRow
from facilitator.words.dates import short_day
from facilitator.words.kept_private import line_text


def data_parts(desk: CourseDesk) -> Iterator[ListPart]:
    """Of a course of benchlearning, and of any other that has some. Id: ``add data``."""
    course, w = desk.course, desk.w
    found = data_sources(course)
    if course.head.kind is not CourseKind.BENCHLEARNING and not found:
        return
    yield ListHeading(w._("The data we build on"), str(len(found) or ""))
    for each in found:
        owner = course.name_of(course.said("owner", each.id))
        told = " · ".join(filter(None, (line_text(each, w), course.said("period", each.id))))
        yield ListRow(told, mark="√" if owner else "○", aside=owner, rows=2)
    yield from _focus_group(desk)
    if course.run.closed is None:
        yield ListRow(w._("Attach a source of data"), "add data", mark="+")
    yield ListBlank()


def _focus_group(desk: CourseDesk) -> Iterator[ListPart]:
    """One row that makes the focus group, once it was decided to ask further. Id: ``focus group``."""
    seen = outside(desk.course, desk.w.language)
    day = focus_day(seen)
    if day is not None and desk.course.run.closed is None and focus_group_ahead(seen) is None:
        when = short_day(day, desk.w.language, year=True)
        yield ListRow(desk.w._("Make the focus group meeting"), "focus group", mark="+", aside=when)
