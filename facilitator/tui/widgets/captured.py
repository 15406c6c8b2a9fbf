"""What has been captured in the item, newest at the bottom."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message

from facilitator.tui.cells import MARGIN, cells, cut, heading, row, said, wrapped
from facilitator.tui.widgets.pane import Pane, style_beside

WHO_LEAST = 12
WHO_MOST = 5
"""Cells of the column of names: at least so many, and longer names up to one part in so many of the width."""
TIME_WIDTH = 6


@dataclass(frozen=True, slots=True)
class CapturedRow:
    """One captured line; ``mark`` is the sign of its kind. Without an id it is only read."""

    id: str
    mark: str
    who: str
    text: str
    at: str
    struck: bool = False


@dataclass(frozen=True, slots=True)
class CapturedView:
    """``part`` says how many of all are shown, with ``{shown}`` and ``{total}``; ``current`` is an id."""

    title: str
    part: str
    rows: tuple[CapturedRow, ...] = ()
    current: str = ""


class Captured(Pane[CapturedView]):
    """Fills its height from the bottom of the list; the current row is always in sight."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    class Picked(Message):
        """A row was clicked."""

        def __init__(self, row_id: str) -> None:
            super().__init__()
            self.row_id = row_id

    def lines(self, view: CapturedView, width: int) -> list[Content]:
        if not view.title:
            return []
        column = _who_width(view, width)
        shown = self._shown(view, _room(width, column))
        count = len(shown)
        total = len(view.rows)
        part = str(total) if count == total else view.part.format(shown=count, total=total)
        lines = [heading(view.title, part if total else "", width)]
        for captured in shown:
            lines.extend(_painted(captured, view, width, column))
        return lines

    def on_resize(self) -> None:
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        view, width = self.view, self.size.width
        if view is None:
            return
        foot, room = 1, _room(width, _who_width(view, width))
        for captured in self._shown(view, room):
            foot += _height(captured, room)
            if 1 <= event.y < foot:
                if captured.id:
                    self.post_message(self.Picked(captured.id))
                return

    def _shown(self, view: CapturedView, room: int) -> tuple[CapturedRow, ...]:
        """The rows that find a place; ``room`` is the cells of a text."""
        height = max(0, self.size.height - 1)
        rows = view.rows[: _behind_current(view, height, room)]
        used, first = 0, len(rows)
        while first and used + _height(rows[first - 1], room) <= height:
            first -= 1
            used += _height(rows[first], room)
        return rows[first:]


def _behind_current(view: CapturedView, height: int, room: int) -> int:
    """How many rows of the list to end with, so that the current one is in sight."""
    place = next((n for n, captured in enumerate(view.rows) if _is_current(captured, view)), None)
    if place is None:
        return len(view.rows)
    end, used = place, 0
    while end < len(view.rows) and used + _height(view.rows[end], room) <= height:
        used += _height(view.rows[end], room)
        end += 1
    return max(end, place + 1)


def _is_current(captured: CapturedRow, view: CapturedView) -> bool:
    return bool(captured.id) and captured.id == view.current


def _who_width(view: CapturedView, width: int) -> int:
    longest = max((cells(captured.who) for captured in view.rows), default=0)
    return max(WHO_LEAST, min(longest + 1, width // WHO_MOST))


def _room(width: int, column: int) -> int:
    """Cells of a row's text beside the column of names."""
    return width - MARGIN - column - TIME_WIDTH - 1


def _texts(captured: CapturedRow, room: int) -> list[str]:
    """The text in rows of so many cells."""
    return wrapped(captured.text, room, rows=2)


def _height(captured: CapturedRow, room: int) -> int:
    return len(_texts(captured, room))


def _painted(captured: CapturedRow, view: CapturedView, width: int, column: int) -> list[Content]:
    newest = captured is view.rows[-1]
    current = _is_current(captured, view)
    style = "$loud" if newest or current else "$ink"
    if captured.struck:
        style = "strike $soft"
    quiet = "$soft" if current else "$quiet"
    first, *rest = _texts(captured, _room(width, column))
    who = cut(captured.who, column - 1)
    who += " " * (column - cells(who))
    start = Content.assemble(
        Content(" "),
        said(captured.mark or " ", "bold $soft"),
        Content(" "),
        said(who, "$soft"),
        said(first, style),
    )
    lines = [row(start, said(captured.at, quiet), width)]
    hang = " " * (MARGIN + column)
    lines.extend(row(Content.assemble(Content(hang), said(text, style)), Content(), width) for text in rest)
    return [line.stylize("on $chip") for line in lines] if current else lines
