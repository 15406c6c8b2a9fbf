"""Rules of the plan that were set aside, in words."""

from __future__ import annotations

from facilitator.domain.plan_rules import PlanRule
from facilitator.words.tongue import Words


def rule_set_aside(rule: PlanRule, number: int, w: Words) -> str:
    """What was done all the same."""
    match rule:
        case PlanRule.DEFINED_FIRST:
            return w._("Number {number} was given a value before it was said what is counted.").format(
                number=number
            )
        case PlanRule.APPROVED_FIRST:
            return w._("Action {number} was agreed before its resources were approved.").format(number=number)
        case PlanRule.OWNER_FIRST:
            return w._("Action {number} was agreed though its owner was not there to say yes.").format(
                number=number
            )
        case PlanRule.FRAMED_FIRST:
            return w._("Number {number} was begun before its five points were filled in.").format(
                number=number
            )
        case PlanRule.ONE_A_PERIOD:
            return w._("A value of number {number} was corrected; the first one is kept.").format(
                number=number
            )
        case PlanRule.STRENGTH_FIRST:
            return w._("Number {number}, a problem, was noted before anything the school does well.").format(
                number=number
            )
