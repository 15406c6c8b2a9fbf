"""The chip before the written text: what Enter will make of it."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from facilitator.tui.cells import cells, said
from facilitator.tui.widgets.curtain import DRAWN
from facilitator.tui.widgets.pane import Pane, style_beside


@dataclass(frozen=True, slots=True)
class ChipView:
    """``mark`` is the sign of the kind, ``word`` its name; ``hidden`` is said while the curtain is drawn."""

    word: str
    mark: str = ""
    hidden: str = ""


class Chip(Pane[ChipView]):
    """One row, as wide as its word."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    def show(self, view: ChipView) -> None:
        super().show(view)
        self.styles.width = 4 + max(cells(view.word), cells(view.hidden))

    def lines(self, view: ChipView, width: int) -> list[Content]:
        drawn = self.screen.has_class(DRAWN)
        mark, word = ("░", view.hidden) if drawn else (view.mark or " ", view.word)
        return [said(f" {mark} {word}".ljust(width), "bold $loud on $chip")]
