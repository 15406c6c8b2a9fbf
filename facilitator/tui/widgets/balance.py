"""Who has spoken and who has not: the consultant's own view."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from facilitator.tui.cells import heading, marked, row, said
from facilitator.tui.widgets.pane import Pane, style_beside


@dataclass(frozen=True, slots=True)
class BalanceView:
    """``spoken`` and ``silent`` are rows of names; ``private`` is the word that says who sees it."""

    title: str
    private: str
    spoken: str = ""
    silent: str = ""


class Balance(Pane[BalanceView]):
    """Two rows, from 30 rows of height."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    def lines(self, view: BalanceView, width: int) -> list[Content]:
        half = width // 2 - 2
        spoken = marked("√" if view.spoken else "", "$soft", said(view.spoken, "$soft"))
        silent = marked("○" if view.silent else "", "$soft", said(view.silent, "$ink"))
        if spoken.cell_length > half:
            spoken = spoken.truncate(half, ellipsis=True)
        names = Content.assemble(spoken, Content(" " * (half - spoken.cell_length)), silent)
        return [heading(view.title, view.private, width), row(names, Content(), width)]
