"""Who has the floor, as it is said on the screen."""

from __future__ import annotations

from facilitator.domain.agenda import Item
from facilitator.domain.floor import holder, not_heard, parties_of
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import Mode
from facilitator.domain.people import Party
from facilitator.words.lists import join
from facilitator.words.people import who
from facilitator.words.tongue import Words

SEVERAL = ("others", "visitors", "interviewees", "reviewers", "host_leaders")
"""Names that English speaks of as many."""


def floor_sentence(meeting: Meeting, w: Words) -> str:
    """``Søndergård has the floor``, or what the item says where the floor was given to nobody."""
    item = meeting.item
    if item is None:
        return ""
    if meeting.held_alone and item.mode is not Mode.BREAK:
        return w._("You work by yourself")
    person = meeting.find_person(meeting.run.floor)
    if person is not None and item.mode is Mode.OBSERVE:
        return w._("{name} teaches – you are silent").format(name=person.name.split()[0])
    if (held := holder(meeting)) is not None:
        return w._("{name} has the floor").format(name=meeting.name_of(held.id))
    if meeting.run.floor == "go_round":
        return _go_round(meeting, w)
    return _by_item(meeting, item, w)


def action_by_floor(party_id: str, meeting: Meeting, w: Words) -> str:
    """Whose an action is that names nobody and no school, where the school has the floor; else empty."""
    school = floor_school(meeting)
    if school is None or school.id != party_id:
        return ""
    return w._("The action is for {school}, who has the floor; /school changes it.").format(
        school=school.name
    )


def floor_school(meeting: Meeting) -> Party | None:
    """The school that has the floor, or whose somebody has it."""
    person = meeting.find_person(meeting.run.floor)
    return meeting.find_party(person.party_id if person else meeting.run.floor)


def _by_item(meeting: Meeting, item: Item, w: Words) -> str:
    match item.floor:
        case "plenary":
            return w._("The floor is open")
        case "go_round":
            return _go_round(meeting, w)
        case "silent":
            return w._("All write in silence")
        case "own_school":
            return w._("Each school by itself")
        case "pairs":
            return w._("In pairs, at the same time")
        case "triads":
            return w._("In triads, at the same time")
        case "mixed_groups":
            return w._("In mixed groups, at the same time")
        case "nobody":
            return w._("Nobody has the floor")
    parties = parties_of(meeting, item.floor, item)
    if parties:
        names = join([party.name for party in parties], w)
        return w._("Nobody has the floor yet: {names}").format(names=names)
    name = _begun_large(who(item.floor, w))
    if item.floor in SEVERAL:
        return w._("{name} have the floor").format(name=name)
    return w._("{name} has the floor").format(name=name)


def _go_round(meeting: Meeting, w: Words) -> str:
    """Whose turn it is next, the two first of those not heard, as they sit in the list."""
    waiting = [person.name.split()[0] for person in not_heard(meeting)[:2]]
    match waiting:
        case [now, then]:
            return w._("Go-round: {now}, then {then}").format(now=now, then=then)
        case [now]:
            return w._("Go-round: {now}").format(now=now)
    return w._("All have spoken") if meeting.taking_part else w._("Go-round")


def _begun_large(name: str) -> str:
    return name[:1].upper() + name[1:]
