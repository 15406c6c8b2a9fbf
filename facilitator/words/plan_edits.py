"""What was changed in the plan outside the program, a sentence each."""

from __future__ import annotations

from datetime import date

from facilitator.domain.modes import ActionStatus
from facilitator.domain.plan_edit import PlanEdit
from facilitator.words.dates import short_day
from facilitator.words.plan_gaps import gap_sentence, plan_field
from facilitator.words.tongue import Words
from facilitator.words.vocabulary import action_status


def edit_sentence(edit: PlanEdit, w: Words) -> str:
    """``3  Danne makkerpar – status: foreslået → gjort``"""
    old, fresh = (_said(edit.field, value, w) for value in (edit.old, edit.fresh))
    return f"{edit.number}  {edit.action} – {plan_field(edit.field, w)}: {old or '–'} → {fresh or '–'}"


def doubt_sentence(edit: PlanEdit, w: Words) -> str:
    """``► 3  Danne makkerpar – frist: søndag 17.1. …?``; empty where the value is plain."""
    return f"► {edit.number}  {edit.action} – {gap_sentence(edit.doubt, w)}" if edit.doubt else ""


def _said(field: str, value: str, w: Words) -> str:
    if not value:
        return ""
    if field == "status":
        return action_status(ActionStatus(value), w)
    if field in ("deadline", "follow_up", "resumes_on"):
        return short_day(date.fromisoformat(value), w.language, year=True)
    return value
