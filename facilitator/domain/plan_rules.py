"""Rules of the plan that can be departed from with a reason."""

from __future__ import annotations

from enum import StrEnum


class PlanRule(StrEnum):
    """What a plan holds to; strict, not locked."""

    DEFINED_FIRST = "defined_first"
    """What is counted is said before the first value."""
    APPROVED_FIRST = "approved_first"
    """Nothing is agreed before somebody has set the resources aside."""
    ONE_A_PERIOD = "one_a_period"
    """A school has one value of a programme in a period; another one corrects it."""
    STRENGTH_FIRST = "strength_first"
    """A school that presents itself says what it does well before any problem is noted."""
