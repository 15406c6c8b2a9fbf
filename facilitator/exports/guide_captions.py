"""The small headings of a guide, the same on the page and in the text."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.words.tongue import Words


@dataclass(frozen=True, slots=True)
class Captions:
    """The words the guide puts beside what the agenda says."""

    kind: str
    says: str
    must: str
    rules: str
    asks: str
    notes: str
    afterwards: str


def captions(w: Words) -> Captions:
    return Captions(
        kind=w._("Facilitator's guide"),
        says=w.p_("guide", "Say"),
        must=w.p_("guide", "Before you go on"),
        rules=w.p_("guide", "Rules"),
        asks=w.p_("guide", "Ask"),
        notes=w.p_("guide", "Notes"),
        afterwards=w._("What we take with us"),
    )
