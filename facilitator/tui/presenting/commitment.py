"""An action as the sentence it is read aloud as, with what it still lacks in its place."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.action import Action
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.strip import StripRow, StripView
from facilitator.words.commitment import takes_nothing
from facilitator.words.dates import near_day, week
from facilitator.words.tongue import Words

SLOTS = ("owner", "deadline", "sign", "resources")
"""What a commitment needs, in the order the sentence says it."""


def filled(action: Action, slot: str) -> str:
    """What a slot holds; empty where it lacks."""
    match slot:
        case "owner":
            return action.owner_id
        case "deadline":
            return action.deadline.isoformat() if action.deadline else ""
        case "resources":
            return action.resources
    return action.sign


def as_typed(action: Action, slot: str, s: Standing) -> str:
    """What a slot holds, as it would be typed."""
    return s.meeting.name_of(action.owner_id) if slot == "owner" else filled(action, slot)


def slot_name(slot: str, w: Words) -> str:
    match slot:
        case "owner":
            return w.p_("action field", "owner")
        case "deadline":
            return w.p_("action field", "deadline")
        case "resources":
            return w.p_("action field", "resources")
    return w.p_("action field", "sign")


def sentence_panel(action: Action, asked: str, s: Standing) -> StripView:
    """The sentence with its gaps; ``asked`` is the slot the line is filling."""
    w = s.w
    left = sum(not filled(action, slot) for slot in SLOTS)
    party = s.meeting.name_of(action.party_id)
    return StripView(
        "agreeing",
        " · ".join(filter(None, (w._("New action"), party))),
        w.n_("{n} gap left", "{n} gaps left", left).format(n=left),
        tuple(_rows(action, asked, s)),
        w._("Enter: next gap · Shift+Tab: the one before · F6: save it as it is"),
        held=True,
    )


def _rows(action: Action, asked: str, s: Standing) -> Iterator[StripRow]:
    """One row for each slot, in words that are read on from row to row."""
    w = s.w
    said = {
        "owner": w._("{owner}: {action}"),
        "deadline": w._("by {deadline}."),
        "sign": w._("We see it when {sign}."),
        "resources": (
            w._("It takes no time or money of its own.")
            if takes_nothing(action)
            else w._("It takes {resources}.")
        ),
    }
    for slot in SLOTS:
        value = _value(action, slot, s)
        mark = "►" if slot == asked else "" if value else "○"
        gap = f"[ {slot_name(slot, w)}? ]"
        yield StripRow(said[slot].format(**{slot: value or gap}, action=action.text), mark=mark)


def _value(action: Action, slot: str, s: Standing) -> str:
    match slot:
        case "owner":
            return s.meeting.name_of(action.owner_id)
        case "deadline" if action.deadline:
            return (
                f"{near_day(action.deadline, s.w.language, s.today)} ({week(action.deadline, s.w.language)})"
            )
    return filled(action, slot)
