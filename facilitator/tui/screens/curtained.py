"""The curtain of a screen with one line: private text is hidden, typing goes on unseen."""

from __future__ import annotations

from textual.screen import Screen

from facilitator.tui.widgets.capture_line import CaptureLine
from facilitator.tui.widgets.chip import Chip
from facilitator.tui.widgets.curtain import DRAWN
from facilitator.tui.widgets.echo import Echo


def is_curtained(screen: Screen[None]) -> bool:
    """Is the private text of the screen hidden?"""
    return screen.has_class(DRAWN)


def draw_curtain(screen: Screen[None], *, drawn: bool) -> None:
    """Hide what has the class ``private``, the line, the chip and what is said; or show it again."""
    screen.set_class(drawn, DRAWN)
    screen.query_one(CaptureLine).draw_curtain(drawn)
    screen.query_one(Echo).refresh()
    screen.query_one(Chip).refresh()
