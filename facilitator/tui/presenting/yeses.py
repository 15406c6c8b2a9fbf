"""The yes an item asks for: who gives it, and who has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.domain.gate_state import Unit
from facilitator.domain.gate_view import gate_state
from facilitator.domain.gate_who import meant_by, parties_there
from facilitator.domain.gates import has_said_yes
from facilitator.domain.requirements import Confirmed, Either, Gate, Requirement
from facilitator.tui.standing import Standing
from facilitator.words.fields import confirmation
from facilitator.words.lists import join

EVERYONE = "everyone"
CONTRACT = "contract"


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody a yes is asked of, and whether it is given."""

    unit: Unit
    given: bool


def asked_in(gate: Gate) -> Iterator[Requirement]:
    """What a gate asks for, its choices too."""
    for requirement in gate:
        match requirement:
            case Either(options):
                yield from asked_in(options)
            case _:
                yield requirement


def confirmations(s: Standing) -> tuple[Confirmed, ...]:
    """What the running item wants a yes to."""
    gate = s.meeting.item.gate if s.meeting.item is not None else ()
    return tuple(each for each in asked_in(gate) if isinstance(each, Confirmed))


def said_yes_to(s: Standing) -> str:
    """What the yes is to, as in *the conversation contract*."""
    return join([confirmation(what, s.w) for what in dict.fromkeys(c.what for c in confirmations(s))], s.w)


def is_for_everyone(s: Standing) -> bool:
    return any(EVERYONE in each.by for each in confirmations(s))


def asked_for_yes(s: Standing) -> tuple[Asked, ...]:
    """A school at a time where everybody is asked, else those the gate names, one by one."""
    state, confirmed = gate_state(s.meeting, s.today), confirmations(s)
    if is_for_everyone(s):
        units = parties_there(state)
    else:
        units = tuple(dict.fromkeys(u for each in confirmed for who in each.by for u in meant_by(who, state)))
    return tuple(
        Asked(unit, all(has_said_yes(unit, each.what, state) for each in confirmed)) for unit in units
    )
