"""A table for a terminal: columns that stand straight, with nothing drawn between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

from facilitator.exports.section import Table

HEAD = 12
"""Signs of a line of a column's head, where what stands below it is no wider."""
BETWEEN = "  "


def plain_table(told: Table) -> Iterator[str]:
    """Its heads, which may have several lines, a rule, and a line for each row; numbers end at the right."""
    cells = [tuple(" ".join(cell.split()) for cell in row) for row in told.rows]
    below = [max(map(len, column)) for column in zip(*cells, strict=True)]
    heads = [wrap(head, max(HEAD, width)) or [""] for head, width in zip(told.columns, below, strict=True)]
    widths = [max(width, *map(len, head)) for width, head in zip(below, heads, strict=True)]
    for line in zip_longest(*heads, fillvalue=""):
        yield _line(line, widths, told)
    yield _line(["─" * width for width in widths], widths, told)
    for row in cells:
        yield _line(row, widths, told)


def _line(cells: Sequence[str], widths: Sequence[int], told: Table) -> str:
    placed = (
        cell.rjust(width) if n in told.figures else cell.ljust(width)
        for n, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return BETWEEN.join(placed).rstrip()
