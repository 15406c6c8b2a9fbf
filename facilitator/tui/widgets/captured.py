"""What has been captured in the item, newest at the bottom."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message

from facilitator.tui.cells import MARGIN, cut, heading, row, said, wrapped
from facilitator.tui.widgets.pane import Pane, style_beside

WHO_WIDTH = 12
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
        shown = self._shown(view, width)
        count = len(shown)
        total = len(view.rows)
        part = str(total) if count == total else view.part.format(shown=count, total=total)
        lines = [heading(view.title, part if total else "", width)]
        for captured in shown:
            lines.extend(_painted(captured, view, width))
        return lines

    def on_resize(self) -> None:
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        view = self.view
        if view is None:
            return
        foot = 1
        for captured in self._shown(view, self.size.width):
            foot += _height(captured, self.size.width)
            if 1 <= event.y < foot:
                if captured.id:
                    self.post_message(self.Picked(captured.id))
                return

    def _shown(self, view: CapturedView, width: int) -> tuple[CapturedRow, ...]:
        room = max(0, self.size.height - 1)
        rows = view.rows[: _behind_current(view, room, width)]
        used, first = 0, len(rows)
        while first and used + _height(rows[first - 1], width) <= room:
            first -= 1
            used += _height(rows[first], width)
        return rows[first:]


def _behind_current(view: CapturedView, room: int, width: int) -> int:
    """How many rows of the list to end with, so that the current one is in sight."""
    place = next((n for n, captured in enumerate(view.rows) if _is_current(captured, view)), None)
    if place is None:
        return len(view.rows)
    end, used = place, 0
    while end < len(view.rows) and used + _height(view.rows[end], width) <= room:
        used += _height(view.rows[end], width)
        end += 1
    return max(end, place + 1)


def _is_current(captured: CapturedRow, view: CapturedView) -> bool:
    return bool(captured.id) and captured.id == view.current


def _texts(captured: CapturedRow, width: int) -> list[str]:
    return wrapped(captured.text, width - MARGIN - WHO_WIDTH - TIME_WIDTH - 1, rows=2)


def _height(captured: CapturedRow, width: int) -> int:
    return len(_texts(captured, width))


def _painted(captured: CapturedRow, view: CapturedView, width: int) -> list[Content]:
    newest = captured is view.rows[-1]
    current = _is_current(captured, view)
    style = "$loud" if newest or current else "$ink"
    if captured.struck:
        style = "strike $soft"
    quiet = "$soft" if current else "$quiet"
    first, *rest = _texts(captured, width)
    who = cut(captured.who, WHO_WIDTH - 1).ljust(WHO_WIDTH)
    start = Content.assemble(
        Content(" "),
        said(captured.mark or " ", "bold $soft"),
        Content(" "),
        said(who, "$soft"),
        said(first, style),
    )
    lines = [row(start, said(captured.at, quiet), width)]
    hang = " " * (MARGIN + WHO_WIDTH)
    lines.extend(row(Content.assemble(Content(hang), said(text, style)), Content(), width) for text in rest)
    return [line.stylize("on $chip") for line in lines] if current else lines
