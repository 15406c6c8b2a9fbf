"""What stands in place of the questions: an answer that is due, the way in, the way out."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message

from facilitator.tui.widgets.pane import Pane, style_beside
from facilitator.tui.widgets.strip import StripView, key_at, strip_lines

NOTICED = "-noticed"
"""The class of a screen on which a notice stands."""


@dataclass(frozen=True, slots=True)
class NoticeView:
    """``armed``: the next key picks a row."""

    panel: StripView
    armed: bool = False


class Notice(Pane[NoticeView]):
    """Words in the place of the questions; they take no key until they are armed."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    class Picked(Message):
        """A row with a key was clicked."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def lines(self, view: NoticeView, width: int) -> list[Content]:
        return strip_lines(view.panel, width, armed=view.armed)

    def on_click(self, event: events.Click) -> None:
        key = key_at(self.view.panel, event.y, self.size.width) if self.view is not None else ""
        if key:
            self.post_message(self.Picked(key))
