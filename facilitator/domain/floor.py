"""Who may speak: whom an item gives the floor to, and how the time was shared."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from facilitator.domain.agenda import Item
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Party, Person


def parties_of(meeting: Meeting, who: str, item: Item) -> tuple[Party, ...]:
    """The parties a name such as ``other_parties`` stands for while ``item`` runs."""
    match who:
        case "focus_party":
            return tuple(party for party in meeting.parties if party.id == item.focus)
        case "other_parties":
            return tuple(party for party in meeting.parties if party.id != item.focus)
        case "host_school":
            return meeting.parties[:1]
        case "visiting_school":
            return meeting.parties[1:]
        case _:
            return ()


def given_at_entry(meeting: Meeting, item: Item) -> str:
    """Id of the one party, or the one person in focus, that has the floor at once; else empty."""
    parties = parties_of(meeting, item.floor, item)
    if len(parties) == 1:
        return parties[0].id
    if item.floor == "focus_person" and item.focus:
        return item.focus
    return ""


def holder(meeting: Meeting) -> Party | Person | None:
    """The party or person that has the floor."""
    return meeting.find_party(meeting.run.floor) or meeting.find_person(meeting.run.floor)


def shares(meeting: Meeting, now: datetime) -> Mapping[str, timedelta]:
    """Floor time so far by holder; the empty key is time when nobody had it."""
    held: dict[str, timedelta] = {}
    for to in {holding.to for holding in meeting.run.floors}:
        held[to] = meeting.run.held(to, now)
    return held


def expected_to_speak(meeting: Meeting) -> tuple[Person, ...]:
    """Those whose turn the running item waits for: its floor's people, or everyone who takes part."""
    item = meeting.item
    if item is None:
        return ()
    parties = {party.id for party in parties_of(meeting, item.floor, item)}
    if parties:
        return tuple(person for person in meeting.taking_part if person.party_id in parties)
    return meeting.taking_part


def not_heard(meeting: Meeting) -> tuple[Person, ...]:
    """Those of them who have neither spoken nor passed in the running item."""
    heard = {turn.person_id for turn in meeting.run.turns_in(meeting.run.item_id)}
    return tuple(person for person in expected_to_speak(meeting) if person.id not in heard)
