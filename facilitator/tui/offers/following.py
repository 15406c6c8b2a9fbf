"""What is done with a row of the follow-up: a value is written, a sign, a status, a decision picked."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.line_fields import ActionDecision, SignResult
from facilitator.domain.modes import ActionStatus
from facilitator.tui.offers.step import Give, Show, Step, Write
from facilitator.tui.presenting.following import promised
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.strip import StripRow, StripView
from facilitator.words.line_fields import line_answer
from facilitator.words.tongue import Words
from facilitator.words.vocabulary import action_status

STATUSES = (
    ActionStatus.IN_PROGRESS, ActionStatus.DONE, ActionStatus.ANCHORED, ActionStatus.PAUSED,
    ActionStatus.DROPPED,
)  # fmt: skip


def following_step(kind: str, which: str, s: Standing) -> Step:
    """The step for a row of ``presenting.following``."""
    kept = next((each for each in s.meeting.all_captured if each.id == which), None)
    match kind, kept:
        case "figure", Entry():
            return _value(kept, s)
        case "seen", Entry():
            return Show(Seen(which))
        case "told", Action():
            return Show(Told(which))
        case "decided", Action():
            return Show(Decided(which))
    return None


def _value(indicator: Entry, s: Standing) -> Step:
    """Borrow the line for what it has come to today."""
    w = s.w
    unit = s.meeting.said("unit", indicator.id)
    hint = w._("Today's value, as in: 12,5 {unit} n=84 /school #programme").format(unit=unit)
    panel = StripView(
        "following", indicator.text, "", (StripRow(hint),), w._("Enter · Esc: as it is"), held=True
    )
    chip = ChipView(w._("today"), "►", w._("hidden"))
    return Write(chip, _Measured(str(indicator.number)).written, panel=panel)


@dataclass(frozen=True, slots=True)
class _Measured:
    number: str

    def written(self, text: str, s: Standing) -> Step:
        return Give("measure", (self.number, "actual", text.strip())) if text.strip() else None


@dataclass(frozen=True, slots=True)
class Seen:
    """Was the sign seen or heard?"""

    entry_id: str

    def view(self, s: Standing) -> StripView:
        sign = next((each for each in s.meeting.all_entries if each.id == self.entry_id), None)
        rows = [StripRow(sign.text)] if sign else []
        rows += [StripRow(line_answer(each, s.w), key=str(n)) for n, each in enumerate(SignResult, 1)]
        return StripView(
            "seen", s.w._("Was it seen or heard?"), "", tuple(rows), s.w._("Anything else: as it is.")
        )

    def picked(self, key: str, s: Standing) -> Step:
        sign = next((each for each in s.meeting.all_entries if each.id == self.entry_id), None)
        result = tuple(SignResult)[int(key) - 1]
        return Give("set", (str(sign.number), "result", result.value)) if sign else None


@dataclass(frozen=True, slots=True)
class Told:
    """Where an action stands today; as it stood is an answer, too."""

    action_id: str

    def view(self, s: Standing) -> StripView:
        action = _action(self.action_id, s)
        rows = [StripRow(promised(action, s))] if action else []
        rows += [
            StripRow(_choice(status, action, s.w), key=str(n)) for n, status in enumerate(_choices(action), 1)
        ]
        title = s.w._("Where does it stand today?")
        return StripView("told", title, "", tuple(rows), s.w._("Anything else: as it is."))

    def picked(self, key: str, s: Standing) -> Step:
        action = _action(self.action_id, s)
        if action is None:
            return None
        status = _choices(action)[int(key) - 1]
        if status is ActionStatus.PAUSED and action.status is not ActionStatus.PAUSED:
            return _ask(action, "status", status.value, s.w._("On which day does it go on?"), s)
        if status is ActionStatus.DROPPED:
            return _ask(action, "status", status.value, s.w._("What did you learn? One sentence."), s)
        return Give("set", (str(action.number), "status", status.value))


@dataclass(frozen=True, slots=True)
class Decided:
    """What is to become of an action: it goes on, is adjusted, closed, or dropped with what was learned."""

    action_id: str

    def view(self, s: Standing) -> StripView:
        action = _action(self.action_id, s)
        rows = [StripRow(promised(action, s))] if action else []
        rows += [StripRow(line_answer(each, s.w), key=str(n)) for n, each in enumerate(ActionDecision, 1)]
        title = s.w._("What becomes of it?")
        return StripView("decided", title, "", tuple(rows), s.w._("Anything else: as it is."))

    def picked(self, key: str, s: Standing) -> Step:
        action = _action(self.action_id, s)
        if action is None:
            return None
        decision = tuple(ActionDecision)[int(key) - 1]
        match decision:
            case ActionDecision.ADJUST:
                asked = s.w._("What is it now? The first wording is kept.")
                return _ask(action, "decision", decision.value, asked, s, text=action.text)
            case ActionDecision.DROP:
                return _ask(action, "decision", decision.value, s.w._("What did you learn? One sentence."), s)
        return Give("set", (str(action.number), "decision", decision.value))


def _ask(action: Action, field: str, chosen: str, asked: str, s: Standing, text: str = "") -> Step:
    """Borrow the line for what a choice needs besides."""
    w = s.w
    panel = StripView(
        "following", action.text, "", (StripRow(asked),), w._("Enter · Esc: as it is"), held=True
    )
    chip = ChipView(w._("action"), "!", w._("hidden"))
    return Write(chip, _Chosen(str(action.number), field, chosen).written, text=text, panel=panel)


@dataclass(frozen=True, slots=True)
class _Chosen:
    number: str
    field: str
    chosen: str

    def written(self, text: str, s: Standing) -> Step:
        return (
            Give("set", (self.number, self.field, f"{self.chosen} {text.strip()}")) if text.strip() else None
        )


def _choices(action: Action | None) -> tuple[ActionStatus, ...]:
    """As it stands comes first."""
    stands = (action.status,) if action else ()
    return (*stands, *(each for each in STATUSES if each not in stands))


def _choice(status: ActionStatus, action: Action | None, w: Words) -> str:
    said = action_status(status, w)
    as_before = action is not None and status is action.status
    return w._("as before: {status}").format(status=said) if as_before else said


def _action(action_id: str, s: Standing) -> Action | None:
    return next((each for each in s.meeting.all_actions if each.id == action_id), None)
