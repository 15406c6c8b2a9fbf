"""What is said under a list that goes on below."""

from __future__ import annotations

from facilitator.words.tongue import Words


def more_below(w: Words) -> str:
    """The sentence, with ``{n}`` for the rows that are still to come: never fewer than two."""
    return w._("{n} more rows · Page Down")
