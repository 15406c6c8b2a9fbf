"""What is done with a row of the closing checklist: a first digit picks it, a second says what."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.field_names import DATES
from facilitator.domain.modes import ActionStatus, Settlement
from facilitator.domain.plan import plan_gaps
from facilitator.tui.offers.agreeing import ask_slot
from facilitator.tui.offers.carrying import carrying_step
from facilitator.tui.offers.following import following_step
from facilitator.tui.offers.further import Further
from facilitator.tui.offers.keeping import KEEPS, keeping_row, keeping_step
from facilitator.tui.offers.releasing import Level
from facilitator.tui.offers.step import Give, Show, Step, Write
from facilitator.tui.offers.unreached import Unreached
from facilitator.tui.offers.walking import Walking
from facilitator.tui.presenting.captured import captured_here
from facilitator.tui.presenting.yeses import asked_for_yes, is_for_everyone, said_yes_to
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.listing import ListView
from facilitator.tui.widgets.strip import StripRow, StripView
from facilitator.words.commitment import commitment, takes_nothing
from facilitator.words.fields import date_name, scale
from facilitator.words.kept_private import line_text, marked
from facilitator.words.vocabulary import settlement

OF_A_LINE = ("action", "entry", "parked", "adapt", "owner", "answer", "told", "decided")
"""What the ids of rows begin with that stand for something people said or agreed."""


def step_for_row(row_id: str, s: Standing) -> Step:
    """The step for a row of ``checklist_view``."""
    kind, _, which = row_id.partition(" ")
    match kind:
        case "action":
            action = next((each for each in s.meeting.actions if each.id == which), None)
            return Show(Promise(action.id)) if action else None
        case "yes":
            return Show(Yes())
        case "adapt":
            return _adapt(which, s)
        case "parked":
            return Show(Parked(which))
        case "unreached":
            return Show(Unreached())
        case "level":
            return Show(Level())
        case "further":
            return Show(Further())
        case "focus":
            return Give("focus-group")
        case "date" if which in DATES:
            chip = ChipView(date_name(which, s.w), "►", s.w._("hidden"))
            return Write(chip, _DateOf(which).written, panel=_hint(s, date_name(which, s.w), _date_hint(s)))
        case "rate":
            chip = ChipView("ROTI" if which == "roti" else scale(which, s.w), "►", s.w._("hidden"))
            return Write(chip, _rated, panel=_hint(s, scale(which, s.w), _rating_hint(which, s)))
        case "shown":
            entry = next((each for each in s.meeting.all_entries if each.id == which), None)
            return Give("show", (str(entry.number),)) if entry else None
        case "entry":
            return Show(Walking(which))
    return carrying_step(kind, which, s) or following_step(kind, which, s)


def line_of(row_id: str, s: Standing) -> Entry | Action | None:
    """The line that a row of the list stands for and that can be kept private; None for all others."""
    kind, _, which = row_id.partition(" ")
    if kind not in OF_A_LINE:
        return None
    return next((kept for kept in s.meeting.all_captured if kept.id == which), None)


def newest_row(listed: ListView, s: Standing) -> str:
    """The row of what was noted last in the running item; empty where none of it is listed."""
    here = {kept.id for kept in captured_here(s)}
    found = ((row.id, line_of(row.id, s)) for row in listed.rows)
    lines = [(kept.number, row_id) for row_id, kept in found if kept is not None and kept.id in here]
    return max(lines, default=(0, ""))[1]


def step_for_digit(row_id: str, digit: str, s: Standing) -> Step:
    """The step where a digit picked the row: Esc makes a line of it that begins with the digit."""
    step = step_for_row(row_id, s)
    if not isinstance(step, Write):
        return step
    panel = step.panel or StripView("checking", step.chip.word, held=True)
    hint = s.w._("Enter sets it · Esc: a line that begins with “{digit}” · a blank first writes one at once")
    return replace(step, panel=replace(panel, hint=hint.format(digit=digit)), led=digit, offered=step.text)


def blocked(action: Action, s: Standing) -> bool:
    """Does the action lack what a yes could be said to: owner, date, resources or sign?"""
    return any(gap.blocks_agreement for each, gap in plan_gaps(s.meeting, s.today) if each.id == action.id)


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment being read aloud: those whose it is say yes, or it is mended first."""

    action_id: str

    def view(self, s: Standing) -> StripView:
        w, action = s.w, self._action(s)
        rows = []
        if action is not None:
            rows.append(StripRow(marked(commitment(action, s.meeting, w), action, w)))
            who = s.meeting.name_of(action.party_id) or s.meeting.name_of(action.owner_id)
            if blocked(action, s):
                rows.append(StripRow(w._("Fill in what is missing"), key="1"))
            elif action.status is ActionStatus.PROPOSED:
                yes = w._("{who} says yes").format(who=who) if who else w._("Those whose it is say yes")
                rows.append(StripRow(yes, key="1"))
            else:
                rows.append(StripRow(w._("Take the yes back"), key="1"))
            rows.append(StripRow(w._("Other words"), key="2"))
            rows.append(keeping_row(action, w))
        hint = w._("Del: not this one after all. Anything else: as it is.")
        return StripView("promise", w._("Read aloud"), "", tuple(rows), hint, KEEPS | {"delete"})

    def picked(self, key: str, s: Standing) -> Step:
        action = self._action(s)
        if action is None:
            return None
        number = str(action.number)
        match key:
            case "1" if blocked(action, s):
                return ask_slot(action, 0, s)
            case "1":
                if action.status is not ActionStatus.PROPOSED:
                    return Give("set", (number, "status", ActionStatus.PROPOSED.value))
                if not action.approved_by:
                    return _approve(action, s)
                return Give("set", (number, "status", ActionStatus.AGREED.value))
            case "2":
                chip = ChipView(s.w._("action"), "!", s.w._("hidden"))
                return Write(chip, _Reworded(number).written, text=action.text)
            case key if key in KEEPS:
                return keeping_step(action)
            case "delete":
                return Give("strike", (number,))
        return None

    def _action(self, s: Standing) -> Action | None:
        return next((each for each in s.meeting.actions if each.id == self.action_id), None)


