"""What stands in the place of private text while the curtain is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from facilitator.tui.cells import MARGIN, said
from facilitator.tui.widgets.pane import Pane, style_beside

DRAWN = "-curtain"
"""The class of a screen whose private text is hidden; style sheets of the widgets do the rest."""


@dataclass(frozen=True, slots=True)
class CurtainView:
    """The sentence says how it is drawn back."""

    sentence: str


class Curtain(Pane[CurtainView]):
    """Covers everything between head and capture line."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    def lines(self, view: CurtainView, width: int) -> list[Content]:
        cloth = said("░" * 9, "$quiet")
        middle = Content.assemble(
            Content(" " * MARGIN), cloth, Content("  "), said(view.sentence, "$soft"), Content("  "), cloth
        )
        return [Content(), middle]
