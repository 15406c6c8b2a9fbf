"""The item in which people say what the meeting was worth to them, and what is said there."""

from __future__ import annotations

from facilitator.domain.agenda import Item
from facilitator.domain.entries import Entry
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import Mode
from facilitator.domain.requirements import Either, Rated, Requirement


def said_of_the_meeting(entry: Entry, meeting: Meeting) -> bool:
    """Is it a note from the item that evaluates the meeting? It is of a piece with the ratings there."""
    item = meeting.find_item(entry.item_id) if entry.meeting_id == meeting.head.id else None
    return entry.kind == "note" and item is not None and evaluates(item, meeting)


def evaluates(item: Item, meeting: Meeting) -> bool:
    """Does the item check what was learned by ratings, asked for by its gate or given without?"""
    asked = any(_rates(requirement) for requirement in item.gate)
    return item.mode is Mode.CHECK and (asked or any(each.item_id == item.id for each in meeting.ratings))


def _rates(requirement: Requirement) -> bool:
    match requirement:
        case Rated():
            return True
        case Either(options):
            return any(map(_rates, options))
        case _:
            return False
