"""What papers would hold, on a sheet, before they are written."""

from __future__ import annotations

from facilitator.services.papers import what_leaves
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.listing import ListHeading, ListRow, ListView


def leaves_view(s: Standing, shut: str = "") -> ListView:
    """Every folder with what is in it and what is held back; ``shut`` says how the sheet is put away."""
    rows = (
        ListRow(line.strip(), mark=" " if line.startswith(" ") else "►", rows=4)
        for line in what_leaves(s.meeting, "group", s.w)
    )
    return ListView((ListHeading(s.w._("What leaves with the papers"), shut or s.w._("Esc shuts")), *rows))
