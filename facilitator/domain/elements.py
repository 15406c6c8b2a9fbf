"""The four elements of benchlearning, told by the records of each school."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.kinds import EXAMPLES
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import NO_LONGER
from facilitator.domain.naming import folded
from facilitator.domain.whole_course import WholeCourse


class Element(StrEnum):
    """What benchlearning is about, by the ids of ``method/elements.yaml``."""

    COMMITMENT = "commitment"
    LEARNING = "learning"
    GOOD_EXAMPLE = "good_example"
    INSPIRATION = "inspiration"


@dataclass(frozen=True, slots=True)
class ElementOf:
    """How many records of a school bear an element out."""

    element: Element
    school: str
    count: int


def elements(of: Meeting | WholeCourse) -> tuple[ElementOf, ...]:
    """Every element for every school: of a meeting what was noted in it, of a course all of it."""
    entries: Iterable[Entry] = of.entries if isinstance(of, Meeting) else of.all_entries
    actions: Iterable[Action] = of.actions if isinstance(of, Meeting) else of.all_actions
    lines = [entry for entry in entries if not entry.struck]
    agreed = [action for action in actions if not action.struck and action.status not in NO_LONGER]

    def school_of(kept: Entry | Action) -> str:
        person = of.find_person(kept.owner_id if isinstance(kept, Action) else kept.person_id)
        return kept.party_id or (person.party_id if person else "")

    found = []
    for element in Element:
        for party in of.parties:
            bearing = (
                [a for a in agreed if school_of(a) == party.id]
                if element is Element.COMMITMENT
                else [e for e in lines if school_of(e) == party.id and _bears(e, element)]
            )
            found.append(ElementOf(element, party.name, sum(_how_many(each) for each in bearing)))
    return tuple(found)


def is_described(meeting: Meeting) -> bool:
    """Was a practice described in the meeting, so that it has a page of its own?"""
    return any(entry.kind == "practice_description" and not entry.struck for entry in meeting.entries)


def _bears(entry: Entry, element: Element) -> bool:
    match element:
        case Element.LEARNING:
            return entry.kind == "learning"
        case Element.GOOD_EXAMPLE:
            return entry.kind in EXAMPLES
        case Element.INSPIRATION:
            adapted = entry.adaptation.strip() and folded(entry.adaptation) != folded(entry.text)
            return entry.kind in ("idea", "initiative") and bool(adapted)
    return False


def _how_many(kept: Entry | Action) -> int:
    """Lines on paper count each."""
    return (kept.paper or 1) if isinstance(kept, Entry) else 1
