"""A row that says where one is."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from facilitator.tui.cells import marked, row, said
from facilitator.tui.widgets.pane import Pane, style_beside


@dataclass(frozen=True, slots=True)
class TitleView:
    """The program's name or the screen's, and a fact beside it; ``quiet`` where it is only a fact."""

    title: str
    aside: str = ""
    quiet: bool = False
    mark: str = ""


class Title(Pane[TitleView]):
    """One row."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    def lines(self, view: TitleView, width: int) -> list[Content]:
        style = "$quiet" if view.quiet else "bold $loud"
        title = marked(view.mark, "bold $soft", said(view.title, style))
        return [row(title, said(view.aside, "$quiet"), width)]
