"""Silent writing: the rule, the time left, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from facilitator.tui.cells import cells, said, wrapped
from facilitator.tui.widgets.pane import Pane, style_beside
from facilitator.tui.widgets.time_bar import BarView, bar

CALM = "-calm"
"""The class of a screen on which people write in silence."""

BAR_WIDTH = 40
ROWS = 7
"""From the rule to the minutes, blank rows with them."""


@dataclass(frozen=True, slots=True)
class CalmView:
    """One rule, the share of the time that is left, and the minutes in plain size."""

    rule: str
    bar: BarView
    minutes: str


class Calm(Pane[CalmView]):
    """Takes the place of head and middle; what it shows stands in the middle of the screen."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    def lines(self, view: CalmView, width: int) -> list[Content]:
        above = max(0, (self.screen.size.height - ROWS + 1) // 2 - self.region.y)
        rules = [_centred(text, "bold $loud", width) for text in wrapped(view.rule, width - 8, rows=2)]
        left = "" if view.bar.over else bar(view.bar, BAR_WIDTH)
        rest = "" if view.bar.over else "·" * (BAR_WIDTH - len(left))
        margin = Content(" " * ((width - BAR_WIDTH) // 2))
        painted = Content.assemble(margin, said(left, "$ontime"), said(rest, "$rule"))
        blank = [Content()] * (ROWS - 3 - len(rules))
        minutes = _centred(view.minutes, "$soft", width)
        return [*([Content()] * above), *rules, *blank, painted, Content(), minutes]

    def on_resize(self) -> None:
        self.refresh()


def _centred(text: str, style: str, width: int) -> Content:
    return Content.assemble(Content(" " * max(0, (width - cells(text)) // 2)), said(text, style))
