"""F6: an action as a sentence, then the slots it lacks, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facilitator.domain.action import Action
from facilitator.domain.plan import gaps_of
from facilitator.services.outcome import Outcome
from facilitator.tui.offers.step import Give, Say, Step, Write
from facilitator.tui.offers.under_way import not_under_way
from facilitator.tui.presenting.captured import action_chip, without_sign
from facilitator.tui.presenting.commitment import SLOTS, as_typed, filled, sentence_panel, slot_name
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.strip import StripRow, StripView
from facilitator.words.floor import floor_school
from facilitator.words.plan_gaps import action_standing


def action_offer(s: Standing) -> Step:
    """Borrow the line for the sentence; what it lacks is asked for afterwards."""
    if said := not_under_way(s):
        return said
    w = s.w
    panel = StripView(
        "agreeing",
        w._("New action"),
        "F6",
        (StripRow(w._("Who does what, by when, that somebody else can see? @name >date /school")),),
        w._("Enter goes on to what is missing · F6 saves it as it is · Esc leaves it"),
        held=True,
    )
    return Write(
        action_chip("", s), _sentence(_agreed), panel=panel, keep=_sentence(_kept), chip_of=action_chip
    )


def _sentence(then: Callable[[Outcome, Standing], Step]) -> Callable[[str, Standing], Step]:
    def written(text: str, s: Standing) -> Step:
        said = without_sign(text, "action")
        return Give("action", (said,), then) if said else None

    return written


def _agreed(outcome: Outcome, s: Standing) -> Step:
    action = next((record for record in outcome.records if isinstance(record, Action)), None)
    return ask_slot(action, 0, s) if action is not None else None


def _kept(outcome: Outcome, s: Standing) -> Step:
    action = next((record for record in outcome.records if isinstance(record, Action)), None)
    return _as_it_is(action, s) if action is not None else None


def ask_slot(action: Action, since: int, s: Standing) -> Step:
    """Ask for the first empty slot from the ``since``-th on; nothing more where none is empty."""
    empty = [place for place in range(since, len(SLOTS)) if not filled(action, SLOTS[place])]
    return _Slot(action.id, empty[0]).asked(action, s) if empty else _as_it_is(action, s)


def _as_it_is(action: Action, s: Standing) -> Say:
    left = sum(not filled(action, slot) for slot in SLOTS)
    if not left:
        return Say(action_standing(gaps_of(s.meeting.with_((action,)), action, s.today), s.w), "√")
    gaps = s.w.n_("Action {number} is saved with {n} gap.", "Action {number} is saved with {n} gaps.", left)
    school = floor_school(s.meeting)
    if school is not None and not action.owner_id and action.party_id == school.id:
        gaps = s.w.n_(
            "Action {number} is for {school}, who has the floor: {n} gap left.",
            "Action {number} is for {school}, who has the floor: {n} gaps left.",
            left,
        )
    return Say(gaps.format(number=action.number, n=left, school=school.name if school else ""), "√")


@dataclass(frozen=True, slots=True)
class _Slot:
    """The slot the line is filling."""

    action_id: str
    place: int

    def asked(self, action: Action, s: Standing) -> Write:
        slot = SLOTS[self.place]
        return Write(
            ChipView(slot_name(slot, s.w), "!", s.w._("hidden")),
            self.written,
            text=as_typed(action, slot, s),
            panel=sentence_panel(action, slot, s),
            back=self.before,
            keep=self.kept,
        )

    def written(self, text: str, s: Standing) -> Step:
        action = _current(s, self.action_id)
        if action is None:
            return None
        if text.strip() in ("", as_typed(action, SLOTS[self.place], s)):
            return ask_slot(action, self.place + 1, s)
        return Give("set", (str(action.number), SLOTS[self.place], text.strip()), self._set)

    def before(self, s: Standing) -> Step:
        """The slot before this one, filled or not."""
        action = _current(s, self.action_id)
        return _Slot(self.action_id, max(0, self.place - 1)).asked(action, s) if action is not None else None

    def kept(self, text: str, s: Standing) -> Step:
        action = _current(s, self.action_id)
        if action is None:
            return None
        if text.strip() in ("", as_typed(action, SLOTS[self.place], s)):
            return _as_it_is(action, s)
        return Give("set", (str(action.number), SLOTS[self.place], text.strip()), self._kept)

    def _set(self, outcome: Outcome, s: Standing) -> Step:
        action = _current(s, self.action_id)
        return ask_slot(action, self.place + (1 if outcome.ok else 0), s) if action else None

    def _kept(self, outcome: Outcome, s: Standing) -> Step:
        action = _current(s, self.action_id)
        return _as_it_is(action, s) if action and outcome.ok else None


def _current(s: Standing, action_id: str) -> Action | None:
    return next((action for action in s.meeting.actions if action.id == action_id), None)
