"""Rows of a course that no field fills in: each by what people call it, with the order that does."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain.local_text import LANGUAGES
from facilitator.domain.naming import folded
from facilitator.words.terms import Term
from facilitator.words.tongue import speak

_ROWS: Mapping[str, Term] = {
    "period": Term("row of a course", "period"),
    "rename": Term("row of a course", "title"),
    "label": Term("row of a course", "tags"),
    "party": Term("row of a course", "school"),
    "person": Term("row of a course", "person"),
    "organisation": Term("row of a course", "organisation"),
    "data": Term("row of a course", "source of data"),
    "linked": Term("row of a course", "other course"),
    "log": Term("row of a course", "log"),
}


def row_called(typed: str) -> str:
    """The order that fills in what was named, in whichever language; empty where no row is called so."""
    wanted = folded(typed)
    return next(
        (
            order
            for order, term in _ROWS.items()
            if wanted == order or any(wanted == folded(term.said(speak(each))) for each in LANGUAGES)
        ),
        "",
    )
