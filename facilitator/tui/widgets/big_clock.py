"""The minutes left in digits three rows high."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from math import ceil

from textual.content import Content

from facilitator.tui.cells import said
from facilitator.tui.widgets.pane import Pane, style_beside
from facilitator.tui.widgets.tone import CLOCK_STYLE, Tone

WIDTH = 18
"""Cells for digits and unit, so that nothing beside them moves."""

SECONDS_SHOWN_FROM = 5 * 60
"""Seconds left from which m:ss is shown; before, whole minutes (screens, rule 7)."""

_GLYPHS = {
    "0": ("█▀█", "█ █", "▀▀▀"),
    "1": ("▀█ ", " █ ", "▀▀▀"),
    "2": ("▀▀█", "█▀▀", "▀▀▀"),
    "3": ("▀▀█", "▀▀█", "▀▀▀"),
    "4": ("█ █", "▀▀█", "  ▀"),
    "5": ("█▀▀", "▀▀█", "▀▀▀"),
    "6": ("█▀▀", "█▀█", "▀▀▀"),
    "7": ("▀▀█", "  █", "  ▀"),
    "8": ("█▀█", "█▀█", "▀▀▀"),
    "9": ("█▀█", "▀▀█", "▀▀▀"),
    ":": ("▄", "▄", " "),
    "+": (" ▄ ", "▀█▀", "   "),
}


@dataclass(frozen=True, slots=True)
class ClockView:
    """``text`` of digits, ``:`` and ``+``; ``unit`` stands at the foot of whole minutes."""

    text: str
    unit: str = ""
    tone: Tone = Tone.CALM


def clock_text(left: timedelta) -> tuple[str, bool]:
    """What the clock says with ``left`` to go (negative: over time), and whether in whole minutes."""
    seconds = ceil(left.total_seconds())
    if seconds > SECONDS_SHOWN_FROM:
        return str(ceil(seconds / 60)), True
    if seconds >= 0:
        return f"{seconds // 60}:{seconds % 60:02}", False
    over = -seconds
    if over < 10 * 60:
        return f"+{over // 60}:{over % 60:02}", False
    return f"+{over // 60}", True


def blocks(text: str) -> tuple[str, str, str]:
    """The text in three rows of blocks, one blank cell between signs."""
    glyphs = [_GLYPHS[sign] for sign in text]
    top, middle, foot = (" ".join(glyph[n] for glyph in glyphs) for n in range(3))
    return top, middle, foot


class BigClock(Pane[ClockView]):
    """Three rows of digits, right aligned in 18 cells."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    def lines(self, view: ClockView, width: int) -> list[Content]:
        style = CLOCK_STYLE[view.tone]
        digits = blocks(view.text)
        unit = f" {view.unit}" if view.unit else ""
        if len(digits[0]) + len(unit) > WIDTH:
            unit = ""
        room = WIDTH - len(unit)
        return [
            said(digits[0].rjust(room), style),
            said(digits[1].rjust(room), style),
            Content.assemble(said(digits[2].rjust(room), style), said(unit, "$quiet")),
        ]
