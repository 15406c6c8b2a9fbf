"""The part of a long list that is in sight: where it begins, what a page further is, what says there is more.

A painted list is its rows, each with the id of what it belongs to; a row that cannot be picked has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from textual.content import Content

from facilitator.tui.cells import cut, marked, said

PaintedRows: TypeAlias = Sequence[tuple[Content, str]]

ABOVE, BELOW = "▲", "▼"


def top_of(painted: PaintedRows, chosen: str, top: int, room: int) -> int:
    """The first row to show, so that the chosen one is seen.

    So is what heads it where it comes first, and what ends the list where nothing after it can be picked.
    """
    places = [n for n, (_, row_id) in enumerate(painted) if chosen and row_id == chosen]
    if not places:
        return top
    first, last = places[0], places[-1]
    while first and not painted[first - 1][1]:
        first -= 1
    if first < top:
        return first if last - first < room else places[0]
    if not any(row_id for _, row_id in painted[last + 1 :]) and len(painted) - places[0] <= room:
        last = len(painted) - 1
    return max(top, last - room + 1)


def window(painted: PaintedRows, chosen: str, top: int, room: int, more: str = "") -> tuple[int, int]:
    """The first row in sight, and the first one below; ``more`` takes a row where it is said."""
    most = max(0, len(painted) - room)
    said_in = 1 if more else 0
    start = top_of(painted, chosen, min(top, most), room - said_in)
    if start >= most:
        return most, len(painted)
    return start, start + room - said_in


def framed(
    painted: PaintedRows, start: int, end: int, width: int, more: str = ""
) -> list[tuple[Content, str]]:
    """What is in sight, with a sign at the edge where there is more, or in a row what ``more`` says of it."""
    shown = list(painted[start:end])
    if start and shown:
        shown[0] = (_at_edge(shown[0][0], ABOVE, width), shown[0][1])
    if left := len(painted) - end:
        if more:
            told = cut(more.format(n=left), width - 4)
            shown.append((marked(BELOW, "bold $soft", said(told, "$soft")), ""))
        elif shown:
            shown[-1] = (_at_edge(shown[-1][0], BELOW, width), shown[-1][1])
    return shown


def page_on(painted: PaintedRows, chosen: str, pages: int, room: int) -> str:
    """The id of the row a page away from the chosen one, at least one row away; the ends hold."""
    first: dict[str, int] = {}
    for place, (_, row_id) in enumerate(painted):
        if row_id:
            first.setdefault(row_id, place)
    ids = list(first)
    if not ids:
        return ""
    if chosen not in first:
        return ids[0] if pages > 0 else ids[-1]
    wanted, here = first[chosen] + pages * max(1, room - 2), ids.index(chosen)
    if pages > 0:
        reached = sum(place <= wanted for place in first.values()) - 1
        return ids[min(len(ids) - 1, max(here + 1, reached))]
    reached = sum(place < wanted for place in first.values())
    return ids[max(0, min(here - 1, reached))]


def _at_edge(line: Content, sign: str, width: int) -> Content:
    """The row with a sign in its last cell, which is always empty."""
    line = line.truncate(width - 1)
    return Content.assemble(line, Content(" " * (width - 1 - line.cell_length)), said(sign, "bold $soft"))
