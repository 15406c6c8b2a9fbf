"""How wide the columns of a table are, by what stands in them."""

from __future__ import annotations

import re

from facilitator.exports.section import Table

LONGEST_WORD = 24
"""Signs of a word that is not broken."""
BESIDE = 3
"""Signs of room between one column and the next."""
SMALL_FROM = 6
"""Columns from which a table is set in small letters."""


def shares(told: Table, signs: float) -> tuple[float, ...]:
    """A share of the page for each column, where ``signs`` stand beside each other on it; in all at most 1.

    Where every text fits in one line each column has up to twice what it needs; else it has room for its
    longest word, and the rest is for those with most to say.
    """
    columns = list(zip(told.columns, *told.rows, strict=True))
    full = [max(map(_longest_line, column)) + BESIDE for column in columns]
    if sum(full) <= signs:
        taken = min(1.0, 2 * sum(full) / signs)
        return tuple(taken * each / sum(full) for each in full)
    least = [min(LONGEST_WORD, max(map(_longest_word, column))) + BESIDE for column in columns]
    asked = [max(0, most - few) ** 0.8 for most, few in zip(full, least, strict=True)]
    left = max(0.0, signs - sum(least))
    wanted = [few + left * each / (sum(asked) or 1) for few, each in zip(least, asked, strict=True)]
    return tuple(each / sum(wanted) for each in wanted)


def _longest_line(text: str) -> int:
    return max(map(len, text.split("\n")))


def _longest_word(text: str) -> int:
    """A space that does not break is a sign of the word."""
    return max(map(len, re.split(r"[ \n]+", text)))
