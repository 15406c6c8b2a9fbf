"""What is captured and counted, and whom it is counted for."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.words.terms import Noun
from facilitator.words.tongue import Words

_KINDS: Mapping[str, Noun] = {
    "note": Noun("record kind", "note", "notes"),
    "quote": Noun("record kind", "quote", "quotes"),
    "question": Noun("record kind", "question", "questions"),
    "answer": Noun("record kind", "answer", "answers"),
    "idea": Noun("record kind", "idea", "ideas"),
    "reflection": Noun("record kind", "reflection", "reflections"),
    "learning": Noun("record kind", "learning point", "learning points"),
    "strength": Noun("record kind", "strength", "strengths"),
    "weakness": Noun("record kind", "weakness", "weaknesses"),
    "experience": Noun("record kind", "experience", "experiences"),
    "explanation": Noun("record kind", "explanation", "explanations"),
    "factor": Noun("record kind", "factor", "factors"),
    "wish": Noun("record kind", "wish", "wishes"),
    "change_needed": Noun("record kind", "needed change", "needed changes"),
    "not_included": Noun("record kind", "point left out", "points left out"),
    "priority": Noun("record kind", "priority", "priorities"),
    "point": Noun("record kind", "summary point", "summary points"),
    "theme": Noun("record kind", "theme", "themes"),
    "pattern": Noun("record kind", "pattern", "patterns"),
    "leader_follow_up": Noun("record kind", "follow-up point for leaders", "follow-up points for leaders"),
    "occasion": Noun("record kind", "occasion", "occasions"),
    "decision": Noun("record kind", "decision", "decisions"),
    "attention_point": Noun("record kind", "attention point", "attention points"),
    "parked": Noun("record kind", "parked point", "parked points"),
    "evidence": Noun("record kind", "evidence note", "evidence notes"),
    "own_question": Noun("record kind", "own question", "own questions"),
    "own_view": Noun("record kind", "own account", "own accounts"),
    "line_of_inquiry": Noun("record kind", "line of inquiry", "lines of inquiry"),
    "area_of_excellence": Noun("record kind", "area of excellence", "areas of excellence"),
    "practice_description": Noun("record kind", "practice description", "practice descriptions"),
    "gap": Noun("record kind", "gap in the evidence", "gaps in the evidence"),
    "what_went_well": Noun("record kind", "finding (what went well)", "findings (what went well)"),
    "even_better_if": Noun("record kind", "finding (even better if)", "findings (even better if)"),
    "goal": Noun("record kind", "goal", "goals"),
    "indicator": Noun("record kind", "indicator", "indicators"),
    "initiative": Noun("record kind", "initiative", "initiatives"),
    "action": Noun("record kind", "action", "actions"),
    "sign": Noun("record kind", "sign", "signs"),
    "school_visit": Noun("record kind", "school visit", "school visits"),
    "partner_school": Noun("record kind", "partner school", "partner schools"),
    "data_source": Noun("record kind", "data source", "data sources"),
    "pair": Noun("record kind", "pair", "pairs"),
    "triad": Noun("record kind", "triad", "triads"),
    "mixed_group": Noun("record kind", "mixed group", "mixed groups"),
    "entry": Noun("record kind", "entry", "entries"),
    "finding": Noun("record kind", "finding", "findings"),
}

_UNITS: Mapping[str, Noun] = {
    "party": Noun("unit", "school", "schools"),
    "person": Noun("unit", "person", "people"),
}


def record_kind(kind: str, n: int, w: Words) -> str:
    """``1 question``, ``2 questions``: the noun alone, for ``n`` of them."""
    return (_KINDS.get(kind) or _UNITS[kind]).said(n, w)


def unit_kind(kind: str, n: int, w: Words) -> str:
    """The noun for ``n`` parties, people, pairs, triads or mixed groups."""
    return (_UNITS.get(kind) or _KINDS[kind]).said(n, w)
