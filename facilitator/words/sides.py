"""Strengths and weaknesses in two columns, school by school."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from textwrap import wrap

from facilitator.domain.entries import Entry
from facilitator.domain.holding import Holding
from facilitator.domain.sides import sides
from facilitator.words.kept_private import marked
from facilitator.words.kinds import record_kind
from facilitator.words.row import Row
from facilitator.words.tongue import Words

BETWEEN = 3
"""Cells between the two columns."""


def side_rows(holding: Holding, w: Words, width: int) -> Iterator[Row]:
    """A heading for each school; what it does well at the left, what does not work yet at the right."""
    column = (width - BETWEEN) // 2
    left, right = (_capital(record_kind(kind, 2, w)) for kind in ("strength", "weakness"))
    found = tuple(sides(holding))
    if not found:
        yield Row(w._("No strength and no weakness has been noted yet."), "○")
    for each in found:
        yield Row(each.party.name if each.party else w._("All together"), heading=True)
        yield Row(f"{left:<{column}}{' ' * BETWEEN}{right}".rstrip())
        for one, other in zip_longest(each.strengths, each.weaknesses):
            for row in zip_longest(_lines(one, column, w), _lines(other, column, w), fillvalue=""):
                yield Row(f"{row[0]:<{column}}{' ' * BETWEEN}{row[1]}".rstrip())


def _lines(entry: Entry | None, column: int, w: Words) -> list[str]:
    if entry is None:
        return []
    number = f"{entry.number} "
    return wrap(
        marked(entry.text, entry, w), column, initial_indent=number, subsequent_indent=" " * len(number)
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
