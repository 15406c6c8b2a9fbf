"""Laws that hold for every gate, and for each of the shipped ones."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.field_names import FIELDS, QUALITIES, SCOPES, UNITS
from facilitator.domain.gate_state import Appointment, Attendee, GateState, Thing, Unit
from facilitator.domain.gate_who import meant_by, units
from facilitator.domain.gates import unmet
from facilitator.domain.kinds import COUNTABLE, GROUP_KINDS, LINE_KINDS, PLAN_KINDS, members
from facilitator.domain.missing import Missing
from facilitator.domain.modes import QuestionType
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
from facilitator.domain.roles import OUTSIDE, ROLES, WHO

TODAY = date(2026, 11, 24)
EVERY_QUALITY = frozenset(QUALITIES)
SHIPPED = json.loads(Path(__file__).with_name("shipped_gates.json").read_text(encoding="utf-8"))


def read(clause: dict[str, Any]) -> Requirement:
    """A requirement as it stands in an agenda."""
    said = {"having" if key == "with" else key: value for key, value in clause.items()}
    for option in ("by", "having", "where"):
        if isinstance(said.get(option), str):
            said[option] = (said[option],)
        elif option in said:
            said[option] = tuple(said[option])
    match said:
        case {"record": kind, **options}:
            return Record(kind, **options)
        case {"each": kind, **options}:
            return Each(kind, **options)
        case {"field": name, **options}:
            return FieldFilled(name, **options)
        case {"date": name, **options}:
            return DateSet(name, **options)
        case {"confirm": what, **options}:
            return Confirmed(what, **options)
        case {"turns": who, **options}:
            return Turns(who, **options)
        case {"rating": scale}:
            return Rated(scale)
        case _:
            return Either(tuple(read(option) for option in said["either"]))


SHIPPED_GATES = [
    pytest.param(tuple(read(clause) for clause in gate), id=f"{agenda}-{item}")
    for agenda, items in SHIPPED.items()
    for item, gate in items.items()
]

NAMES = "ABCDEF"
ALL_ROLES = tuple(role for role in ROLES if role not in OUTSIDE and role != "lead_reviewer")


def _unit(kind: str, n: int, members: str) -> Unit:
    return Unit(f"{kind}{n}", kind, f"{kind} {n}", frozenset(members), EVERY_QUALITY)


FULL = GateState(
    today=TODAY,
    people=(
        *(Attendee(name, name, ALL_ROLES, qualities=EVERY_QUALITY) for name in NAMES),
        Attendee("L", "L", ("lead_reviewer",), qualities=EVERY_QUALITY),
    ),
    parties=tuple(_unit("party", n, NAMES[n::3]) for n in range(3)),
    host="party0",
    focus="party0",
    groups=(
        *(_unit("pair", n, NAMES[2 * n : 2 * n + 2]) for n in range(3)),
        *(_unit("triad", n, NAMES[3 * n : 3 * n + 3]) for n in range(2)),
    ),
)
"""Six people of three schools in pairs and triads, and one who leads; everybody has every quality."""


def satisfied(requirement: Requirement, state: GateState) -> GateState:
    """The state with what the requirement asks for."""
    match requirement:
        case Record() | Each():
            return replace(state, things=(*state.things, *_asked_for(requirement, state)))
        case FieldFilled(name, per, by):
            whose = _whose(per or (FIELDS[name] if by and FIELDS[name] in UNITS else None), by, state)
            return replace(state, fields={**state.fields, **{(name, who): "item" for who in whose}})
        case DateSet(name, _, per):
            whose = _whose(per, (), state)
            dates = {(name, who): Appointment(TODAY, "item", EVERY_QUALITY) for who in whose}
            return replace(state, dates={**state.dates, **dates})
        case Confirmed(what):
            return replace(state, yeses=state.yeses | {(what, "all")})
        case Turns():
            return replace(state, turns=frozenset(person.id for person in state.people))
        case Rated(scale):
            return replace(state, ratings={**state.ratings, scale: len(state.people)})
        case Either(options):
            return satisfied(options[0], state)


def _asked_for(requirement: Record | Each, state: GateState) -> Iterator[Thing]:
    if requirement.kind in (*UNITS, *GROUP_KINDS):
        return
    per, number = (requirement.per, requirement.exactly) if isinstance(requirement, Record) else (None, None)
    types = cycle(QuestionType)
    for whose in _whose(per, requirement.by, state):
        for _ in range(number or requirement.at_least):
            yield Thing(
                members(requirement.kind)[0], "x", whose, "item", next(types), qualities=EVERY_QUALITY
            )


def _whose(per: str | None, by: tuple[str, ...], state: GateState) -> list[str]:
    if per:
        return [unit.id for unit in units(state, per, by)]
    return [meant_by(by[0], state)[0].id] if by else [""]


@pytest.mark.parametrize("gate", SHIPPED_GATES)
def test_a_shipped_gate_lacks_nothing_in_a_room_built_to_satisfy_it(gate: Gate) -> None:
    state = FULL
    for requirement in gate:
        if unmet((requirement,), state):
            state = satisfied(requirement, state)
    assert unmet(gate, state) == ()


@pytest.mark.parametrize("gate", SHIPPED_GATES)
def test_a_shipped_gate_lacks_something_in_an_empty_room(gate: Gate) -> None:
    may_be_empty = all(isinstance(one, Record | Each) and one.at_least == 0 for one in gate)
    assert bool(unmet(gate, GateState(TODAY))) is not may_be_empty


def test_every_agenda_brings_its_gates() -> None:
    assert len(SHIPPED) == 23
    assert len(SHIPPED_GATES) > 150


someone = st.sampled_from([*NAMES, "party0", "party1", "pair0", "triad1", "elsewhere", ""])
qualities = st.frozensets(st.sampled_from(sorted(QUALITIES)))
things = st.builds(
    Thing,
    kind=st.sampled_from((*LINE_KINDS, *PLAN_KINDS)),
    words=st.text(max_size=4),
    credited_to=someone,
    scope=st.sampled_from(SCOPES),
    question_type=st.none() | st.sampled_from(QuestionType),
    number=st.integers(1, 3),
    for_each=st.booleans(),
    qualities=qualities,
)
few = st.integers(0, 4)
some_who = st.lists(st.sampled_from(WHO), max_size=2).map(tuple)
having = st.lists(st.sampled_from(sorted(QUALITIES)), max_size=2, unique=True).map(tuple)
scope = st.none() | st.sampled_from(SCOPES)
unit = st.none() | st.sampled_from(UNITS)
open_records = st.builds(
    Record,
    st.sampled_from(COUNTABLE),
    few,
    types=st.none() | few,
    per=unit,
    by=some_who,
    having=having,
    scope=scope,
)
capped_records = st.builds(
    Record,
    st.sampled_from(COUNTABLE),
    few,
    st.none() | few,
    st.none() | few,
    per=unit,
    by=some_who,
    having=having,
)
eaches = st.builds(
    Each, st.sampled_from((*COUNTABLE, "person", "party")), having, having, few, by=some_who, scope=scope
)
rooms = st.builds(
    lambda held, focus, turns: replace(FULL, things=tuple(held), focus=focus, turns=turns),
    st.lists(things, max_size=6),
    st.sampled_from(["", "party1", "A"]),
    st.frozensets(st.sampled_from(NAMES)),
)


def told(missing: tuple[Missing, ...]) -> list[str]:
    return sorted(repr(one) for one in missing)


@given(rooms)
def test_an_empty_gate_lacks_nothing(state: GateState) -> None:
    assert unmet((), state) == ()


@given(open_records, rooms, things)
def test_adding_a_record_never_lengthens_the_list_of_a_count(
    requirement: Record, state: GateState, added: Thing
) -> None:
    more = replace(state, things=(*state.things, added))
    assert len(unmet((requirement,), more)) <= len(unmet((requirement,), state))


@given(eaches, rooms, things)
def test_adding_a_record_that_has_everything_never_lengthens_the_list_of_an_each(
    requirement: Each, state: GateState, added: Thing
) -> None:
    whole = replace(added, qualities=EVERY_QUALITY)
    more = replace(state, things=(*state.things, whole))
    assert len(unmet((requirement,), more)) <= len(unmet((requirement,), state))


@given(st.lists(open_records | capped_records | eaches, max_size=3).map(tuple), rooms, st.randoms())
def test_the_order_of_the_records_does_not_matter(gate: Gate, state: GateState, chance: Any) -> None:
    shuffled = list(state.things)
    chance.shuffle(shuffled)
    assert told(unmet(gate, replace(state, things=tuple(shuffled)))) == told(unmet(gate, state))


@given(st.sampled_from(WHO), rooms)
def test_a_yes_from_all_covers_whoever_is_there(who: str, state: GateState) -> None:
    said = replace(state, yeses=frozenset({("goals", "all")}))
    assert (unmet((Confirmed("goals", by=(who,)),), said) == ()) is bool(meant_by(who, state))
