"""The tags in use, to choose one by."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.tui.widgets.listing import ListHeading, ListRow, ListView
from facilitator.words.tongue import Words


def tags_view(tags: Sequence[tuple[str, int]], w: Words) -> ListView:
    """A row a tag with how many carry it. Ids: ``tag`` and the tag, ``tag`` alone for all there is."""
    heading = ListHeading(w._("Show only what has a tag"), w._("# shuts"))
    if not tags:
        none = w._("Nothing has a tag yet. You put them on a course or a meeting.")
        return ListView((heading, ListRow(none, rows=2)))
    rows = [ListRow(f"#{tag}", f"tag {tag}", mark="○", aside=str(n)) for tag, n in tags]
    every = ListRow(w._("Show everything"), "tag", mark=" ")
    return ListView((heading, *rows, every), chosen=rows[0].id)
