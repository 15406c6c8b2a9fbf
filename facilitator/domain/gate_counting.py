"""Requirements that count records, and those that ask something of every one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from facilitator.domain.field_names import UNITS
from facilitator.domain.gate_state import GateState, Thing, Unit, reaches
from facilitator.domain.gate_who import (
    asked_of,
    groups_there,
    meant_by,
    parties_there,
    people_among,
    there,
    units,
)
from facilitator.domain.kinds import ENTRY_KINDS, GROUP_KINDS, OBSERVATION_KINDS, PLAN_KINDS, members
from facilitator.domain.missing import Missing
from facilitator.domain.requirements import Each, Record

_OF_THE_ITEM = frozenset((*ENTRY_KINDS, *OBSERVATION_KINDS, "entry"))
"""Kinds that are asked for anew in the item; the plan's and the review's belong to the meeting."""

PARTNER = "partner_school"
"""A school that takes part beside the first one is a partner without being noted as one (SR-008)."""


@dataclass(frozen=True, slots=True)
class _Credit:
    """Whose records count: ids they may be credited to, and the people meant."""

    ids: frozenset[str]
    people: frozenset[str]


def scope_of_lines(asked: Record | Each) -> str:
    """How far a requirement looks for what it counts; what is asked of every one reaches further."""
    near, far = ("item", "meeting") if asked.kind in _OF_THE_ITEM else ("meeting", "course")
    return asked.scope or (near if isinstance(asked, Record) else far)


def records_missing(asked: Record, state: GateState) -> Iterator[Missing]:
    """So many of a kind, in the room or for each unit; over no unit it asks once, for the whole room."""
    if asked.kind == PARTNER and len(state.parties) > asked.at_least:
        return
    scope = scope_of_lines(asked)
    things = [one for one in _of_kind(asked.kind, scope, state) if one.qualities.issuperset(asked.having)]
    ranged = units(state, asked.per, asked.by) if asked.per else ()
    for unit in ranged:
        yield from _numbers(asked, things, state, unit)
    if not ranged:
        yield from _numbers(asked, things, state, None)


def each_missing(asked: Each, state: GateState) -> Iterator[Missing]:
    """There are enough of a kind, and what each of them lacks."""
    looked_at = [one for one in _looked_at(asked, state) if one.qualities.issuperset(asked.where)]
    have = sum(_lines(one, state) for one in looked_at)
    noun = {"kind": asked.kind, "having": asked.where, "asked": asked_of(asked.by, state)}
    yield from _too_few_or_many(noun, have, asked.at_least, asked.at_most, None)
    for one in looked_at:
        if lacking := tuple(quality for quality in asked.having if quality not in one.qualities):
            yield _lacks(one, asked.kind, lacking, state)


def _numbers(
    asked: Record, things: Iterable[Thing], state: GateState, unit: Unit | None
) -> Iterator[Missing]:
    credit = _credit((unit,), state) if unit else _credit_by(asked.by, state)
    counts = [(thing, _counted(thing, credit, state)) for thing in things]
    have = sum(count for _, count in counts)
    at_least, at_most = (asked.at_least, asked.at_most) if asked.exactly is None else (asked.exactly,) * 2
    by = () if unit else asked_of(asked.by, state)
    noun = {"kind": asked.kind, "having": asked.having, "asked": by}
    yield from _too_few_or_many(noun, have, at_least, at_most, unit)
    types = {thing.question_type for thing, count in counts if count and thing.question_type}
    if asked.types and len(types) < asked.types:
        facts = {"n": asked.types - len(types), "have": len(types), "need": asked.types, "counted": have}
        yield Missing("types", facts, unit)


def _too_few_or_many(
    noun: Mapping[str, object], have: int, at_least: int, at_most: int | None, unit: Unit | None
) -> Iterator[Missing]:
    if have < at_least:
        yield Missing("too_few", {**noun, "n": at_least - have, "have": have, "need": at_least}, unit)
    if at_most is not None and have > at_most:
        yield Missing("too_many", {**noun, "limit": at_most, "have": have}, unit)


def _of_kind(kind: str, scope: str, state: GateState) -> list[Thing]:
    if kind in GROUP_KINDS:
        return [
            Thing(kind, group.name, group.id, group.scope, qualities=group.qualities)
            for group in groups_there(state, kind)
            if reaches(scope, group.scope)
        ]
    kinds = members(kind)
    return [thing for thing in state.things if thing.kind in kinds and reaches(scope, thing.scope)]


def _looked_at(asked: Each, state: GateState) -> tuple[Thing | Unit, ...]:
    if asked.kind in UNITS:
        return units(state, asked.kind, asked.by)
    scope = scope_of_lines(asked)
    credit = _credit_by(asked.by, state)
    return tuple(
        thing
        for thing in _of_kind(asked.kind, scope, state)
        if _counted(thing, credit, state) and not _of_an_absent_school(thing, state)
    )


def _of_an_absent_school(thing: Thing, state: GateState) -> bool:
    """Plan records of schools that are not in the room are left alone."""
    if thing.kind not in PLAN_KINDS:
        return False
    owners = [p for p in state.parties if thing.credited_to == p.id or thing.credited_to in p.members]
    return bool(owners) and not any(party in parties_there(state) for party in owners)


def _lacks(one: Thing | Unit, family: str, lacking: tuple[str, ...], state: GateState) -> Missing:
    if isinstance(one, Unit):
        facts = {"kind": one.kind, "family": family, "label": one.name, "n": 1, "qualities": lacking}
        return Missing("lacks", facts, one)
    facts = {"kind": one.kind, "family": family, "label": one.words, "n": _lines(one, state)}
    return Missing("lacks", {**facts, "qualities": lacking})


def _credit_by(by: tuple[str, ...], state: GateState) -> _Credit | None:
    """Whose records ``by`` lets count; None where it is not asked and everybody's do."""
    if not by:
        return None
    return _credit([unit for who in by for unit in meant_by(who, state)], state)


def _credit(named: Iterable[Unit], state: GateState) -> _Credit:
    """A unit has what it or any member has; what a group has belongs to those who hold all of it."""
    named = tuple(named)
    people = frozenset().union(*(unit.members for unit in named))
    groups = {group.id for group in state.groups if group.members and group.members <= people}
    return _Credit(frozenset({unit.id for unit in named} | people | groups), people_among(named, state))


def _counted(thing: Thing, credit: _Credit | None, state: GateState) -> int:
    """How many records a thing is worth to those credited."""
    if thing.for_each:
        people = _each_of(thing.credited_to, state)
        return thing.number * len(people if credit is None else people & credit.people)
    return thing.number if credit is None or thing.credited_to in credit.ids else 0


def _lines(one: Thing | Unit, state: GateState) -> int:
    return 1 if isinstance(one, Unit) else _counted(one, None, state)


def _each_of(credited_to: str, state: GateState) -> frozenset[str]:
    everyone = frozenset(person.id for person in there(state))
    if not credited_to:
        return everyone
    held = next((unit for unit in (*state.parties, *state.groups) if unit.id == credited_to), None)
    return everyone & held.members if held else frozenset({credited_to})
