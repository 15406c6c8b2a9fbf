"""Two lanes: what is seen and heard, and one's own thoughts; beneath them what is counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message

from facilitator.tui.cells import MARGIN, cells, heading, marked, row, said, wrapped
from facilitator.tui.widgets.pane import Pane, style_beside

OBSERVING = "-observing"
"""The class of a screen on which a colleague is observed."""

SHARE = 49 / 80
"""Of the width, for what is seen and heard."""

TIME_WIDTH = 7
MOST_ROWS = 4
"""Rows of one line; a longer one is read when it is edited."""


@dataclass(frozen=True, slots=True)
class LaneRow:
    """One line; ``at`` is when it was written, by the clock of the room."""

    id: str
    text: str
    mark: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane with its heading and a word at its right, the newest line last."""

    title: str
    aside: str = ""
    rows: tuple[LaneRow, ...] = ()


@dataclass(frozen=True, slots=True)
class LanesView:
    """``counts`` are counters with their keys, as they stand in one row; ``current`` is a row's id."""

    seen: Lane
    own: Lane
    counts: tuple[tuple[str, str], ...] = ()
    current: str = ""


class Lanes(Pane[LanesView]):
    """Each lane is filled from its end: the newest line is always in sight, or else the current one."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    class Picked(Message):
        """A line was clicked."""

        def __init__(self, row_id: str) -> None:
            super().__init__()
            self.row_id = row_id

    def lines(self, view: LanesView, width: int) -> list[Content]:
        return [left for left, _, _ in self._painted(view, width)]

    def on_resize(self) -> None:
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        if self.view is None:
            return
        painted = self._painted(self.view, self.size.width)
        if event.y < len(painted):
            _, seen, own = painted[event.y]
            if row_id := seen if event.x < _left(self.size.width) else own:
                self.post_message(self.Picked(row_id))

    def _painted(self, view: LanesView, width: int) -> list[tuple[Content, str, str]]:
        """Rows of both lanes, each with the ids of the lines it shows."""
        left = _left(width)
        right = width - left - 2
        foot = _counts(view.counts, width)
        room = max(0, self.size.height - 1 - len(foot))
        seen = _lane(view.seen, left, room, view.current, timed=True)
        own = _lane(view.own, right, room, view.current, timed=False)
        beside = [(heading(view.seen.title, view.seen.aside, left), ""), *seen]
        other = [(heading(view.own.title, view.own.aside, right), ""), *own]
        painted = []
        for n in range(room + 1):
            one, one_id = beside[n] if n < len(beside) else (Content(), "")
            two, two_id = other[n] if n < len(other) else (Content(), "")
            gap = Content(" " * max(0, left - one.cell_length))
            painted.append(
                (Content.assemble(one, gap, said("│", "$rule"), Content(" "), two), one_id, two_id)
            )
        return [*painted, *((line, "", "") for line in foot)]


def _left(width: int) -> int:
    return int(width * SHARE)


def _lane(lane: Lane, width: int, room: int, current: str, *, timed: bool) -> list[tuple[Content, str]]:
    """As many whole lines as there is room for, up to the current one or to the newest."""
    place = next((n for n, each in enumerate(lane.rows) if each.id == current), len(lane.rows) - 1)
    shown: list[tuple[Content, str]] = []
    for n in range(place, -1, -1):
        painted = list(_row(lane, n, width, current, timed=timed))
        if len(shown) + len(painted) > room:
            break
        shown[:0] = painted
    for n in range(place + 1, len(lane.rows)):
        painted = list(_row(lane, n, width, current, timed=timed))
        if len(shown) + len(painted) > room:
            break
        shown += painted
    return shown


def _row(lane: Lane, n: int, width: int, current: str, *, timed: bool) -> Iterator[tuple[Content, str]]:
    line = lane.rows[n]
    chosen = line.id == current
    style = "$loud" if chosen or n == len(lane.rows) - 1 else "$ink"
    at = line.at.ljust(TIME_WIDTH) if timed else ""
    hang = MARGIN + len(at)
    first, *rest = wrapped(line.text, max(8, width - hang - 1), rows=MOST_ROWS)
    quiet = "$soft" if chosen else "$quiet"
    text = Content.assemble(said(at, quiet), said(first, style))
    painted = [marked(line.mark, "bold $soft", text)]
    painted += [Content.assemble(Content(" " * hang), said(more, style)) for more in rest]
    for each in painted:
        filled = row(each, Content(), width)
        yield (filled.stylize("on $chip") if chosen else filled), line.id


def _counts(counts: tuple[tuple[str, str], ...], width: int) -> list[Content]:
    """One row, each counter behind its key; those that do not fit are left out."""
    if not counts:
        return []
    painted, used = [Content(" ")], 1
    for n, (key, text) in enumerate(counts):
        wide = cells(key) + 1 + cells(text) + (3 if n else 0)
        if used + wide > width - 1:
            break
        used += wide
        between = Content("   ") if n else Content()
        painted += [between, said(key, "bold $soft"), Content(" "), said(text, "$soft")]
    return [Content.assemble(*painted)]
