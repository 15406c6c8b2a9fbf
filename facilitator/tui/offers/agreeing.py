"""F6: an action as a sentence, then the slots it lacks, one after the other."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.action import Action
from facilitator.services.outcome import Outcome
from facilitator.tui.offers.step import Give, Say, Step, Write
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.strip import StripRow, StripView
from facilitator.words.dates import short_day, week

SLOTS = ("owner", "deadline", "resources", "sign")
"""What a commitment needs, in the order it is asked for."""
NAME_WIDTH = 10


def action_offer(s: Standing) -> Step:
    """Borrow the line for the sentence; what it lacks is asked for afterwards."""
    if not s.meeting.run.running:
        return Say(s.w._("The meeting has not begun."))
    w = s.w
    panel = StripView(
        "agreeing",
        w._("New action"),
        "F6",
        (StripRow(w._("Who does what, by when, that somebody else can see? @name >date /school")),),
        w._("Enter goes on to what is missing · Esc leaves it"),
        held=True,
    )
    return Write(ChipView(w._("action"), "!", w._("hidden")), _sentence, panel=panel)


def _sentence(text: str, s: Standing) -> Step:
    if not text.strip():
        return None
    return Give("action", (text.strip(),), _agreed)


def _agreed(outcome: Outcome, s: Standing) -> Step:
    action = next((record for record in outcome.records if isinstance(record, Action)), None)
    return ask_slot(action, 0, s) if action is not None else None


def ask_slot(action: Action, since: int, s: Standing) -> Step:
    """Ask for the first empty slot from the ``since``-th on; nothing more where none is empty."""
    for place in range(since, len(SLOTS)):
        if not _filled(action, SLOTS[place]):
            slot = _Slot(action.id, place)
            chip = ChipView(_slot_name(SLOTS[place], s), "!", s.w._("hidden"))
            return Write(chip, slot.written, panel=_panel(action, place, s))
    return Say(s.w._("The action has all it needs."), "√")


@dataclass(frozen=True, slots=True)
class _Slot:
    """The slot the line is filling."""

    action_id: str
    place: int

    def written(self, text: str, s: Standing) -> Step:
        action = _current(s, self.action_id)
        if action is None:
            return None
        if not text.strip():
            return ask_slot(action, self.place + 1, s)
        return Give("set", (str(action.number), SLOTS[self.place], text.strip()), self._set)

    def _set(self, outcome: Outcome, s: Standing) -> Step:
        action = _current(s, self.action_id)
        if action is None:
            return None
        if outcome.ok:
            return ask_slot(action, self.place + 1, s)
        return ask_slot(action, self.place, s)


def _current(s: Standing, action_id: str) -> Action | None:
    return next((action for action in s.meeting.actions if action.id == action_id), None)


def _filled(action: Action, slot: str) -> str:
    match slot:
        case "owner":
            return action.owner_id
        case "deadline":
            return action.deadline.isoformat() if action.deadline else ""
        case "resources":
            return action.resources
    return action.sign


def _slot_name(slot: str, s: Standing) -> str:
    w = s.w
    match slot:
        case "owner":
            return w.p_("action field", "owner")
        case "deadline":
            return w.p_("action field", "deadline")
        case "resources":
            return w.p_("action field", "resources")
    return w.p_("action field", "sign")


def _panel(action: Action, asked: int, s: Standing) -> StripView:
    w = s.w
    left = sum(not _filled(action, slot) for slot in SLOTS)
    rows = [StripRow(action.text, mark="!", aside=s.meeting.name_of(action.party_id))]
    for place, slot in enumerate(SLOTS):
        value = _said(action, slot, s)
        mark = "√" if value else "►" if place == asked else "○"
        rows.append(StripRow(value or "[ … ? ]", mark=mark, lead=_slot_name(slot, s).ljust(NAME_WIDTH)))
    return StripView(
        "agreeing",
        w._("New action"),
        w.n_("{n} gap left", "{n} gaps left", left).format(n=left),
        tuple(rows),
        w._("Enter: next gap, also with nothing written · Esc: keep it as it is"),
        held=True,
    )


def _said(action: Action, slot: str, s: Standing) -> str:
    match slot:
        case "owner":
            return s.meeting.name_of(action.owner_id)
        case "deadline" if action.deadline:
            return f"{short_day(action.deadline, s.w.language)} ({week(action.deadline, s.w.language)})"
        case "deadline":
            return ""
    return _filled(action, slot)
