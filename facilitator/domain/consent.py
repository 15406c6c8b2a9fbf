"""Who consents to taking part: it holds for the course until it is withdrawn."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.domain import run as ev
from facilitator.domain.gate_state import ALL
from facilitator.domain.people import Person
from facilitator.domain.run import Recorded


def consenting(
    recorded: Iterable[Recorded], people: Iterable[Person], before: frozenset[str] = frozenset()
) -> frozenset[str]:
    """Ids of those who consent: by themselves, or by a yes for all or for a party while they were there.

    ``before`` are those who had consented when the first of these events took place.
    """
    given, away, known = before, frozenset[str](), tuple(people)
    for record in recorded:
        match record.event:
            case ev.PersonLeft(person_id):
                away |= {person_id}
            case ev.PersonArrived(person_id):
                away -= {person_id}
            case ev.ConsentGiven(person_id):
                given |= {person_id}
            case ev.ConsentWithdrawn(person_id):
                given -= {person_id}
            case ev.Confirmed("consent", who):
                given |= {p.id for p in known if who in (ALL, p.party_id, p.id)} - away
    return given
