"""What is said of a course as a whole: its chain from data to results, and a problem that grew too large."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from facilitator.domain.chain import Link, LinkOf
from facilitator.domain.problem import FIELD, words_too_many
from facilitator.words.terms import Term
from facilitator.words.tongue import Words

_LINKS: Mapping[Link, Term] = {
    Link.DATA: Term("link of the chain", "data"),
    Link.LEARNING: Term("link of the chain", "learning"),
    Link.ACTION: Term("link of the chain", "actions"),
    Link.RESULT: Term("link of the chain", "results"),
}


def chain_line(found: Sequence[LinkOf], w: Words) -> str:
    """``data 3 → learning 5 → actions 2 → results –``."""
    return " → ".join(f"{_LINKS[each.link].said(w)} {each.count or '–'}" for each in found)


def field_warning(name: str, value: str, w: Words) -> str:
    """What to think of a value that was kept all the same; empty where there is nothing."""
    if name == FIELD and (n := words_too_many(value)):
        return w._("{n} words: what is the problem in one or two sentences?").format(n=n)
    return ""
