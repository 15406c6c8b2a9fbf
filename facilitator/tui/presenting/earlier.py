"""Earlier ideas and actions like the one just written, with what became of them."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.clock import Clock
from facilitator.services.earlier import Earlier, earlier_texts
from facilitator.tui.widgets.listing import ListHeading, ListPart, ListRow, ListView
from facilitator.words.tongue import Words


def earlier_view(found: tuple[Earlier, ...], clock: Clock, w: Words) -> ListView:
    """To be read; nothing here is taken over by itself."""
    return ListView(tuple(_parts(found, clock, w)))


def _parts(found: tuple[Earlier, ...], clock: Clock, w: Words) -> Iterator[ListPart]:
    yield ListHeading(w._("Earlier ideas and actions like this"), str(len(found)))
    if not found:
        yield ListRow(w._("Nothing earlier is like what was written last."), quiet=True)
    for each in found:
        first, *rest = earlier_texts(each, clock, w)
        yield ListRow(first, mark="*", rows=3)
        yield from (ListRow(line.removeprefix("→ "), mark="→", quiet=True, rows=3) for line in rest)
