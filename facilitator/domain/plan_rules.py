"""Rules of the plan that can be departed from with a reason."""

from __future__ import annotations

from enum import StrEnum


class PlanRule(StrEnum):
    """What a plan holds to; strict, not locked."""

    DEFINED_FIRST = "defined_first"
    """What is counted is said before the first value."""
    APPROVED_FIRST = "approved_first"
    """Nothing is agreed before somebody has set the resources aside."""
    OWNER_FIRST = "owner_first"
    """Whoever is to do it has said yes."""
    FRAMED_FIRST = "framed_first"
    """An initiative begins when context, goal, signs, what is done and how it is evaluated are said."""
    ONE_A_PERIOD = "one_a_period"
    """A school has one value of a programme in a period; another one corrects it."""
    STRENGTH_FIRST = "strength_first"
    """A school that presents itself says what it does well before any problem is noted."""
