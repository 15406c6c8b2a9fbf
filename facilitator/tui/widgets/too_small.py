"""What stands on a screen that is too small for the meeting."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from facilitator.tui.cells import MARGIN, marked, row, said, wrapped
from facilitator.tui.widgets.pane import Pane, style_beside

LEAST_WIDTH, LEAST_HEIGHT = 80, 24

SMALL = "-small"
"""The class of a screen that shows only its glance, its capture line and whether things are saved."""


@dataclass(frozen=True, slots=True)
class TooSmallView:
    """``glance`` is floor, minutes and end in one row; ``size`` holds ``{width}`` and ``{height}``.

    ``asked`` is a question that waits for a key, in sentences; it stands before the advice.
    """

    glance: str
    place: str
    size: str
    advice: str
    comfort: str
    asked: tuple[str, ...] = ()


class TooSmall(Pane[TooSmallView]):
    """Takes the place of everything above the echo."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    def lines(self, view: TooSmallView, width: int) -> list[Content]:
        screen = self.app.size
        size = view.size.format(width=screen.width, height=screen.height)
        lines = [
            row(marked("►", "bold $loud", said(view.glance, "bold $loud")), said(view.place, "$quiet"), width)
        ]
        for sentence in view.asked:
            lines += _paragraph(sentence, "bold $loud", width)
        lines += [Content(), *_paragraph(size, "$ink", width), *_paragraph(view.advice, "$ink", width)]
        return [*lines, Content(), *_paragraph(view.comfort, "$soft", width)]

    def on_resize(self) -> None:
        self.refresh()


def _paragraph(text: str, style: str, width: int) -> list[Content]:
    lines = wrapped(text, max(1, width - MARGIN - 1))
    return [Content.assemble(Content(" " * MARGIN), said(line, style)) for line in lines]


def is_too_small(width: int, height: int) -> bool:
    """Is a screen of so many cells too small for the meeting?"""
    return width < LEAST_WIDTH or height < LEAST_HEIGHT
