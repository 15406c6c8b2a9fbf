"""What somebody changed in the plan outside the program."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.plan_check import Gap


@dataclass(frozen=True, slots=True)
class PlanEdit:
    """A field of an action that was given another value; both as people read them, days in ISO.

    ``place`` is the cell it stands in; ``doubt`` is what may be looked at again in a value that is taken: a
    day without school.
    """

    action_id: str
    number: int
    action: str
    field: str
    old: str
    fresh: str
    place: str
    doubt: Gap | None = None
