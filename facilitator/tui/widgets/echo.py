"""One sentence to the consultant, and whether what was written is saved."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from facilitator.tui.cells import MARGIN, marked, one_row, row, said, wrapped
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
    rows: int = 1
    """The most rows the sentence may take."""


class Echo(Pane[EchoView]):
    """The row above the capture line."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    def lines(self, view: EchoView, width: int) -> list[Content]:
        if self.screen.has_class(DRAWN):
            view = EchoView(saved=view.saved, alarm=view.alarm, saved_id=view.saved_id)
        lead = Content.assemble(said(view.lead, "bold $soft"), Content("  ")) if view.lead else Content()
        saved = said(f" {view.saved} ", "bold $loud on $chip") if view.alarm else said(view.saved, "$soft")
        named = Content.assemble(saved, said(f" · {view.saved_id}", "$quiet")) if view.saved_id else saved
        first, *rest = _texts(
            view, width - MARGIN - 1 - lead.cell_length - (saved.cell_length + 1 if saved else 0)
        )
        sentence = marked(view.mark, "bold $soft", Content.assemble(lead, said(first, "$soft")))
        if sentence.cell_length + named.cell_length < width - 2:
            saved = named
        return [row(sentence, saved, width), *(marked("", "", said(text, "$soft")) for text in rest)]


def _texts(view: EchoView, room: int) -> list[str]:
    """The sentence in rows of so many cells; one that has to stand in a single row is cut by it."""
    return wrapped(one_row(view.text), room, view.rows) if view.rows > 1 else [view.text]
