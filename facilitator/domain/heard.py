"""The school that listens while others think aloud about it."""

from __future__ import annotations

from facilitator.domain.entries import Entry
from facilitator.domain.meeting import Meeting


def listening_to(entry: Entry, meeting: Meeting) -> str:
    """Id of the school in focus that a reflection was about; empty where none was, or it spoke itself."""
    item = meeting.find_item(entry.item_id) if entry.kind == "reflection" else None
    focus = meeting.find_party(item.focus) if item else None
    if item is None or focus is None or item.floor == "focus_party" or entry.party_id == focus.id:
        return ""
    return focus.id


def the_other_school(entry: Entry, meeting: Meeting) -> str:
    """Id of the one school whose people think aloud; empty where nobody listens, or several others do it."""
    focus = listening_to(entry, meeting)
    others = [party.id for party in meeting.parties if party.id != focus]
    return others[0] if focus and len(others) == 1 else ""
