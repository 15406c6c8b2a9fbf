"""What a school does well and what does not work yet, as its own people said it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.domain.entries import Entry
from facilitator.domain.holding import Holding
from facilitator.domain.people import Party


@dataclass(frozen=True, slots=True)
class Sides:
    """The strengths and the weaknesses credited to a school, or to none, by number."""

    party: Party | None
    strengths: tuple[Entry, ...]
    weaknesses: tuple[Entry, ...]


def sides(holding: Holding) -> Iterator[Sides]:
    """Of each school that has any, in the order of the schools; what belongs to none comes last."""
    for party in (*holding.parties, None):
        found = Sides(party, _of(holding, "strength", party), _of(holding, "weakness", party))
        if found.strengths or found.weaknesses:
            yield found


def _of(holding: Holding, kind: str, party: Party | None) -> tuple[Entry, ...]:
    wanted = party.id if party else ""
    return tuple(
        each
        for each in holding.all_entries
        if each.kind == kind and not each.struck and each.text and _whose(holding, each) == wanted
    )


def _whose(holding: Holding, entry: Entry) -> str:
    """The school a line is credited to: its own, else that of the person who said it."""
    person = holding.find_person(entry.person_id)
    return entry.party_id or (person.party_id if person else "")
