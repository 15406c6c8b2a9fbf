"""What somebody changed in the plan outside the program."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlanEdit:
    """A field of an action that was given another value; both as people read them, days in ISO."""

    number: int
    action: str
    field: str
    old: str
    fresh: str
