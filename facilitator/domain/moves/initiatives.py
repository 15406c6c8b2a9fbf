"""Where an initiative of the plan stands."""

from __future__ import annotations

from facilitator.domain.entries import Entry
from facilitator.domain.line_fields import InitiativeStatus
from facilitator.domain.meeting import Meeting
from facilitator.domain.moment import Moment
from facilitator.domain.moves.lines import set_aside, tell
from facilitator.domain.moves.made import Answer, Records, reason_lacks
from facilitator.domain.plan_check import Gap, GapReason
from facilitator.domain.plan_lines import check_line
from facilitator.domain.plan_rules import PlanRule
from facilitator.domain.refusal import Reason, Refused

FIVE_POINTS = frozenset(
    {
        GapReason.NO_CONTEXT, GapReason.NO_GOAL, GapReason.NO_SIGN, GapReason.NO_DESCRIPTION,
        GapReason.NO_EVALUATION,
    }
)  # fmt: skip
"""Context, goal, signs, initiative and evaluation (SMTTE)."""


def stand(
    meeting: Meeting, moment: Moment, initiative: Entry, status: InitiativeStatus, *, reason: str = ""
) -> Answer:
    """Say where an initiative stands; it begins with its five points, or for a ``reason`` (AP-05)."""
    answer = tell(meeting, moment, initiative, "status", status)
    empty = _empty(meeting, moment, initiative) if status is InitiativeStatus.ACTIVE else ()
    if isinstance(answer, Refused) or not empty:
        return answer
    if not reason.strip():
        fields = tuple(gap.field for gap in empty)
        return Refused.because(Reason.NOT_FRAMED, number=initiative.number, missing=fields, field=fields[0])
    if too_short := reason_lacks(reason):
        return too_short
    departure: Records = set_aside(meeting, moment, PlanRule.FRAMED_FIRST, initiative, reason)
    return (*answer, *departure)


def _empty(meeting: Meeting, moment: Moment, initiative: Entry) -> tuple[Gap, ...]:
    return tuple(gap for gap in check_line(meeting, initiative, moment.today) if gap.reason in FIVE_POINTS)
