"""Who may speak: whom an item gives the floor to, and how the time was shared."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from facilitator.domain.agenda import Item
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Party, Person
from facilitator.domain.roles import OUTSIDE, ROLE_OF_WHO, seniority

LEADERS_LAST = "leader_last"
"""Key of the rule by which leaders speak last."""


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


def people_of(meeting: Meeting, who: str, item: Item) -> tuple[Person, ...]:
    """Those present that a name such as ``host`` or ``others`` stands for while ``item`` runs.

    Nobody for the name of a party, and for those who stay outside what everyone must do.
    """
    in_focus = meeting.find_person(item.focus)
    match who:
        case "others":
            spared = people_of(meeting, "focus_person", item)
            return tuple(person for person in meeting.taking_part if person not in spared)
        case "focus_person" if in_focus is not None:
            return tuple(person for person in meeting.present if person == in_focus)
        case "reviewers":
            held_by = (person for person in meeting.taking_part if "reviewer" in person.roles)
            return tuple(person for person in held_by if "lead_reviewer" not in person.roles)
    role = ROLE_OF_WHO.get(who, "")
    return tuple(p for p in meeting.taking_part if role in p.roles and role not in OUTSIDE)


def given_at_entry(meeting: Meeting, item: Item) -> str:
    """Id of the one party, or the one person, that has the floor at once; else empty."""
    holders = parties_of(meeting, item.floor, item) or people_of(meeting, item.floor, item)
    if meeting.held_alone and item.floor == "everyone":
        holders = meeting.taking_part
    return holders[0].id if len(holders) == 1 else ""


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
    return people_of(meeting, item.floor, item) or meeting.taking_part


def not_heard(meeting: Meeting) -> tuple[Person, ...]:
    """Those of them who have neither spoken nor passed in the running item, in the order of the round.

    Where the item's rules say so, leaders come last, the most senior one at the very end (R14).
    """
    heard = {turn.person_id for turn in meeting.run.turns_in(meeting.run.item_id)}
    silent = tuple(person for person in expected_to_speak(meeting) if person.id not in heard)
    if not leaders_last(meeting):
        return silent
    return tuple(sorted(silent, key=lambda person: seniority(person.roles)))


def leaders_last(meeting: Meeting) -> bool:
    """Is it a rule of the running item that leaders speak last?"""
    rules = meeting.item.rules if meeting.item else ()
    return any(meeting.rules_by_id[each].key == LEADERS_LAST for each in rules if each in meeting.rules_by_id)
