"""Who a meeting is held with: settled when it begins and when it ends, whatever the course does since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from facilitator.domain import run as ev
from facilitator.domain.people import Party, Person
from facilitator.domain.run import Recorded


@dataclass(frozen=True, slots=True)
class Cast:
    """The parties and people of a meeting, and those of its course who are not part of it."""

    parties: tuple[Party, ...]
    people: tuple[Person, ...]
    other_parties: tuple[Party, ...] = ()
    other_people: tuple[Person, ...] = ()


def cast_of(recorded: Sequence[Recorded], parties: tuple[Party, ...], people: tuple[Person, ...]) -> Cast:
    """Those of a course who are part of a meeting, with the roles they had in it.

    Before the start that is everybody; from then on those who were there, and who joined it.
    """
    begun = next((each.event for each in recorded if isinstance(each.event, ev.MeetingStarted)), None)
    if begun is None or not (begun.party_ids or begun.person_ids):
        return Cast(parties, people)
    joined = {each.event.person_id for each in recorded if isinstance(each.event, ev.PersonJoined)}
    ended = next(
        (each.event for each in reversed(recorded) if isinstance(each.event, ev.MeetingClosed)), None
    )
    roles = ended.roles if ended is not None else {}
    members = {*begun.person_ids, *joined}
    return Cast(
        tuple(party for party in parties if party.id in begun.party_ids),
        tuple(replace(p, roles=roles.get(p.id, p.roles)) for p in people if p.id in members),
        tuple(party for party in parties if party.id not in begun.party_ids),
        tuple(person for person in people if person.id not in members),
    )
