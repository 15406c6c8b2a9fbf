"""What must exist before an item closes, and does not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from facilitator.domain.field_names import FIELDS, UNITS
from facilitator.domain.gate_counting import each_missing, records_missing
from facilitator.domain.gate_state import ALL, GateState, Unit, reaches
from facilitator.domain.gate_who import (
    SHOWN_BY_NAME,
    asked_of,
    meant_by,
    people_among,
    people_in,
    there,
    units,
)
from facilitator.domain.missing import Asked, Missing
from facilitator.domain.requirements import (
    Confirmed,
    DateSet,
    Each,
    Either,
    FieldFilled,
    Gate,
    Rated,
    Record,
    Requirement,
    Turns,
)


def unmet(gate: Gate, state: GateState) -> tuple[Missing, ...]:
    """What is missing, in the order of the gate; nothing lets the item close."""
    return tuple(missing for requirement in gate for missing in _missing(requirement, state))


def _missing(asked: Requirement, state: GateState) -> Iterator[Missing]:
    match asked:
        case Record():
            return records_missing(asked, state)
        case Each():
            return each_missing(asked, state)
        case FieldFilled():
            return _field(asked, state)
        case DateSet():
            return _date(asked, state)
        case Confirmed():
            return _confirm(asked, state)
        case Turns():
            return _turns(asked, state)
        case Rated(scale):
            return _rating(scale, state)
        case Either(options):
            return _either(options, state)


def _field(asked: FieldFilled, state: GateState) -> Iterator[Missing]:
    kept_for = FIELDS.get(asked.name, "")
    kind = asked.per or (kept_for if asked.by and kept_for in UNITS else None)
    for unit in _ranged(state, kind, asked.by):
        scope = state.fields.get((asked.name, unit.id if unit else ""))
        if scope is None:
            yield Missing("field", {"name": asked.name}, unit)
        elif not reaches(asked.scope or "course", scope):
            yield Missing("field_again", {"name": asked.name}, unit)


def _date(asked: DateSet, state: GateState) -> Iterator[Missing]:
    limit = state.today + length(asked.within) if asked.within else date.max
    for unit in _ranged(state, asked.per, ()):
        found = state.dates.get((asked.name, unit.id if unit else ""))
        if found is not None and found.on > limit:
            yield Missing("date_late", {"name": asked.name, "limit": limit}, unit)
        elif found is None or found.on < state.today or not found.qualities.issuperset(asked.having):
            yield Missing("date", {"name": asked.name, "having": asked.having}, unit)


def length(within: str) -> timedelta:
    """``4 weeks`` or ``10 days`` as a length of time."""
    number, _, unit = within.partition(" ")
    return int(number) * (timedelta(weeks=1) if unit.startswith("week") else timedelta(days=1))


def _ranged(state: GateState, kind: str | None, by: tuple[str, ...]) -> tuple[Unit | None, ...]:
    """The units to ask, or nobody in particular where there are none."""
    found = units(state, kind, by) if kind else ()
    return found or (None,)


def _confirm(asked: Confirmed, state: GateState) -> Iterator[Missing]:
    said = _said_yes(asked.what, state)
    ranged = units(state, asked.per, asked.by) if asked.per else ()
    for unit in ranged:
        if not _agrees(unit, said, state):
            yield Missing("confirm", {"what": asked.what, "asked": (Asked("", (unit.name,)),)}, unit)
    if not ranged:
        for who in asked.by:
            if waiting := _waiting(who, said, state):
                yield Missing("confirm", {"what": asked.what, "asked": (waiting,)})


def _waiting(who: str, said: frozenset[str], state: GateState) -> Asked | None:
    """Who has not said yes: by name where some of them have; None where all agree."""
    named = meant_by(who, state)
    silent = tuple(unit for unit in named if not _agrees(unit, said, state))
    if named and not silent:
        return None
    by_name = who in SHOWN_BY_NAME or len(silent) < len(named)
    return Asked(who, tuple(unit.name for unit in silent) if by_name else ())


def has_said_yes(unit: Unit, what: str, state: GateState) -> bool:
    """Has everybody of a unit who can be asked said yes to ``what``?"""
    return _agrees(unit, _said_yes(what, state), state)


def _agrees(unit: Unit, said: frozenset[str], state: GateState) -> bool:
    people = people_in(unit, state)
    return bool(people) and people <= said


def _said_yes(what: str, state: GateState) -> frozenset[str]:
    """Ids of people whose yes is given, by themselves or by a wider group they belong to."""
    who = {who for confirmed, who in state.yeses if confirmed == what}
    if ALL in who:
        return frozenset(person.id for person in state.people if person.present)
    return frozenset(who) | _members_of(who, (*state.parties, *state.groups))


def _turns(asked: Turns, state: GateState) -> Iterator[Missing]:
    had_turn = state.turns | _members_of(state.turns, state.groups)
    people = people_among(meant_by(asked.who, state), state)
    silent = people - had_turn
    ranged = units(state, asked.per, (asked.who,)) if asked.per else ()
    for unit in ranged:
        if silent & unit.members:
            yield Missing("turns_in", {"asked": asked_of((asked.who,), state)}, unit)
    if not ranged and (silent or not people):
        names = tuple(person.name for person in state.people if person.id in silent)
        # those who are silent are people, also where a school was asked
        who = "everyone" if names else asked.who
        yield Missing("turns", {"asked": (Asked(who, names),)})


def _members_of(ids: frozenset[str] | set[str], among: tuple[Unit, ...]) -> frozenset[str]:
    return frozenset().union(*(unit.members for unit in among if unit.id in ids))


def _rating(scale: str, state: GateState) -> Iterator[Missing]:
    need, have = max(1, len(there(state))), state.ratings.get(scale, 0)
    if have < need:
        yield Missing("rating", {"scale": scale, "n": need - have, "have": have, "need": need})


def _either(options: tuple[Requirement, ...], state: GateState) -> Iterator[Missing]:
    lacking = tuple(unmet((option,), state) for option in options)
    if all(lacking):
        yield Missing("either", {"options": lacking})
