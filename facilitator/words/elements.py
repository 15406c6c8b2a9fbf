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


def page_of_example(described: bool, how: str, w: Words) -> str:
    """Which paper shows a good example, and ``how`` it gets one where none was ``described``."""
    said = (
        w._("The papers of the course have a page of it: “{paper}”.")
        if described
        else w._(
            "A practice that is described ({how}) gets a page of its own in the papers of the course: "
            "“{paper}”."
        )
    )
    return said.format(how=how, paper=w._("Good example"))


def by_school(found: Sequence[ElementOf]) -> str:
    """``Birkehave 2 · Søndergård 0``."""
    return " · ".join(f"{each.school} {each.count}" for each in found)