def _approve(action: Action, s: Standing) -> Step:
    """Borrow the line for who sets the resources aside; the responsible leader stands there already."""
    sponsors = [each for each in s.meeting.people if "sponsor" in each.roles]
    own = next((each for each in sponsors if each.party_id == action.party_id), None)
    said = (
        s.w._("Who says yes to it without time or money of its own? A name; or: because …")
        if takes_nothing(action)
        else s.w._("Who sets this aside: {resources}? A name; or: because …").format(
            resources=action.resources
        )
    )
    chip = ChipView(s.w._("approved by"), "!", s.w._("hidden"))
    hint = _hint(s, action.text, said)
    return Write(
        chip, _Agreed(str(action.number)).written, text=s.meeting.called(own) if own else "", panel=hint
    )


@dataclass(frozen=True, slots=True)
class _Agreed:
    """An action is agreed once somebody has set its resources aside, or for a reason."""

    number: str

    def written(self, text: str, s: Standing) -> Step:
        if not text.strip():
            return None
        return Give("set", (self.number, "status", f"{ActionStatus.AGREED.value} {text.strip()}"))


@dataclass(frozen=True, slots=True)
class Yes:
    """Who says yes: everybody, or those asked one after the other."""

    def view(self, s: Standing) -> StripView:
        w = s.w
        rows = [StripRow(name, key=str(n), aside=aside) for n, (name, aside) in enumerate(self._who(s), 1)]
        title = w._("A yes to {what}").format(what=said_yes_to(s))
        return StripView("yes", title, "", tuple(rows), w._("Anything else: as it is."))

    def picked(self, key: str, s: Standing) -> Step:
        name = self._who(s)[int(key) - 1][0]
        everybody = is_for_everyone(s) and key == "1"
        return Give("confirm", ("all" if everybody else name,))

    def _who(self, s: Standing) -> list[tuple[str, str]]:
        first = [(s.w._("everybody"), "")] if is_for_everyone(s) else []
        units = asked_for_yes(s)[: 9 - len(first)]
        return first + [(s.meeting.name_of(each.unit.id), "√" if each.given else "") for each in units]


