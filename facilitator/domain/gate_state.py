"""The meeting as a gate sees it from one item."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from facilitator.domain.field_names import SCOPES
from facilitator.domain.modes import QuestionType
from facilitator.domain.roles import takes_part

ALL = "all"
"""A yes from everyone present."""

NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody of the course, there or not."""

    id: str
    name: str
    roles: tuple[str, ...] = ("member",)
    present: bool = True
    qualities: frozenset[str] = NOTHING

    @property
    def counts(self) -> bool:
        """Present, and among those who must speak, confirm and answer."""
        return self.present and takes_part(self.roles)

    def as_unit(self) -> Unit:
        return Unit(self.id, "person", self.name, frozenset({self.id}), self.qualities)


@dataclass(frozen=True, slots=True)
class Unit:
    """A person, a party or a group: whoever can be asked, credited and named.

    ``members`` are ids of people, absent ones too. ``scope`` says how near to the item a group was made.
    """

    id: str
    kind: str
    name: str
    members: frozenset[str]
    qualities: frozenset[str] = NOTHING
    scope: str = "course"


@dataclass(frozen=True, slots=True)
class Thing:
    """A record that may count.

    ``credited_to`` is the id of a person, a party or a group, or empty. ``scope`` is the narrowest it
    belongs to. ``number`` is how many records it stands for, for each member of the one it is credited
    to (of the whole room where that is nobody) if ``for_each``.
    """

    kind: str
    words: str = ""
    credited_to: str = ""
    scope: str = "item"
    question_type: QuestionType | None = None
    number: int = 1
    for_each: bool = False
    qualities: frozenset[str] = NOTHING


@dataclass(frozen=True, slots=True)
class Appointment:
    """A date that was set, and the scope it was last set or confirmed in."""

    on: date
    scope: str = "course"
    qualities: frozenset[str] = NOTHING


@dataclass(frozen=True, slots=True)
class GateState:
    """All a gate may see. Fields and dates go by (name, whose), with ``whose`` empty for all.

    ``fields`` holds the scope each was last set in, ``yeses`` pairs of (what, who), ``turns`` ids of
    people and groups, ``ratings`` the number of answers by scale. ``host``, ``focus`` and ``lead`` are ids.
    """

    today: date
    people: tuple[Attendee, ...] = ()
    parties: tuple[Unit, ...] = ()
    host: str = ""
    focus: str = ""
    lead: str = ""
    groups: tuple[Unit, ...] = ()
    things: tuple[Thing, ...] = ()
    fields: Mapping[tuple[str, str], str] = field(default_factory=dict)
    dates: Mapping[tuple[str, str], Appointment] = field(default_factory=dict)
    yeses: frozenset[tuple[str, str]] = frozenset()
    turns: frozenset[str] = NOTHING
    ratings: Mapping[str, int] = field(default_factory=dict)


def reaches(asked: str, scope: str) -> bool:
    """Is what belongs to ``scope`` seen when looking in ``asked``? A wider scope includes the narrower."""
    return SCOPES.index(scope) <= SCOPES.index(asked)
