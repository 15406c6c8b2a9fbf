"""What the screen of a course is painted from, and a row for one of its fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.clock import Clock
from facilitator.domain.process import Process
from facilitator.domain.whole_course import WholeCourse
from facilitator.tui.widgets.listing import ListBlank, ListHeading, ListPart, ListRow
from facilitator.words.course_notes import field_warning
from facilitator.words.field_values import field_value
from facilitator.words.fields import field as field_name
from facilitator.words.tongue import Words

if TYPE_CHECKING:
    from facilitator.services.preparing import Prepared


@dataclass(frozen=True, slots=True)
class CourseDesk:
    """The course, what it follows (None while that is read), and the time and words to tell of it in."""

    course: WholeCourse
    process: Process | None
    clock: Clock
    w: Words
    prepared: tuple[Prepared, ...] = ()
    linked: tuple[str, ...] = ()
    """Titles of the courses it belongs together with."""


def field_row(desk: CourseDesk, name: str, whose: str = "") -> ListRow:
    """A field of the course, or of a school or a person in it; empty it says that it may be filled."""
    value = field_value(name, desk.course.said(name, whose), desk.w)
    return ListRow(
        value or "[ … ? ]",
        f"field {name} {whose}".strip(),
        label=field_name(name, desk.w),
        mark="" if value else "○",
        quiet=not value,
        rows=2,
    )


def fields_parts(desk: CourseDesk, title: str, names: tuple[str, ...], *more: ListRow) -> Iterator[ListPart]:
    """Fields of the course under a heading, each with what to think of it, and how many are filled."""
    filled = sum(bool(desk.course.said(name)) for name in names)
    yield ListHeading(title, desk.w._("{n} of {all}").format(n=filled, all=len(names)))
    for name in names:
        yield field_row(desk, name)
        if warning := field_warning(name, desk.course.said(name), desk.w):
            yield ListRow(warning, mark="?", rows=2)
    yield from more
    yield ListBlank()
