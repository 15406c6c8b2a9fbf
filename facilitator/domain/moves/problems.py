"""A problem is noted after something that is done well: by a school itself (SR-055), in a review (SR-157)."""

from __future__ import annotations

from facilitator.domain.gate_told import SOURCES, is_linked
from facilitator.domain.kinds import FAMILIES
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
from facilitator.domain.requirements import Record

PROBLEMS = ("weakness", "gap", "change_needed", "even_better_if")
"""Kinds that say what is not as it should be."""


def note_problem(meeting: Meeting, moment: Moment, kind: str, line: Line, reason: str = "") -> Answer:
    """Note a problem; before the presenting school has said a strength, it takes a reason."""
    owing = owes_strength(meeting)
    if owing is not None and not reason.strip():
        reason_first = Reason.WENT_WELL_FIRST if _weighs_findings(meeting) else Reason.STRENGTH_FIRST
        return Refused.because(reason_first, name=owing.name)
    if owing is not None and (short := reason_lacks(reason)):
        return short
    answer = capture.note(meeting, moment, kind, line)
    if owing is None or isinstance(answer, Refused):
        return answer
    entry = meeting.with_(answer).entries[-1]
    return (*answer, *set_aside(meeting, moment, PlanRule.STRENGTH_FIRST, entry, reason))


def owes_strength(meeting: Meeting) -> Party | None:
    """The school that presents itself, or is reviewed, of which nobody has said yet what it does well."""
    if _weighs_findings(meeting):
        return None if _went_well(meeting) or not meeting.parties else meeting.parties[0]
    item = meeting.item
    party = meeting.find_party(item.focus) if item is not None and item.mode is Mode.PRESENT else None
    if party is None:
        return None
    said = (e for e in meeting.entries if e.kind == "strength" and e.party_id == party.id and not e.struck)
    return party if next(said, None) is None else None


def _weighs_findings(meeting: Meeting) -> bool:
    """Does the running item ask for both sorts of finding, with what each of them rests on?"""
    gate = meeting.item.gate if meeting.item else ()
    asked = {each.kind for each in gate if isinstance(each, Record) and "two_sources" in each.having}
    return asked.issuperset(FAMILIES["finding"])


def _went_well(meeting: Meeting) -> bool:
    """Is there a finding that something went well, with what it rests on?"""
    kept = (each for each in meeting.all_entries if each.kind == "what_went_well" and not each.struck)
    shows = is_linked(*SOURCES)
    return any(shows(each, meeting) for each in kept)
