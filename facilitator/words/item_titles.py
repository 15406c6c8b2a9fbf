"""What an item is called where the same title stands once for each school."""

from __future__ import annotations

from facilitator.domain.agenda import Item
from facilitator.domain.entries import Entry
from facilitator.domain.holding import Holding
from facilitator.words.tongue import Words


def item_title(item: Item, of: Holding, w: Words, *, people: bool = True) -> str:
    """The title of an item, with the school in focus where the title does not say so.

    Whoever is in focus alone is named only for readers who may know: ``people``.
    """
    return _about(item.title.said_in(w.language), item.focus, of, w, people)


def point_title(point: Entry, of: Holding, w: Words) -> str:
    """An item that a meeting closed without, as the point it left behind."""
    return _about(point.text, point.party_id, of, w, people=False)


def _about(title: str, focus: str, of: Holding, w: Words, people: bool) -> str:
    named = people or of.find_party(focus) is not None
    whose = of.name_of(focus) if focus and named else ""
    if not whose or whose.casefold() in title.casefold():
        return title
    return w._("{item} – about {school}").format(item=title, school=whose)
