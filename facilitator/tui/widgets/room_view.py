"""What the whole room may see of a running meeting, large enough for its last row."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from facilitator.tui.cells import MARGIN, cells, marked, row, said, wrapped
from facilitator.tui.widgets.pane import Pane, style_beside

DIGITS = 5
"""Rows of the minutes."""

_BITS = {
    "0": "111 101 101 101 111",
    "1": "110 010 010 010 111",
    "2": "111 001 111 100 111",
    "3": "111 001 111 001 111",
    "4": "101 101 111 001 001",
    "5": "111 100 111 001 111",
    "6": "111 100 111 101 111",
    "7": "111 001 001 001 001",
    "8": "111 101 111 101 111",
    "9": "111 101 111 001 111",
    "+": "000 010 111 010 000",
}


@dataclass(frozen=True, slots=True)
class RoomBar:
    """``share`` of the item's time that is left, 0.0 to 1.0; over time the bar is stitched."""

    share: float
    over: bool = False
    low: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomView:
    """Nothing private: no counts, nothing missing, no names but those of a round.

    ``minutes`` are digits and ``+``, ``unit`` what they are. In a ``silent`` item they stand beside the bar,
    and title, floor and question are not shown.
    """

    title: str
    place: str = ""
    floor: str = ""
    mode: str = ""
    minutes: str = ""
    unit: str = ""
    bar: RoomBar | None = None
    rule: str = ""
    question: str = ""
    end: str = ""
    silent: bool = False


def large(text: str) -> list[str]:
    """The text in five rows of full blocks, a sign six cells wide and two apart."""
    glyphs = [_BITS[sign].split() for sign in text]
    return ["  ".join(_doubled(glyph[n]) for glyph in glyphs).rstrip() for n in range(DIGITS)]


def _doubled(bits: str) -> str:
    return "".join("██" if bit == "1" else "  " for bit in bits)


def filled(view: RoomBar, width: int) -> tuple[str, str]:
    """The bar in ``width`` cells: the time left, and the time gone."""
    if view.over:
        return ("██  " * width)[:width].rstrip(), ""
    left = max(round(min(1.0, max(0.0, view.share)) * width), 1 if view.share > 0 else 0)
    return "█" * left, "░" * (width - left)


GIVEN_UP = (
    ("question", 1), ("question", 0), ("rule", 1), ("end", 0),
    ("title", 1), ("rule", 0), ("bar", 0), ("title", 0),
)  # fmt: skip
"""What is given up where rows are few, in this order, and the rows that are left of it."""

Blocks = dict[str, list[Content]]


def laid_out(blocks: Blocks, height: int) -> list[Content]:
    """The blocks in ``height`` rows; blank rows are shared out: one above, then up to two between."""
    kept = dict(blocks)
    for name, rows in GIVEN_UP:
        if sum(map(len, kept.values())) <= height:
            break
        kept[name] = kept.get(name, [])[:rows]
    standing = [rows for rows in kept.values() if rows]
    free, gaps = max(0, height - sum(map(len, standing))), len(standing) - 1
    above = int(free > gaps)
    between, over = divmod(min(free - above, 2 * gaps), gaps) if gaps > 0 else (0, 0)
    lines: list[Content] = [Content()] * above
    for n, block in enumerate(standing):
        lines += block
        if n < gaps:
            lines += [Content()] * (between + int(n < over))
    return lines


class RoomPane(Pane[RoomView]):
    """Covers the screen."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    def lines(self, view: RoomView, width: int) -> list[Content]:
        blocks = _silent(view, width) if view.silent else _blocks(view, width)
        return laid_out(blocks, self.size.height)

    def on_resize(self) -> None:
        self.refresh()


def _blocks(view: RoomView, width: int) -> Blocks:
    room = width - MARGIN - 2
    return {
        "title": _title(view, width),
        "floor": _floor(view, width),
        "minutes": _minutes(view),
        "bar": _bar(view, room - MARGIN),
        "rule": _texts(view.rule, room, "▌", "bold $loud"),
        "question": _texts(view.question, room, "", "$ink"),
        "end": _texts(view.end, room, "", "$soft"),
    }


def _silent(view: RoomView, width: int) -> Blocks:
    """One rule, the bar and the minutes: whoever looks up shall not start to read."""
    room = width - 2 * MARGIN
    beside = f"{view.minutes} {view.unit}".strip()
    long = max(8, room - cells(beside) - 2)
    left, gone = filled(view.bar, long) if view.bar and not view.bar.over else ("", "")
    told = [_margin(), _tinted(view, left, gone), Content("  " if left else ""), said(beside, "$ink")]
    return {"rule": _texts(view.rule, room, "", "bold $loud"), "bar": [Content.assemble(*told)]}


def _title(view: RoomView, width: int) -> list[Content]:
    rows = wrapped(view.title, width - 2 * MARGIN - cells(view.place) - 1, rows=2)
    first = row(Content.assemble(_margin(), said(rows[0], "$ink")), said(view.place, "$quiet"), width)
    return [first, *(Content.assemble(_margin(), said(text, "$ink")) for text in rows[1:])]


def _floor(view: RoomView, width: int) -> list[Content]:
    """The whole row on one surface, so that it is found from afar."""
    if not view.floor:
        return []
    line = row(marked("►", "", said(view.floor)), said(view.mode), width)
    return [said(line.plain.ljust(width), "bold $loud on $chip")]


def _minutes(view: RoomView) -> list[Content]:
    if not view.minutes:
        return []
    *above, foot = large(view.minutes)
    rows = [Content.assemble(_margin(), said(text, "$ink")) for text in above]
    return [*rows, Content.assemble(_margin(), said(foot, "$ink"), Content("  "), said(view.unit, "$soft"))]


def _bar(view: RoomView, width: int) -> list[Content]:
    if view.bar is None:
        return []
    return [Content.assemble(_margin(), _tinted(view, *filled(view.bar, width)))]


def _tinted(view: RoomView, left: str, gone: str) -> Content:
    """Over time stays calm: nobody is shown red in front of the others."""
    style = "$low" if view.bar and view.bar.low and not view.bar.over else "$ink"
    return Content.assemble(said(left, style), said(gone, "$rule"))


def _texts(text: str, width: int, mark: str, style: str) -> list[Content]:
    if not text:
        return []
    return [
        marked(mark if n == 0 else "", "$soft", said(part, style))
        for n, part in enumerate(wrapped(text, width, rows=2))
    ]


def _margin() -> Content:
    return Content(" " * MARGIN)
