"""A problem is noted where a school presents itself: after something it does well (SR-055)."""

from __future__ import annotations

from facilitator.domain.line import Line
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import Mode
from facilitator.domain.moment import Moment
from facilitator.domain.moves import capture
from facilitator.domain.moves.lines import set_aside
from facilitator.domain.moves.made import Answer, reason_lacks
from facilitator.domain.people import Party
from facilitator.domain.plan_rules import PlanRule
from facilitator.domain.refusal import Reason, Refused

PROBLEMS = ("weakness", "gap", "change_needed")
"""Kinds that say what is not as it should be."""


def note_problem(meeting: Meeting, moment: Moment, kind: str, line: Line, reason: str = "") -> Answer:
    """Note a problem; before the presenting school has said a strength, it takes a reason."""
    owing = owes_strength(meeting)
    if owing is not None and not reason.strip():
        return Refused.because(Reason.STRENGTH_FIRST, name=owing.name)
    if owing is not None and (short := reason_lacks(reason)):
        return short
    answer = capture.note(meeting, moment, kind, line)
    if owing is None or isinstance(answer, Refused):
        return answer
    entry = meeting.with_(answer).entries[-1]
    return (*answer, *set_aside(meeting, moment, PlanRule.STRENGTH_FIRST, entry, reason))


def owes_strength(meeting: Meeting) -> Party | None:
    """The school that presents itself and has not said yet what it does well."""
    item = meeting.item
    party = meeting.find_party(item.focus) if item is not None and item.mode is Mode.PRESENT else None
    if party is None:
        return None
    said = (e for e in meeting.entries if e.kind == "strength" and e.party_id == party.id and not e.struck)
    return party if next(said, None) is None else None
