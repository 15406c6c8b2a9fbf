"""A course made from another: the row that asks for it, and what is taken over."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.course import CourseKind
from facilitator.domain.recurrence import carried_on, findings
from facilitator.domain.whole_course import WholeCourse
from facilitator.tui.widgets.listing import ListBlank, ListHeading, ListPart, ListRow
from facilitator.words.lists import join
from facilitator.words.tongue import Words

AGAIN_KEY = "F7"
"""Makes a course from the one on the screen."""


def again_row(w: Words) -> ListRow:
    return ListRow(w._("New course from this one"), "again course", mark="►", aside=AGAIN_KEY)


def taken_over(earlier: WholeCourse, kind: CourseKind, w: Words) -> Iterator[ListPart]:
    """What a course of ``kind`` gets from the earlier one."""
    all_ = len(list(carried_on(earlier, kind)))
    found = len(list(findings(earlier))) if kind is earlier.head.kind else 0
    points = all_ - found
    yield ListHeading(w._("Taken over from “{title}”").format(title=earlier.head.title))
    if found:
        said = w.n_("{n} finding of the peer review", "{n} findings of the peer review", found)
        yield ListRow(said.format(n=found), mark="√")
    if points:
        said = w.n_("{n} open attention point", "{n} open attention points", points)
        yield ListRow(said.format(n=points), mark="√")
    else:
        yield ListRow(w._("No attention point is open."), mark=" ", quiet=True)
    if schools := join([party.name for party in earlier.parties], w):
        yield ListRow(schools, mark="√", rows=2)
    yield ListBlank()
