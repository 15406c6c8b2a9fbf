"""The mark of meetings that are held without an agenda's order."""

from __future__ import annotations

from facilitator.domain.agenda import FREE_FORM
from facilitator.words.tongue import Words


def marked(title: str, agenda_id: str, w: Words) -> str:
    """A meeting as lists and papers call it: *Coffee with the board · free form*."""
    return w._("{title} · free form").format(title=title) if agenda_id == FREE_FORM else title
