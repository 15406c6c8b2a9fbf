"""Lists of the method: its words, its phases, tasks to listen with."""

from __future__ import annotations

from dataclasses import dataclass, field

from facilitator.domain.local_text import LocalText


@dataclass(frozen=True, slots=True)
class Named:
    """Something with a name in several languages, and some words about it where it needs them."""

    id: str
    text: LocalText
    about: LocalText = field(default_factory=LocalText)
    weeks: tuple[int, ...] = ()
    """ISO numbers of weeks without lessons, in a list of those."""
    told: tuple[tuple[str, str], ...] = ()
    """What is said of an indicator besides its name, by the name of the field, in a list of those."""


@dataclass(frozen=True, slots=True)
class NamedList:
    """A list in its order. ``proposal`` marks one that is offered to be changed, not taken over."""

    id: str
    version: str
    title: LocalText
    entries: tuple[Named, ...]
    proposal: bool = False

    def find(self, wanted: str) -> Named | None:
        return next((entry for entry in self.entries if entry.id == wanted), None)
