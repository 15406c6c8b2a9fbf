"""What belongs to no school in particular, told after what belongs to each."""

from __future__ import annotations

from dataclasses import replace

from facilitator.exports.section import Lines
from facilitator.words.tongue import Words


def together_last(parts: tuple[Lines, ...], w: Words) -> tuple[Lines, ...]:
    """Lines of no school under a heading of their own, where lines of schools stand above them."""
    schools = any(part and part.title for part in parts)
    return tuple(
        replace(part, title=w.p_("plan of", "Together")) if schools and not part.title else part
        for part in parts
    )
