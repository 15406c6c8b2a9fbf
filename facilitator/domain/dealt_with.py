"""What a meeting took up of what was agreed before it, and what of a plan still runs."""

from __future__ import annotations

from collections.abc import Set

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.holding import Holding
from facilitator.domain.indicators import is_replaced
from facilitator.domain.line_fields import InitiativeStatus
from facilitator.domain.meeting import Meeting

ENDED = (InitiativeStatus.FINISHED, InitiativeStatus.DROPPED)

TAKEN_UP = ("status", "decision", "result")
"""Fields by which a meeting says what has become of an action, an initiative or a sign."""


def taken_up(meeting: Meeting) -> Set[str]:
    """Ids of the actions and lines of which it was said in this meeting what has become of them."""
    return {each.whose for each in meeting.fields if each.name in TAKEN_UP and each.kind == "line"}


def said_here(meeting: Meeting, kept: Entry | Action, name: str) -> str:
    """What this meeting said last of a line, whatever others said later; empty where it said nothing."""
    said = [each.value for each in meeting.fields if (each.name, each.whose) == (name, kept.id)]
    return said[-1] if said else ""


def runs(holding: Holding, line: Entry) -> bool:
    """Does a line of the plan go on? What belongs to initiatives ends with the last of them."""
    if line.kind == "initiative":
        return holding.said("status", line.id) not in ENDED
    if is_replaced(holding, line):
        return False
    near = [each for each in holding.linked(line.id) if isinstance(each, Entry)]
    holders = [each for each in near if each.kind == ("goal" if line.kind == "indicator" else "initiative")]
    return not holders or any(runs(holding, each) for each in holders)
