"""A command of the meeting: what it is called, what it takes, and the move it makes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from facilitator.domain.wipe import WIPING
from facilitator.services.arguments import Arg

Move = Callable[..., Any]


class Group(StrEnum):
    """Under which heading help lists a command."""

    PACE = "pace"
    TIME = "time"
    FLOOR = "floor"
    CAPTURE = "capture"
    OBSERVE = "observe"
    AGREE = "agree"
    PLAN = "plan"
    SHOW = "show"


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the meeting. ``title`` is an English message to be translated.

    ``carry_out`` is a move that takes meeting, moment and the arguments; with ``in_scene`` it takes
    the scene instead of the first two. A command without one only shows something.
    """

    name: str
    group: Group
    title: str
    carry_out: Move | None = None
    args: tuple[Arg, ...] = ()
    qualifier: Arg | None = None
    in_scene: bool = False

    @property
    def of_the_room(self) -> bool:
        """Is it carried out by the room itself, on more than one meeting's records?"""
        return self.name in ("undo", "redo", *WIPING)

    @property
    def usage(self) -> str:
        """How to give it, as in ``borrow MINUTES ITEM [REASON]``."""
        dot = self.qualifier.name if self.qualifier else ""
        if self.qualifier:
            dot = f"[.{dot}]" if self.qualifier.optional else f".{dot}"
        words = (f"[{arg.name}]" if arg.optional else arg.name for arg in self.args)
        return " ".join((self.name + dot, *words))
