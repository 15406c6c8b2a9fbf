"""What papers were written of a course, on its screen."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.tui.presenting.course_desk import CourseDesk
from facilitator.tui.widgets.listing import ListBlank, ListHeading, ListPart, ListRow
from facilitator.words.papers_given import papers_given
from facilitator.words.wiping import not_recalled

SHOWN = 5
"""Writings that are shown, the latest ones."""


def papers_parts(desk: CourseDesk) -> Iterator[ListPart]:
    """When, for whom, how many; that they cannot be recalled. Nothing to be picked."""
    given = list(papers_given(desk.course, desk.clock, desk.w))
    if not given:
        return
    yield ListHeading(desk.w._("Papers written"), str(len(given)))
    for when, said, _ in given[:SHOWN]:
        yield ListRow(said, label=when, quiet=True, rows=2)
    yield ListRow(not_recalled(desk.w), mark="■", quiet=True, rows=2)
    yield ListBlank()
