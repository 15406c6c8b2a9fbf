"""One sentence to the consultant, and whether what was written is saved."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from facilitator.tui.cells import marked, row, said
from facilitator.tui.widgets.curtain import DRAWN
from facilitator.tui.widgets.pane import Pane, style_beside


@dataclass(frozen=True, slots=True)
class EchoView:
    """``lead`` is said first and bold, such as *private*; ``alarm``: not saved, and shown as a chip."""

    text: str = ""
    mark: str = ""
    lead: str = ""
    saved: str = ""
    alarm: bool = False


class Echo(Pane[EchoView]):
    """The row above the capture line."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    def lines(self, view: EchoView, width: int) -> list[Content]:
        if self.screen.has_class(DRAWN):
            view = EchoView(saved=view.saved, alarm=view.alarm)
        lead = Content.assemble(said(view.lead, "bold $soft"), Content("  ")) if view.lead else Content()
        sentence = marked(view.mark, "bold $soft", Content.assemble(lead, said(view.text, "$soft")))
        saved = said(f" {view.saved} ", "bold $loud on $chip") if view.alarm else said(view.saved, "$soft")
        return [row(sentence, saved, width)]
