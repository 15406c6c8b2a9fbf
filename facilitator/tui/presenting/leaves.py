"""What papers would hold, on a sheet, before they are written."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.services.papers import what_leaves, what_leaves_to_each
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.listing import ListHeading, ListPart, ListRow, ListView

AT_LENGTH = 12
"""Rows that what leaves may take, school by school."""


def leaves_view(s: Standing) -> ListView:
    """For all who may have papers every folder with what is in it and what is held back."""
    title = s.w._("What leaves with the papers")
    parts: list[ListPart] = [ListHeading(title, s.w._("Esc shuts"))]
    for readers, lines in what_leaves_to_each(s.meeting, s.w):
        parts += [ListHeading(readers)] if readers else []
        parts += _rows(lines)
    return ListView(tuple(parts))


def asked_view(s: Standing, readers: str) -> ListView:
    """The same for these readers alone, before their papers are written."""
    title = s.w._("What leaves with the papers")
    lines = what_leaves(s.meeting, readers, s.w)
    return ListView((ListHeading(title, s.w._("nothing is written yet")), *_rows(lines)))


def _rows(lines: Iterable[str]) -> list[ListRow]:
    return [
        ListRow(line.strip(), mark=" " if line.startswith(" ") else "►", rows=AT_LENGTH) for line in lines
    ]
