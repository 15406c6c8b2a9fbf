"""Qualities of records, people and groups, as far as the records tell them.

A quality that nothing on record can show is never there, so what asks for it stays missing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.gate_told import TOLD, is_shown, told_here
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import CARRIED_OUT, Mode, Settlement
from facilitator.domain.naming import folded
from facilitator.domain.people import Group, Party, Person
from facilitator.domain.visit_meetings import unvisited

_CLOCK_TIME = re.compile(r"(?<![\d.:])(?:[01]?\d|2[0-3])[.:][0-5]\d(?![\d.:]\d)")


def says_when(entry: Entry, meeting: Meeting) -> bool:
    """Typed while observing, when its own instant is the moment; later, a clock time in the words."""
    item = meeting.find_item(entry.item_id) if entry.meeting_id == meeting.head.id else None
    logged = entry.meeting_id is None
    observed = logged or (item is not None and item.mode is Mode.OBSERVE and not entry.paper)
    return observed or bool(_CLOCK_TIME.search(entry.text))


def flagged(entry: Entry, meeting: Meeting) -> bool:
    return entry.flagged


def adapted(kept: Entry | Action, meeting: Meeting) -> bool:
    """It says how it must change to fit; the same words again are no adaptation."""
    return bool(kept.adaptation.strip()) and folded(kept.adaptation) != folded(kept.text)


def settled(entry: Entry, meeting: Meeting) -> bool:
    """Answered or moved; dropping it takes a word of why."""
    return entry.settled is not None and (entry.settled is not Settlement.DROPPED or bool(entry.settled_how))


def owned(action: Action, meeting: Meeting) -> bool:
    """One named person of the course, chosen aloud in the room."""
    return meeting.find_person(action.owner_id) is not None


def has_deadline(action: Action, meeting: Meeting) -> bool:
    return action.deadline is not None


def has_resources(action: Action, meeting: Meeting) -> bool:
    """Something is set aside, or it says that nothing is."""
    return bool(action.resources.strip())


def has_sign(action: Action, meeting: Meeting) -> bool:
    """Said in the action's own words, or captured as a line of its own."""
    linked = (one for one in meeting.linked(action.id) if isinstance(one, Entry))
    return bool(action.sign.strip()) or any(one.kind == "sign" for one in linked)


def has_observer(action: Action, meeting: Meeting) -> bool:
    return bool(action.observer.strip())


def was_open(action: Action, meeting: Meeting) -> bool:
    """Not finished when this meeting began; what was agreed or taken up in it began open."""
    taken_up = has_status_today(action, meeting) or has_decision_today(action, meeting)
    return taken_up or action.meeting_id == meeting.head.id or action.status not in CARRIED_OUT


def has_status_today(action: Action, meeting: Meeting) -> bool:
    return told_here(action, "status", meeting) is not None


def has_decision_today(action: Action, meeting: Meeting) -> bool:
    return told_here(action, "decision", meeting) is not None


def in_one(kind: str, person: Person, meeting: Meeting) -> bool:
    """Belongs to exactly one group of a kind."""
    return sum(group.kind == kind and person.id in group.member_ids for group in meeting.all_groups) == 1


def of_different_schools(group: Group, meeting: Meeting) -> bool:
    """Two or more, and no two from one school."""
    found = [meeting.find_person(member) for member in group.member_ids]
    schools = [person.party_id for person in found if person is not None and person.party_id]
    return len(group.member_ids) > 1 and len(set(schools)) == len(schools)


def visits_are_over(group: Group, meeting: Meeting) -> bool:
    """Everybody of a triad has hosted a visit that was held, or one that was cancelled with a reason."""
    return group.kind == "triad" and not unvisited(group, meeting.whole_course)


def been_in_focus(whose: Party | Person, meeting: Meeting) -> bool:
    """An item of theirs was entered in the course."""
    return whose.id in meeting.elsewhere.in_focus or any(
        item.focus == whose.id and meeting.run.entered_at(item.id) for item in meeting.items
    )


_OF_ENTRIES: Mapping[str, tuple[tuple[str, ...], Callable[[Entry, Meeting], bool]]] = {
    "time": (("evidence",), says_when),
    "flag": (("evidence",), flagged),
    "adaptation": (("idea", "initiative"), adapted),
    "settled": (("parked", "gap"), settled),
    **TOLD,
}
_OF_ACTIONS: Mapping[str, Callable[[Action, Meeting], bool]] = {
    "owner": owned,
    "deadline": has_deadline,
    "resources": has_resources,
    "sign": has_sign,
    "observer": has_observer,
    "open": was_open,
    "status_today": has_status_today,
    "decision_today": has_decision_today,
}


def of_entry(entry: Entry, meeting: Meeting, item_id: str) -> frozenset[str]:
    """``item_id`` is the item that is looked from."""
    has = {
        name for name, (kinds, holds) in _OF_ENTRIES.items() if entry.kind in kinds and holds(entry, meeting)
    }
    return frozenset(has | ({"shown"} if is_shown(entry, meeting, item_id) else set()))


def of_action(action: Action, meeting: Meeting) -> frozenset[str]:
    return frozenset(name for name, holds in _OF_ACTIONS.items() if holds(action, meeting))


def of_person(person: Person, meeting: Meeting) -> frozenset[str]:
    in_groups = {kind for kind in ("pair", "triad") if in_one(kind, person, meeting)}
    return frozenset(in_groups | ({"been_in_focus"} if been_in_focus(person, meeting) else set()))


def of_party(party: Party, meeting: Meeting) -> frozenset[str]:
    return frozenset({"been_in_focus"} if been_in_focus(party, meeting) else ())


def of_group(group: Group, meeting: Meeting) -> frozenset[str]:
    has = {"different_schools"} if of_different_schools(group, meeting) else set[str]()
    return frozenset(has | ({"visits_over"} if visits_are_over(group, meeting) else set()))
