"""Who is there, and who is meant by the names a gate uses."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.domain.gate_state import Attendee, GateState, Unit
from facilitator.domain.missing import Asked
from facilitator.domain.roles import PARTY_WHO, ROLE_OF_WHO

SHOWN_BY_NAME = ("focus_party", "other_parties")


def there(state: GateState) -> tuple[Attendee, ...]:
    """Those present who take part."""
    return tuple(person for person in state.people if person.counts)


def parties_there(state: GateState) -> tuple[Unit, ...]:
    """Parties with somebody present who takes part."""
    return tuple(party for party in state.parties if _any_of(party, there(state)))


def groups_there(state: GateState, kind: str) -> tuple[Unit, ...]:
    """Groups of a kind with at least one member present."""
    present = [person for person in state.people if person.present]
    return tuple(group for group in state.groups if group.kind == kind and _any_of(group, present))


def people_in(unit: Unit, state: GateState) -> frozenset[str]:
    """Ids of those of a unit who can be asked now; a named person's role does not matter."""
    if unit.kind == "person":
        return frozenset(person.id for person in state.people if person.id == unit.id and person.present)
    return unit.members & {person.id for person in there(state)}


def people_among(units: Iterable[Unit], state: GateState) -> frozenset[str]:
    return frozenset().union(*(people_in(unit, state) for unit in units))


def meant_by(who: str, state: GateState) -> tuple[Unit, ...]:
    """The parties or people present that a name stands for; none is an answer, too."""
    if who in PARTY_WHO:
        return tuple(party for party in parties_there(state) if _is_party(who, party, state))
    return tuple(person.as_unit() for person in _people_meant(who, state))


def units(state: GateState, kind: str, by: tuple[str, ...] = ()) -> tuple[Unit, ...]:
    """Every unit of a kind that is there; with ``by``, only those named or holding somebody named."""
    if not by:
        return _all_units(state, kind)
    named = tuple(unit for who in by for unit in meant_by(who, state))
    people = people_among(named, state)
    if kind == "person":
        return tuple(person.as_unit() for person in state.people if person.id in people)
    return tuple(unit for unit in _all_units(state, kind) if unit in named or unit.members & people)


def asked_of(by: Iterable[str], state: GateState) -> tuple[Asked, ...]:
    """The names as they are said: a label, or proper names for the parties of a repeat."""
    return tuple(
        Asked(who, tuple(unit.name for unit in meant_by(who, state)) if who in SHOWN_BY_NAME else ())
        for who in by
    )


def _all_units(state: GateState, kind: str) -> tuple[Unit, ...]:
    match kind:
        case "person":
            return tuple(person.as_unit() for person in there(state))
        case "party":
            return parties_there(state)
        case _:
            return groups_there(state, kind)


def _is_party(who: str, party: Unit, state: GateState) -> bool:
    match who:
        case "focus_party":
            return party.id == state.focus
        case "other_parties":
            return party.id != state.focus
        case "host_school":
            return party.id == state.host
        case _:
            return party.id != state.host


def _people_meant(who: str, state: GateState) -> tuple[Attendee, ...]:
    match who:
        case "everyone":
            return there(state)
        case "others":
            in_focus = _people_meant("focus_person", state)
            return tuple(person for person in there(state) if person not in in_focus)
        case "focus_person" if in_focus := _present(state, {state.focus}):
            return in_focus
        case "process_consultant" if state.lead:
            return _present(state, {state.lead})
        case "reflecting_team":
            return _present(state, {p for team in groups_there(state, who) for p in team.members})
        case _:
            return _with_role(who, state)


def _with_role(who: str, state: GateState) -> tuple[Attendee, ...]:
    role = ROLE_OF_WHO[who]
    held_by = (person for person in state.people if person.present and role in person.roles)
    return tuple(p for p in held_by if who != "reviewers" or "lead_reviewer" not in p.roles)


def _present(state: GateState, ids: set[str]) -> tuple[Attendee, ...]:
    return tuple(person for person in state.people if person.present and person.id in ids)


def _any_of(unit: Unit, people: Iterable[Attendee]) -> bool:
    return any(person.id in unit.members for person in people)
