"""The language of gates: eight requirements, each saying what must exist."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Record:
    """So many records of a kind, asked for anew in the item, the meeting or the course."""

    kind: str
    at_least: int = 1
    at_most: int | None = None
    exactly: int | None = None
    types: int | None = None
    per: str | None = None
    by: tuple[str, ...] = ()
    having: tuple[str, ...] = ()
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class Each:
    """Every record, person or party of a kind has certain qualities, and there are enough of them."""

    kind: str
    having: tuple[str, ...]
    where: tuple[str, ...] = ()
    at_least: int = 1
    at_most: int | None = None
    by: tuple[str, ...] = ()
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class FieldFilled:
    """A field holds something, for the meeting or for each of those named."""

    name: str
    per: str | None = None
    by: tuple[str, ...] = ()
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class DateSet:
    """A date is set, today or later, and not after ``within``, such as ``4 weeks``."""

    name: str
    within: str | None = None
    per: str | None = None
    having: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Confirmed:
    """Those named have said yes aloud."""

    what: str
    by: tuple[str, ...] = ("everyone",)
    per: str | None = None


@dataclass(frozen=True, slots=True)
class Turns:
    """Each of those named has spoken or passed in this item."""

    who: str
    per: str | None = None


@dataclass(frozen=True, slots=True)
class Rated:
    """As many answers on a scale as there are people; counted, never named."""

    scale: str


@dataclass(frozen=True, slots=True)
class Either:
    """One of several requirements is enough."""

    options: tuple[Requirement, ...]


Requirement: TypeAlias = Record | Each | FieldFilled | DateSet | Confirmed | Turns | Rated | Either
Gate: TypeAlias = tuple[Requirement, ...]
