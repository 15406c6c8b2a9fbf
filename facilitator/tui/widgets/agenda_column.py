"""The agenda beside the meeting, from 100 columns."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from textual.content import Content

from facilitator.tui.cells import MARGIN, cells, cut, heading, marked, row, said
from facilitator.tui.widgets.pane import Pane, style_beside

TITLE_WIDTH = 25


class Place(StrEnum):
    """Where an item stands on the way through the meeting."""

    PAST = "past"
    SKIPPED = "skipped"
    NOW = "now"
    TO_COME = "to_come"
    BREAK = "break"
    PROTECTED = "protected"
    END = "end"


_MARKS = {
    Place.PAST: "√",
    Place.SKIPPED: "×",
    Place.NOW: "►",
    Place.TO_COME: "○",
    Place.BREAK: "─",
    Place.PROTECTED: "■",
    Place.END: "",
}


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One item: planned or real start, whole title, minutes."""

    place: Place
    at: str
    title: str
    minutes: str = ""


@dataclass(frozen=True, slots=True)
class AgendaView:
    """``legend`` explains the protected mark; ``tally`` is what the day has brought, in short lines."""

    title: str
    rows: tuple[AgendaRow, ...] = ()
    legend: str = ""
    tally_title: str = ""
    tally: tuple[str, ...] = ()


def short_title(title: str, width: int = TITLE_WIDTH) -> str:
    """A title cut at its first ``:`` or ``;``, then at its first comma, then with ``…``."""
    for signs in (":;", ","):
        if cells(title) <= width:
            return title
        head = title
        for sign in signs:
            head = head.partition(sign)[0]
        title = head.strip() or title
    return cut(title, width)


class AgendaColumn(Pane[AgendaView]):
    """A list in a column of 41 cells; the item that runs is always in sight."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    def lines(self, view: AgendaView, width: int) -> list[Content]:
        foot = _foot(view, width)
        height = self.size.height
        if len(view.rows) + 1 + len(foot) > height:
            foot = []
        rows = _in_sight(view.rows, height - 1 - len(foot))
        return [heading(view.title, "", width), *(_painted(line, width) for line in rows), *foot]

    def on_resize(self) -> None:
        self.refresh()


def _in_sight(rows: tuple[AgendaRow, ...], height: int) -> tuple[AgendaRow, ...]:
    if len(rows) <= height:
        return rows
    now = next((n for n, line in enumerate(rows) if line.place is Place.NOW), 0)
    first = min(max(0, now - height // 3), len(rows) - height)
    return rows[first : first + height]


def _painted(line: AgendaRow, width: int) -> Content:
    now = line.place is Place.NOW
    loud = "bold $loud on $chip"
    title, at = {
        Place.PAST: ("$quiet", "$quiet"),
        Place.SKIPPED: ("$quiet", "$quiet"),
        Place.BREAK: ("$quiet", "$quiet"),
        Place.NOW: (loud, loud),
        Place.END: ("$soft", "bold $soft"),
    }.get(line.place, ("$soft", "$soft"))
    text = Content.assemble(said(line.at.ljust(5), at), Content("  "), said(short_title(line.title), title))
    painted = row(marked(_MARKS[line.place], at, text), said(line.minutes, title), width)
    return painted.stylize("on $chip", 1, width - 1) if now else painted


def _foot(view: AgendaView, width: int) -> list[Content]:
    lines: list[Content] = []
    if view.legend:
        lines += [Content(), marked("■", "$soft", said(view.legend, "$quiet"))]
    if view.tally:
        lines += [Content(), heading(view.tally_title, "", width)]
        lines += [
            Content.assemble(Content(" "), said(cut(text, width - MARGIN), "$soft")) for text in view.tally
        ]
    return lines
