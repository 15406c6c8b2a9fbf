"""How a course is evaluated and closed on its screen, and what may follow."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.course import CourseResult
from facilitator.domain.evaluation import evaluated_by
from facilitator.tui.presenting.course_again import AGAIN_KEY, again_row
from facilitator.tui.presenting.course_desk import CourseDesk, field_row, fields_parts
from facilitator.tui.widgets.listing import ListHeading, ListPart, ListRow
from facilitator.words.choices import choice_name
from facilitator.words.open_promises import open_promises_said
from facilitator.words.recurrence import next_review_said


def end_parts(desk: CourseDesk) -> Iterator[ListPart]:
    """What closes it or opens it again, and a row that makes another from it."""
    w, course = desk.w, desk.course
    if course.run.closed is not None:
        yield ListHeading(w._("The course is closed"))
        if left := open_promises_said(course, w):
            yield ListRow(left, mark="○", rows=3)
        yield from (field_row(desk, name) for name in evaluated_by(course.head.kind))
        if again := next_review_said(course, w, AGAIN_KEY):
            yield ListRow(again.removeprefix("→ "), mark="→", rows=3)
        yield ListRow(w._("Open it again, with a reason"), "reopen course", mark="►")
        yield again_row(w)
        return
    yield from fields_parts(desk, w._("Evaluating and closing"), evaluated_by(course.head.kind))
    if left := open_promises_said(course, w):
        yield ListRow(left, mark="○", rows=3)
    for result in CourseResult:
        said = w._("Close the course: {result}").format(result=choice_name(result, w))
        yield ListRow(said, f"close {result.value}", mark="■")
    yield again_row(w)