def _adapt(entry_id: str, s: Standing) -> Step:
    """Borrow the line for how an idea must change to fit."""
    entry = next((each for each in s.meeting.all_entries if each.id == entry_id), None)
    if entry is None:
        return None
    chip = ChipView(s.w._("adaptation"), "*", s.w._("hidden"))
    hint = _hint(s, entry.text, s.w._("How must it change to fit here?"))
    return Write(chip, _Adapted(str(entry.number)).written, text=entry.adaptation, panel=hint)


@dataclass(frozen=True, slots=True)
class _Adapted:
    number: str

    def written(self, text: str, s: Standing) -> Step:
        return Give("adapt", (self.number, text.strip())) if text.strip() else None


@dataclass(frozen=True, slots=True)
class _Reworded:
    number: str

    def written(self, text: str, s: Standing) -> Step:
        return Give("edit", (self.number, text.strip())) if text.strip() else None


@dataclass(frozen=True, slots=True)
class Parked:
    """What becomes of a parked point."""

    entry_id: str

    def view(self, s: Standing) -> StripView:
        w = s.w
        entry = next((each for each in s.meeting.all_entries if each.id == self.entry_id), None)
        rows = [StripRow(line_text(entry, w))] if entry else []
        rows += [StripRow(settlement(how, w), key=str(n)) for n, how in enumerate(Settlement, start=1)]
        rows += [keeping_row(entry, w)] if entry else []
        hint = w._("Anything else: as it is.")
        return StripView("parked", w._("Parking lot"), "", tuple(rows), hint, KEEPS)

    def picked(self, key: str, s: Standing) -> Step:
        entry = next((each for each in s.meeting.all_entries if each.id == self.entry_id), None)
        if entry is None:
            return None
        if key in KEEPS:
            return keeping_step(entry)
        how, number = tuple(Settlement)[int(key) - 1], str(entry.number)
        if how is not Settlement.DROPPED:
            return Give("unpark", (number, how.value))
        chip = ChipView(settlement(how, s.w), "#", s.w._("hidden"))
        hint = _hint(s, entry.text, s.w._("Why is it dropped? A few words are enough."))
        return Write(chip, _Dropped(number).written, panel=hint)


@dataclass(frozen=True, slots=True)
class _Dropped:
    """A point is dropped for a reason."""

    number: str

    def written(self, text: str, s: Standing) -> Step:
        return Give("unpark", (self.number, Settlement.DROPPED.value, text.strip())) if text.strip() else None


@dataclass(frozen=True, slots=True)
class _DateOf:
    name: str

    def written(self, text: str, s: Standing) -> Step:
        return Give("date", (self.name, text.strip())) if text.strip() else None


def _rated(text: str, s: Standing) -> Step:
    return Give("rate", (text.strip(),)) if text.strip() else None


def _hint(s: Standing, title: str, hint: str) -> StripView:
    return StripView("checking", title, "", (StripRow(hint),), s.w._("Enter · Esc: as it is"), held=True)


def _date_hint(s: Standing) -> str:
    return s.w._("A day as people write it: 12/1, +14d, tuesday, week 2")


def _rating_hint(which: str, s: Standing) -> str:
    if which == "roti":
        return s.w._("One digit a person, 0–4, in a row as they are held up: 3443324343")
    return s.w._("One number a person, 1–10, with blanks between")
