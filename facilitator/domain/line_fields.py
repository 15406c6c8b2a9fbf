"""What can be said of a captured line besides its words: its result, its date, an answer to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.field_names import PRACTICE_FIELDS
from facilitator.domain.kinds import ENTRY_KINDS, EXAMPLES, FAMILIES, LINE_KINDS, OBSERVATION_KINDS


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


class Basis(StrEnum):
    """What an explanation or a factor rests on (SR-022)."""

    DATA = "data"
    ASSUMPTION = "assumption"


class TestResult(StrEnum):
    """What the test of a strength has shown."""

    CONFIRMED = "confirmed"
    NOT_YET = "not_yet"


class YesNo(StrEnum):
    YES = "yes"
    NO = "no"


class GoalLevel(StrEnum):
    """Where a goal is to show."""

    PUPIL = "pupil"
    CLASS = "class"
    TEAM = "team"
    SCHOOL = "school"
    MUNICIPALITY = "municipality"


class IndicatorLevel(StrEnum):
    """What a number is counted over: pupils together, never one of them, or the school."""

    PUPIL_AGGREGATE = "pupil_aggregate"
    SCHOOL = "school"


class FoundVia(StrEnum):
    """How a partner school was found (SR-009)."""

    NETWORK = "network"
    OTHER = "other"


class Direction(StrEnum):
    """Which way the number is to go; a drop-out rate goes down."""

    UP = "up"
    DOWN = "down"
    KEEP = "keep"


class Cadence(StrEnum):
    """How often it is measured; what is measured in one such span of time can be compared."""

    ONCE = "once"
    YEARLY = "yearly"
    HALF_YEARLY = "half_yearly"
    QUARTERLY = "quarterly"
    MONTHLY = "monthly"
    WEEKLY = "weekly"


class Survey(StrEnum):
    """Whom a survey asks."""

    USERS = "users"
    STAFF = "staff"
    COMPANIES = "companies"


class Difference(StrEnum):
    """What it is that others do otherwise."""

    METHOD = "method"
    PROCESS = "process"
    PRODUCT = "product"
    SERVICE = "service"


class Better(StrEnum):
    """Is what others do better, or only different?"""

    BETTER = "better"
    DIFFERENT = "different"


class Holds(StrEnum):
    """What a field of a line holds where it is no closed list."""

    TEXT = "text"
    DAY = "day"
    PARTY = "party"
    PERSON = "person"
    SCORE = "score"
    """A whole number from 0 to 100."""


@dataclass(frozen=True, slots=True)
class LineField:
    """Of which kinds of line it can be said, and what it holds."""

    kinds: tuple[str, ...]
    holds: Holds | type[StrEnum] = Holds.TEXT


LINE_FIELDS: Mapping[str, LineField] = {
    "criterion": LineField(("goal",)),
    "level": LineField(("goal",), GoalLevel),
    "benefit": LineField(("goal",)),
    "agreed_between": LineField(("goal",)),
    "agreed_on": LineField(("goal",), Holds.DAY),
    "to_define": LineField(("indicator",)),
    "definition": LineField(("indicator",)),
    "unit": LineField(("indicator",)),
    "source": LineField(("indicator",)),
    "direction": LineField(("indicator",), Direction),
    "period": LineField(("indicator", "data_source")),
    "cadence": LineField(("indicator",), Cadence),
    "owner": LineField(("indicator", "question", "data_source"), Holds.PERSON),
    "by": LineField(("question",), Holds.DAY),
    "counted_over": LineField(("indicator",), IndicatorLevel),
    "survey": LineField(("indicator",), Survey),
    "questionnaire": LineField(("indicator",)),
    "output_data": LineField(("indicator",)),
    "analysis": LineField(("indicator",)),
    "seen_by": LineField(("sign",)),
    "where": LineField(("sign",)),
    "result": LineField(("sign",), SignResult),
    "status": LineField(("initiative",), InitiativeStatus),
    "context": LineField(("initiative",)),
    "description": LineField(("initiative",)),
    "evaluation": LineField(("initiative",)),
    "evaluated_on": LineField(("initiative",), Holds.DAY),
    "evaluated_by": LineField(("initiative",)),
    "risk": LineField(("initiative",)),
    "if_then": LineField(("initiative",)),
    "stop_doing": LineField(("initiative",)),
    "inspired_by": LineField(("initiative",)),
    "follow_up": LineField(("initiative",), Holds.DAY),
    "difference": LineField(("idea",), Difference),
    "better": LineField(("idea",), Better),
    "how_they_do_it": LineField(("idea",)),
    "what_it_cost": LineField(("idea",)),
    "against": LineField(EXAMPLES),
    **{name: LineField(("practice_description",)) for name in PRACTICE_FIELDS},
    "found_via": LineField(("partner_school",), FoundVia),
    "found_how": LineField(("partner_school",)),
    "basis": LineField(("explanation", "factor"), Basis),
    "score": LineField(("factor",), Holds.SCORE),
    "importance": LineField(("factor",), Holds.SCORE),
    "date": LineField(("occasion", "school_visit"), Holds.DAY),
    "validation": LineField((*FAMILIES["finding"], "point"), Validation),
    "chosen": LineField(FAMILIES["finding"], YesNo),
    "test": LineField(("area_of_excellence",), TestResult),
    "shown": LineField(("evidence",), YesNo),
    "agreement": LineField(("evidence",), YesNo),
    "as_it_is": LineField(("goal", "indicator", "initiative", "sign")),
    "about": LineField((*ENTRY_KINDS, *OBSERVATION_KINDS), Holds.PARTY),
    "tags": LineField(LINE_KINDS),
}
"""By the name each is set by. An action has fields of its own; its status is told, too."""

BY_THE_PROGRAM = ("version_of", "departure")
"""What a move says of a line by itself: the id of the line it replaces, why a rule was set aside."""


def fields_of(kind: str) -> tuple[str, ...]:
    """What can be said of a line of a kind."""
    return tuple(name for name, field in LINE_FIELDS.items() if kind in field.kinds)
