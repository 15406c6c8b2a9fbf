"""The rule of the moment, and one more beneath it."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from facilitator.tui.cells import MARGIN, marked, row, said, wrapped
from facilitator.tui.widgets.pane import Pane, style_beside

ROWS = 2


@dataclass(frozen=True, slots=True)
class RulesView:
    """``second`` gives way where ``first`` takes two rows; ``aside`` stands right of the second row."""

    first: str = ""
    second: str = ""
    aside: str = ""


class Rules(Pane[RulesView]):
    """Two rows that are always there."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    def lines(self, view: RulesView, width: int) -> list[Content]:
        if not view.first:
            return [Content(), Content()]
        room = width - MARGIN - 1
        first = wrapped(view.first, room, ROWS)
        lines = [
            marked("▌" if n == 0 else "", "$soft", said(text, "bold $loud")) for n, text in enumerate(first)
        ]
        if len(lines) < ROWS:
            second = Content.assemble(Content(" " * MARGIN), said(view.second, "$soft"))
            lines.append(row(second, said(view.aside, "$quiet"), width))
        return lines
