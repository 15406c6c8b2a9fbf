"""What a key picked in a strip, or a line written for it, leads to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from facilitator.services.outcome import Outcome
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.listing import ListView
from facilitator.tui.widgets.strip import StripView


class Offer(Protocol):
    """A strip: what it shows, and what each of its keys leads to."""

    def view(self, s: Standing) -> StripView: ...

    def picked(self, key: str, s: Standing) -> Step: ...


@dataclass(frozen=True, slots=True)
class Give:
    """Give an order; ``then`` says what follows once it is carried out."""

    name: str
    args: tuple[str, ...] = ()
    then: Callable[[Outcome, Standing], Step] | None = None


@dataclass(frozen=True, slots=True)
class Write:
    """Borrow the line for a text of its own; ``panel`` stands above it meanwhile."""

    chip: ChipView
    written: Callable[[str, Standing], Step]
    text: str = ""
    panel: StripView | None = None
    back: Callable[[Standing], Step] | None = None
    """What Shift+Tab leads to."""
    keep: Callable[[str, Standing], Step] | None = None
    """What the key that borrowed the line leads to when it is pressed once more."""
    said: Say | None = None
    chip_of: Callable[[str, Standing], ChipView] | None = None
    """The chip for what has been written so far, where it tells more than ``chip``."""
    led: str = ""
    """The digit that led here; but for Enter, it and what is typed after it are an ordinary line."""
    offered: str = ""
    """What stood in the line at first, and is no part of what is typed."""


@dataclass(frozen=True, slots=True)
class Show:
    """Open another strip."""

    offer: Offer


@dataclass(frozen=True, slots=True)
class Act:
    """Do what a key of the meeting does."""

    name: str


@dataclass(frozen=True, slots=True)
class Say:
    """Say something in the echo, and nothing more."""

    text: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Ring:
    """Go round: the line (0), the questions (1), the captured rows (2); from ``place``, forwards or back."""

    place: int
    by: int


@dataclass(frozen=True, slots=True)
class TurnRule:
    """Show the next rule of the item first."""


@dataclass(frozen=True, slots=True)
class Waive:
    """The proposal that stands by itself is not wanted."""


@dataclass(frozen=True, slots=True)
class SwitchLane:
    """The line goes to the other lane of an observation."""


@dataclass(frozen=True, slots=True)
class Reword:
    """A frame in place of what weighs or names."""


@dataclass(frozen=True, slots=True)
class Retype:
    """The line says this instead."""

    text: str


@dataclass(frozen=True, slots=True)
class LetStand:
    """A word that looks like a name is none; it is not asked about again."""

    word: str


@dataclass(frozen=True, slots=True)
class Read:
    """Something to read lies over the meeting until a key shuts it."""

    view: ListView


@dataclass(frozen=True, slots=True)
class HandOver:
    """The notes of an observation are to be written for the one who was observed."""

    person_id: str
    thoughts: bool = False


@dataclass(frozen=True, slots=True)
class Leave:
    """Leave the meeting as it stands."""


Step: TypeAlias = (
    Give
    | Write
    | Show
    | Act
    | Say
    | Ring
    | TurnRule
    | Waive
    | SwitchLane
    | Reword
    | Retype
    | LetStand
    | Read
    | HandOver
    | Leave
    | None
)
