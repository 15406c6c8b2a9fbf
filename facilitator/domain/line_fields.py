"""What can be said of a captured line besides its words: its result, its date, an answer to it (gates §6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.kinds import ENTRY_KINDS, FAMILIES, OBSERVATION_KINDS


class InitiativeStatus(StrEnum):
    """Where an initiative stands; one of which nothing is said is under way."""

    ACTIVE = "active"
    PAUSED = "paused"
    FINISHED = "finished"
    DROPPED = "dropped"


class SignResult(StrEnum):
    """Was the sign seen or heard?"""

    SEEN = "seen"
    PARTLY = "partly"
    NOT_YET = "not_yet"


class ActionDecision(StrEnum):
    """What is to become of an action that was followed up."""

    CONTINUE = "continue"
    ADJUST = "adjust"
    CLOSE = "close"
    DROP = "drop"


class Validation(StrEnum):
    """What those concerned say to a point or a finding; being contested is an answer, too."""

    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    CONTESTED = "contested"


class TestResult(StrEnum):
    """What the test of a strength has shown."""

    CONFIRMED = "confirmed"
    NOT_YET = "not_yet"


class YesNo(StrEnum):
    YES = "yes"
    NO = "no"


class Holds(StrEnum):
    """What a field of a line holds where it is no closed list."""

    TEXT = "text"
    DAY = "day"
    PARTY = "party"


@dataclass(frozen=True, slots=True)
class LineField:
    """Of which kinds of line it can be said, and what it holds."""

    kinds: tuple[str, ...]
    holds: Holds | type[StrEnum] = Holds.TEXT


LINE_FIELDS: Mapping[str, LineField] = {
    "criterion": LineField(("goal",)),
    "actual": LineField(("indicator",)),
    "result": LineField(("sign",), SignResult),
    "status": LineField(("initiative",), InitiativeStatus),
    "context": LineField(("initiative",)),
    "description": LineField(("initiative",)),
    "evaluation": LineField(("initiative",)),
    "risk": LineField(("initiative",)),
    "date": LineField(("occasion",), Holds.DAY),
    "validation": LineField((*FAMILIES["finding"], "point"), Validation),
    "chosen": LineField(FAMILIES["finding"], YesNo),
    "test": LineField(("area_of_excellence",), TestResult),
    "shown": LineField(("evidence",), YesNo),
    "agreement": LineField(("evidence",), YesNo),
    "about": LineField((*ENTRY_KINDS, *OBSERVATION_KINDS), Holds.PARTY),
}
"""By the name each is set by. An action has fields of its own; its status is told, too."""


def fields_of(kind: str) -> tuple[str, ...]:
    """What can be said of a line of a kind."""
    return tuple(name for name, field in LINE_FIELDS.items() if kind in field.kinds)
