"""The four elements of benchlearning by school."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from facilitator.domain.elements import Element, ElementOf
from facilitator.words.terms import Term
from facilitator.words.tongue import Words

_ELEMENTS: Mapping[Element, Term] = {
    Element.COMMITMENT: Term("element", "Commitment"),
    Element.LEARNING: Term("element", "Learning"),
    Element.GOOD_EXAMPLE: Term("element", "The good example"),
    Element.INSPIRATION: Term("element", "Inspiration, adapted"),
}


def element_name(element: Element, w: Words) -> str:
    return _ELEMENTS[element].said(w)


def by_school(found: Sequence[ElementOf]) -> str:
    """``Birkehave 2 · Søndergård 0``."""
    return " · ".join(f"{each.school} {each.count}" for each in found)
