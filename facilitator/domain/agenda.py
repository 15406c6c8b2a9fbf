"""An agenda as its author wrote it, and the flat list of items a meeting runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeAlias

from facilitator.domain.local_text import LocalText
from facilitator.domain.modes import Lendable, MeetingClass, Mode
from facilitator.domain.people import Party, Person
from facilitator.domain.requirements import Gate
from facilitator.domain.roles import takes_part

FREE_FORM = "free_form"
"""The agenda that gives a meeting no order; whatever is held by it is marked (SR-153)."""


class Repeat(StrEnum):
    """Whom a block is run once for."""

    PER_PARTY = "per_party"
    PER_PERSON = "per_person"


@dataclass(frozen=True, slots=True)
class Alone:
    """How an item goes where one person holds the meeting alone. A gate of None is the item's own."""

    title: LocalText = field(default_factory=LocalText)
    rules: tuple[str, ...] = ()
    gate: Gate | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One point of an agenda. Minutes are planned ones, of one time round where a block repeats."""

    id: str
    title: LocalText
    minutes: int
    mode: Mode
    floor: str
    rules: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    gate: Gate = ()
    min_minutes: int = 1
    protected: bool = False
    lendable: Lendable = Lendable.FREELY
    capture: str = "note"
    after: int | None = None
    """In a block: run once only, after this time round."""

    alone: Alone | None = None
    block: str = ""
    focus: str = ""
    """Once expanded: the id of the party or person whose turn it is."""

    @property
    def rules_alone(self) -> tuple[str, ...]:
        return self.alone.rules if self.alone else ()

    def held_alone(self) -> Item:
        """The item as one person goes through it: nobody else speaks, and its rules are for one."""
        floor = self.floor if self.floor in ("nobody", "focus_person") else "everyone"
        if self.alone is None:
            return replace(self, floor=floor)
        gate = self.gate if self.alone.gate is None else self.alone.gate
        return replace(
            self, floor=floor, title=self.alone.title or self.title, rules=self.alone.rules, gate=gate
        )

    @property
    def written_as(self) -> str:
        """The id the author wrote, without the number of the time round."""
        return self.id.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Block:
    """Items that are run once for each party or person."""

    id: str
    repeat: Repeat
    over: str
    times: int
    """How many times round the agenda's length was reckoned with."""
    items: tuple[Item, ...]

    @property
    def minutes(self) -> int:
        """Minutes of one time round, without what comes once only."""
        return sum(item.minutes for item in self.items if item.after is None)


Part: TypeAlias = Item | Block


@dataclass(frozen=True, slots=True)
class Agenda:
    """A template. ``minutes`` is its stated length when every block runs as often as reckoned with."""

    id: str
    version: str
    title: LocalText
    meeting_class: MeetingClass
    minutes: int
    purpose: LocalText
    rationale: LocalText
    participants: LocalText
    carries: LocalText
    parts: tuple[Part, ...]
    asymmetric: LocalText = field(default_factory=LocalText)
    pilot: bool = False
    visit: str = ""
    """Name of the visit of several days this is a day of; its days keep the rules of modes together."""

    start: Gate = ()
    """What a meeting of a course has to have before it begins."""

    author: str = ""
    """Who wrote it, as a name or an address; whom a meeting on trial writes to."""

    @property
    def needs_consultant(self) -> bool:
        """Does an item give a process consultant the floor? Two colleagues do without."""
        return any(item.floor == "process_consultant" for item in self.written_items())

    @property
    def for_one(self) -> bool:
        """Does it say how it goes where one person holds it alone?"""
        return any(item.alone is not None for item in self.written_items())

    def is_held_alone(self, people: Sequence[Person]) -> bool:
        """Is there one person and nobody else, who needs no consultant for this agenda?"""
        return self.for_one and len(people) == 1 and takes_part(people[0].roles)

    def written_items(self) -> Iterator[Item]:
        """Every item once, as written."""
        for part in self.parts:
            if isinstance(part, Block):
                yield from part.items
            else:
                yield part


def minutes_of(items: Iterable[Item]) -> int:
    """What items are allotted together."""
    return sum(item.minutes for item in items)


def expand(agenda: Agenda, parties: Sequence[Party], people: Sequence[Person]) -> tuple[Item, ...]:
    """The flat list a meeting runs: blocks repeated, floors and focus made explicit."""
    items: list[Item] = []
    for part in agenda.parts:
        if isinstance(part, Block):
            items.extend(_times_round(part, _in_focus(part, parties, people)))
        else:
            items.append(part)
    return tuple(item.held_alone() for item in items) if agenda.is_held_alone(people) else tuple(items)


def _in_focus(block: Block, parties: Sequence[Party], people: Sequence[Person]) -> Sequence[Party | Person]:
    if block.repeat is Repeat.PER_PARTY:
        return {"host_school": parties[:1], "visiting_school": parties[1:]}.get(block.over, parties)
    if block.over == "focus_person":
        named = [person for person in people if "focus_person" in person.roles]
        return named or _taking_part(people)[: block.times]
    return _taking_part(people)


def _taking_part(people: Sequence[Person]) -> list[Person]:
    return [person for person in people if takes_part(person.roles)]


def _times_round(block: Block, in_focus: Sequence[Party | Person]) -> Iterator[Item]:
    for nth, focus in enumerate(in_focus, start=1):
        for item in block.items:
            if item.after is None:
                yield replace(
                    item,
                    id=f"{item.id}.{nth}",
                    title=item.title.filled(focus=focus.name),
                    block=block.id,
                    focus=focus.id,
                )
        if nth < len(in_focus) or len(in_focus) == 1:
            yield from (replace(i, block=block.id) for i in block.items if i.after == nth)
