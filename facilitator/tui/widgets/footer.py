"""The keys of the screen, in its last row; every word can be clicked."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message

from facilitator.tui.cells import MARGIN, cells, row, said
from facilitator.tui.widgets.pane import Pane, style_beside


@dataclass(frozen=True, slots=True)
class FooterKey:
    """A key as printed, a word for what it does, and the command it stands for."""

    key: str
    word: str
    command: str


@dataclass(frozen=True, slots=True)
class FooterView:
    """Keys in order of weight: what does not fit is left out from the end. Or only a ``text``."""

    keys: tuple[FooterKey, ...] = ()
    text: str = ""


class Footer(Pane[FooterView]):
    """One row."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    class Pressed(Message):
        """A word of the footer was clicked."""

        def __init__(self, command: str) -> None:
            super().__init__()
            self.command = command

    def lines(self, view: FooterView, width: int) -> list[Content]:
        if view.text:
            return [row(Content.assemble(Content(" " * MARGIN), said(view.text, "$quiet")), Content(), width)]
        painted = [Content(" ")]
        for n, (_, _, key) in enumerate(_places(view, width)):
            if n:
                painted.append(Content(" " * _gap(view, width)))
            painted += [said(key.key, "bold $soft"), Content(" "), said(key.word, "$quiet")]
        return [Content.assemble(*painted)]

    def on_click(self, event: events.Click) -> None:
        for since, until, key in _places(self.view or FooterView(), self.size.width):
            if since <= event.x < until:
                self.post_message(self.Pressed(key.command))


def _gap(view: FooterView, width: int) -> int:
    needed = 2 + sum(_width(key) + 3 for key in view.keys) - 3
    return 3 if needed <= width else 2


def _width(key: FooterKey) -> int:
    return cells(key.key) + 1 + cells(key.word)


def _places(view: FooterView, width: int) -> list[tuple[int, int, FooterKey]]:
    """Where each key stands: from, to (excluded), key."""
    gap = _gap(view, width)
    places: list[tuple[int, int, FooterKey]] = []
    at = 1
    for key in view.keys:
        end = at + _width(key)
        if end > width - 1:
            break
        places.append((at, end, key))
        at = end + gap
    return places
