"""The time left as a bar, half a cell high."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from facilitator.tui.cells import said
from facilitator.tui.widgets.pane import Pane, style_beside
from facilitator.tui.widgets.tone import BAR_STYLE, Tone


@dataclass(frozen=True, slots=True)
class BarView:
    """``share`` of the item's time that is left, 0.0 to 1.0; over time the bar is stitched."""

    share: float
    over: bool = False
    tone: Tone = Tone.ON_TIME


def bar(view: BarView, width: int) -> str:
    """The bar in ``width`` cells; a time that is not used up shows at least one."""
    if view.over:
        return ("▀ " * width)[:width]
    share = min(1.0, max(0.0, view.share))
    return "▀" * max(round(share * width), 1 if share > 0 else 0)


class TimeBar(Pane[BarView]):
    """One row; it shrinks to the left and is never animated."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    def lines(self, view: BarView, width: int) -> list[Content]:
        return [said(bar(view, width), BAR_STYLE[view.tone])]
