"""Whom a meeting lacks before its agenda can be run well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.domain.agenda import Agenda
    from facilitator.domain.people import Party, Person

LEADERS = frozenset({"project_leader", "sponsor"})


class Lack(StrEnum):
    """What a meeting that has not begun still needs."""

    CONSULTANT = "consultant"
    SCHOOL = "school"
    SECOND_SCHOOL = "second_school"
    PEOPLE = "people"
    LEADER = "leader"


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """One lack; ``school`` is a name where it is a school's."""

    lack: Lack
    school: str = ""


def lacks(agenda: Agenda, parties: Sequence[Party], people: Sequence[Person]) -> Iterator[OpenPoint]:
    """What a meeting lacks, in the order it is mended."""
    # what the next meeting needs, other first screens do without
    from facilitator.domain.reckoned import reckoned_parties

    led = agenda.is_held_alone(people) or any(person.is_consultant for person in people)
    if agenda.needs_consultant and not led:
        yield OpenPoint(Lack.CONSULTANT)
    needed = len(reckoned_parties(agenda))
    if not parties and needed:
        yield OpenPoint(Lack.SCHOOL)
    elif len(parties) == 1 < needed:
        yield OpenPoint(Lack.SECOND_SCHOOL)
    by_leaders = needed > 0 or any(item.floor in LEADERS for item in agenda.written_items())
    for party in parties:
        mine = [p for p in people if p.party_id == party.id and p.takes_part]
        if not mine:
            yield OpenPoint(Lack.PEOPLE, party.name)
        elif by_leaders and not any(LEADERS & set(person.roles) for person in mine):
            yield OpenPoint(Lack.LEADER, party.name)
