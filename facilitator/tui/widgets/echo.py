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
    saved_id: str = ""
    """The short id of what was saved last; shown where the sentence leaves room for it."""


class Echo(Pane[EchoView]):
    """The row above the capture line."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    def lines(self, view: EchoView, width: int) -> list[Content]:
        if self.screen.has_class(DRAWN):
            view = EchoView(saved=view.saved, alarm=view.alarm, saved_id=view.saved_id)
        lead = Content.assemble(said(view.lead, "bold $soft"), Content("  ")) if view.lead else Content()
        sentence = marked(view.mark, "bold $soft", Content.assemble(lead, said(view.text, "$soft")))
        saved = said(f" {view.saved} ", "bold $loud on $chip") if view.alarm else said(view.saved, "$soft")
        named = Content.assemble(saved, said(f" · {view.saved_id}", "$quiet")) if view.saved_id else saved
        if sentence.cell_length + named.cell_length < width - 2:
            saved = named
        return [row(sentence, saved, width)]
