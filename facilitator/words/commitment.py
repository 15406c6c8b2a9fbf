"""An action as the sentence in which it is said aloud, its gaps shown where something is missing."""

from __future__ import annotations

from facilitator.domain.action import Action
from facilitator.domain.meeting import Meeting
from facilitator.words.dates import near_day
from facilitator.words.tongue import Words


def commitment(action: Action, meeting: Meeting, w: Words) -> str:
    """``Ida Krag lader 5. b skrive målet før fr 4.12. Vi ser det, når …``"""
    owner = meeting.name_of(action.owner_id) or w._("[ who? ]")
    due = (
        near_day(action.deadline, w.language, meeting.head.starts_at.date()).rstrip(".")
        if action.deadline
        else w._("[ by when? ]")
    )
    sign = action.sign.rstrip(".") or w._("[ sign? ]")
    resources = action.resources.rstrip(".") or w._("[ from where? ]")
    said = (
        w._("{owner} {text} – by {due}. We see it when {sign}. It takes no time or money of its own.")
        if takes_nothing(action)
        else w._("{owner} {text} – by {due}. We see it when {sign}. It takes {resources}.")
    )
    return said.format(owner=owner, text=action.text.rstrip("."), due=due, sign=sign, resources=resources)


def takes_nothing(action: Action) -> bool:
    """Was 0 the answer to what is set aside?"""
    return action.resources.strip().rstrip(".") == "0"
