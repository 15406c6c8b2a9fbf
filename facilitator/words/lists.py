"""Several things said in one breath."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.words.tongue import Words


def join(names: Sequence[str], w: Words) -> str:
    """``a, b and c``."""
    if len(names) < 2:
        return "".join(names)
    *first, last = names
    return w.p_("list", "{first} and {last}").format(first=", ".join(first), last=last)


def either(first: str, second: str, w: Words) -> str:
    """``a or b``."""
    return w.p_("list", "{first} or {second}").format(first=first, second=second)


def in_brackets(names: Sequence[str]) -> str:
    """Schools behind a title: ``  (a · b)``; nothing where there are none."""
    return f"  ({' · '.join(names)})" if names else ""
