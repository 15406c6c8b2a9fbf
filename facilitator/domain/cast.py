"""Who a meeting is held with: planned, settled when it begins and when it ends, whatever the course does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from facilitator.domain import run as ev
from facilitator.domain.meeting_roles import MeetingRoles
from facilitator.domain.people import Party, Person
from facilitator.domain.run import Recorded

HOST = "host"


@dataclass(frozen=True, slots=True)
class Cast:
    """The parties and people of a meeting, and those of its course who are not part of it."""

    parties: tuple[Party, ...]
    people: tuple[Person, ...]
    other_parties: tuple[Party, ...] = ()
    other_people: tuple[Person, ...] = ()


def cast_of(
    recorded: Sequence[Recorded],
    parties: tuple[Party, ...],
    people: tuple[Person, ...],
    own: Sequence[MeetingRoles] = (),
) -> Cast:
    """Those of a course who are part of a meeting, with the roles they have in it.

    ``own`` are the roles of this meeting alone. Before the start those who have some are part of it,
    else everybody; from then on those who were there, and who joined it.
    """
    given = {each.person_id: each.roles for each in own if each.roles}
    part = _present(recorded) or (_given_roles(given, people) if own else None)
    if part is None:
        return Cast(parties, people)
    members, schools = part
    roles = {**given, **roles_at_the_end(recorded)}
    those = tuple(replace(p, roles=roles.get(p.id, p.roles)) for p in people if p.id in members)
    mine = tuple(party for party in parties if party.id in schools)
    return Cast(
        _host_first(mine, those) if own else mine,
        those,
        tuple(party for party in parties if party.id not in schools),
        tuple(person for person in people if person.id not in members),
    )


def _present(recorded: Sequence[Recorded]) -> tuple[Set[str], Set[str]] | None:
    """The ids of people and schools a meeting began with and that joined it; None before its start."""
    begun = next((each.event for each in recorded if isinstance(each.event, ev.MeetingStarted)), None)
    if begun is None or not (begun.party_ids or begun.person_ids):
        return None
    joined = {each.event.person_id for each in recorded if isinstance(each.event, ev.PersonJoined)}
    return {*begun.person_ids, *joined}, {*begun.party_ids}


def _given_roles(given: Mapping[str, tuple[str, ...]], people: Sequence[Person]) -> tuple[Set[str], Set[str]]:
    """The ids of people with a role in a meeting that is still to begin, and those of their schools."""
    return set(given), {person.party_id for person in people if person.id in given}


def roles_at_the_end(recorded: Sequence[Recorded]) -> Mapping[str, tuple[str, ...]]:
    """The roles people had when the meeting ended, by id; empty before."""
    ends = (each.event for each in reversed(recorded) if isinstance(each.event, ev.MeetingClosed))
    ended = next(ends, None)
    return ended.roles if ended is not None else {}


def _host_first(parties: Sequence[Party], people: Sequence[Person]) -> tuple[Party, ...]:
    """The school of whoever hosts this meeting is its host, whichever is the first of the course."""
    hosting: Set[str] = {person.party_id for person in people if HOST in person.roles}
    return tuple(sorted(parties, key=lambda party: party.id not in hosting))
