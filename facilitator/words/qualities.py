"""What a record, a person or a group can have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from facilitator.words.lists import join
from facilitator.words.terms import Term
from facilitator.words.tongue import Words

_QUALITIES: Mapping[str, Term] = {
    "time": Term("quality", "time of day"),
    "flag": Term("quality", "mark"),
    "shown": Term("quality", "showing"),
    "agreement": Term("quality", "agreement in the pair"),
    "source": Term("quality", "source"),
    "two_sources": Term("quality", "two different sources"),
    "adaptation": Term("quality", "adaptation"),
    "about_own_school": Term("quality", "own school"),
    "date": Term("quality", "date"),
    "settled": Term("quality", "outcome"),
    "validation": Term("quality", "answer from those concerned"),
    "principle": Term("quality", "principle"),
    "how_we_work": Term("quality", "how we work"),
    "success_factors": Term("quality", "success factors"),
    "stumbling_blocks": Term("quality", "stumbling blocks"),
    "shown_by": Term("quality", "what shows that it works"),
    "basis": Term("quality", "data or assumption"),
    "test_result": Term("quality", "test result"),
    "chosen": Term("quality", "choice"),
    "owner": Term("quality", "owner"),
    "period": Term("quality", "period"),
    "deadline": Term("quality", "deadline"),
    "resources": Term("quality", "resources"),
    "sign": Term("quality", "sign"),
    "observer": Term("quality", "observer"),
    "status_today": Term("quality", "status today"),
    "decision_today": Term("quality", "decision today"),
    "result_today": Term("quality", "result today"),
    "open": Term("quality", "open status"),
    "active": Term("quality", "active status"),
    "context": Term("quality", "context"),
    "goal": Term("quality", "goal"),
    "description": Term("quality", "what we do"),
    "evaluation": Term("quality", "evaluation"),
    "risk": Term("quality", "obstacle with a reply"),
    "action": Term("quality", "action"),
    "success_criterion": Term("quality", "success criterion"),
    "indicator": Term("quality", "indicator"),
    "new_actual": Term("quality", "new actual with date"),
    "own_date": Term("quality", "own date"),
    "in_window": Term("quality", "date inside the period"),
    "pair": Term("quality", "pair"),
    "triad": Term("quality", "triad"),
    "different_schools": Term("quality", "members from different schools"),
    "visits_over": Term("quality", "every visit held, or called off with a reason"),
    "been_in_focus": Term("quality", "time in focus"),
    "roles_swapped": Term("quality", "roles swapped"),
}

_PHRASES: Mapping[str, Term] = {
    "shown": Term("quality of a noun", " shown here"),
    "about_own_school": Term("quality of a noun", " about the own school"),
    "chosen": Term("quality of a noun", " chosen to work on"),
    "open": Term("quality of a noun", " still open"),
    "active": Term("quality of a noun", " under way"),
    "in_window": Term("quality of a noun", " inside the period"),
}
"""Qualities that follow a noun in words of their own, instead of *with* and their label."""


def quality(name: str, w: Words) -> str:
    return _QUALITIES[name].said(w)


def qualities(names: Sequence[str], w: Words) -> str:
    """``sign and evaluation``."""
    return join([quality(name, w) for name in names], w)


def having(names: Sequence[str], w: Words) -> str:
    """What follows a noun: `` with own date inside the period``, or an empty text."""
    labels = [name for name in names if name not in _PHRASES]
    asked = w._(" with {qualities}").format(qualities=qualities(labels, w)) if labels else ""
    return asked + "".join(_PHRASES[name].said(w) for name in names if name in _PHRASES)
