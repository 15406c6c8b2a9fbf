"""An agenda run with as many schools and people as its length was reckoned with."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from facilitator.domain.agenda import Agenda, Block, Repeat
from facilitator.domain.people import Party, Person

Naming = Callable[[int], str]
"""The name of the nth of them, counted from 1."""


def reckoned_parties(agenda: Agenda, name: Naming = str) -> tuple[Party, ...]:
    """The schools that blocks are run for, the host first; ``party 1`` is the host's id."""
    needed = (block.times + (block.over == "visiting_school") for block in _blocks(agenda, Repeat.PER_PARTY))
    return tuple(
        Party(id=f"party {n}", stream_id="", course_id="", name=name(n), position=n)
        for n in range(1, max(needed, default=0) + 1)
    )


def reckoned_people(agenda: Agenda, name: Naming = str) -> tuple[Person, ...]:
    """The people that blocks are run for."""
    needed = (block.times for block in _blocks(agenda, Repeat.PER_PERSON))
    return tuple(
        Person(id=f"person {n}", stream_id="", course_id="", name=name(n), roles=("member",), position=n)
        for n in range(1, max(needed, default=0) + 1)
    )


def _blocks(agenda: Agenda, repeat: Repeat) -> Iterator[Block]:
    return (part for part in agenda.parts if isinstance(part, Block) and part.repeat is repeat)
