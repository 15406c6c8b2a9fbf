"""The courses that a course belongs together with, such as a leaders' track and that of their teachers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator.tui.widgets.listing import ListBlank, ListHeading, ListPart, ListRow
from facilitator.words.tongue import Words


def linked_parts(titles: Sequence[str], w: Words, *, closed: bool) -> Iterator[ListPart]:
    """Their titles, and a row to name one. Id: ``linked``."""
    yield ListHeading(w._("Belongs together with"), str(len(titles) or ""))
    yield from (ListRow(title, mark=":", rows=2) for title in titles)
    if not closed:
        yield ListRow(w._("Name another course, by its title"), "linked course", mark="+")
    yield ListBlank()
