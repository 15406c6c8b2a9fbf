"""How wide the columns of a table are, by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.exports.letter_widths import ems
from facilitator.exports.section import Table

SIGN = 0.52
"""Ems of a sign on the average; a page holds so many of them beside each other."""
UNBROKEN = 9.5
"""Ems of a word that no column breaks: days with their year, and the words for how a thing stands."""
LONGEST_WORD = 15.0
"""Ems of a word that is not broken where there is room."""
BESIDE = 1.35
"""Ems of room between one column and the next."""
SMALL_FROM = 6
"""Columns from which a table is set in small letters."""


def shares(told: Table, room: float) -> tuple[float, ...]:
    """A share of the page for each column, where ``room`` is its width in ems; in all at most 1.

    Where every text fits in one line each column has up to twice what it needs; else it has room for the
    words of its head and for its longest word, and the rest is for those with most to say. Where there is
    not room for all of that, long words give way first and heads last.
    """
    columns = tuple(_columns(told))
    full = [BESIDE + max(_longest(r"\n", text, bold) for text, bold in each) for each in columns]
    if sum(full) <= room:
        taken = min(1.0, 2 * sum(full) / room)
        return tuple(taken * each / sum(full) for each in full)
    words = [tuple(_longest(r"[ \n]+", text, bold) for text, bold in each) for each in columns]
    heads = [BESIDE + each[0] for each in words]
    usual = [BESIDE + max(each[0], min(UNBROKEN, max(each))) for each in words]
    least = [BESIDE + max(each[0], min(LONGEST_WORD, max(each))) for each in words]
    wanted = _between(heads, usual, room) or _between(usual, least, room)
    if not wanted:
        asked = [max(0.0, most - few) ** 0.8 for most, few in zip(full, least, strict=True)]
        left = room - sum(least)
        wanted = [few + left * each / (sum(asked) or 1) for few, each in zip(least, asked, strict=True)]
    return tuple(each / max(room, sum(wanted)) for each in wanted)


def _columns(told: Table) -> Iterator[tuple[tuple[str, bool], ...]]:
    """The texts of each column, its head first, with whether they are set bold."""
    for n, column in enumerate(zip(told.columns, *(told.beside or told.rows), strict=True)):
        head, *cells = column
        yield ((head, True), *((cell, told.headed and n == 0) for cell in cells))


def _between(few: list[float], more: list[float], room: float) -> list[float]:
    """Widths from ``few`` on towards ``more`` that fill the room; none where there is room for more."""
    if sum(more) <= room:
        return []
    part = max(0.0, room - sum(few)) / (sum(more) - sum(few) or 1)
    return [a + part * (b - a) for a, b in zip(few, more, strict=True)]


def _longest(between: str, text: str, bold: bool) -> float:
    """Ems of the longest piece of a text; a space that does not break is a sign of its word."""
    return max(ems(piece, bold=bold) for piece in re.split(between, text))
