"""Three questions for now."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message

from facilitator.tui.cells import MARGIN, heading, marked, row, said, wrapped
from facilitator.tui.widgets.pane import Pane, style_beside

KIND_WIDTH = 12
"""Cells for the type word at the right."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question with its type as a word."""

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class QuestionsView:
    """``key`` names what arms the digits; ``armed``: the next digit picks one; ``current`` is walked."""

    title: str
    key: str
    suggestions: tuple[Suggestion, ...] = ()
    armed: bool = False
    current: int = 0


class Questions(Pane[QuestionsView]):
    """A heading and three questions within five rows; a click picks one."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    class Picked(Message):
        """The n-th question was clicked, counted from 1."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def lines(self, view: QuestionsView, width: int) -> list[Content]:
        if not view.suggestions:
            return []
        lines = [heading(view.title, view.key, width)]
        for number, suggestion in enumerate(view.suggestions, start=1):
            painted = _question(number, suggestion, width, armed=view.armed, walked=number == view.current)
            lines.extend(painted)
        return lines

    def on_click(self, event: events.Click) -> None:
        number = self._number_at(event.y)
        if number:
            self.post_message(self.Picked(number))

    def _number_at(self, y: int) -> int:
        if self.view is None:
            return 0
        foot = 1
        for number, suggestion in enumerate(self.view.suggestions, start=1):
            foot += len(_question(number, suggestion, self.size.width))
            if 1 <= y < foot:
                return number
        return 0


def _question(
    number: int, suggestion: Suggestion, width: int, *, armed: bool = False, walked: bool = False
) -> list[Content]:
    room = width - MARGIN - 1 - KIND_WIDTH
    first, *rest = wrapped(suggestion.text, room, rows=2)
    ink, kind = ("$loud", "$soft") if walked else ("$ink", "$quiet")
    digit = f"bold $loud{' on $chip' if armed else ''}"
    top = row(marked(str(number), digit, said(first, ink)), said(suggestion.kind, kind), width)
    lines = [top, *(row(marked("", "", said(text, ink)), Content(), width) for text in rest)]
    return [line.stylize("on $chip") for line in lines] if walked else lines
