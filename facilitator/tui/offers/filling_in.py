"""What is missing is filled in: the line is borrowed for it, or what brings it about is opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facilitator.domain.field_choices import FIELD_CHOICES, choices_in
from facilitator.domain.field_names import BY_COMMAND, FIELDS
from facilitator.domain.gate_state import Unit
from facilitator.domain.kinds import LINE_KINDS, PLAN_KINDS
from facilitator.domain.missing import Missing
from facilitator.tui.cells import wrapped
from facilitator.tui.offers.agreeing import action_offer
from facilitator.tui.offers.checking import Yes, step_for_row
from facilitator.tui.offers.further import Further
from facilitator.tui.offers.releasing import Level
from facilitator.tui.offers.step import Act, Give, Show, Step, Write
from facilitator.tui.presenting.captured import without_sign
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.strip import StripRow, StripView
from facilitator.words.choices import choice_name
from facilitator.words.fields import field as field_name
from facilitator.words.kinds import record_kind

CHOICES_WIDTH = 76
"""Cells in which what is asked stands: those of the smallest window."""
SIGNS = {"person": "@", "party": "/"}
"""What stands before the name of somebody whose a value is."""


def fill_step(one: Missing, s: Standing) -> Step:
    """Where a missing thing is filled in; None where nothing typed at once brings it about."""
    facts = one.facts
    match one.key:
        case "field" | "field_again":
            return field_step(facts["name"], s, one.unit)
        case "date" | "date_late":
            return date_step(facts["name"], s)
        case "rating":
            return step_for_row(f"rate {facts['scale']}", s)
        case "confirm":
            return Show(Yes())
        case "turns" | "turns_in":
            return Act("floor")
        case "types":
            return Act("questions")
        case "too_few":
            return entry_step(facts["kind"], s, one.unit)
        case "lacks" if facts["kind"] in PLAN_KINDS:
            return Act("plan")
        case "either":
            steps = (fill_step(each, s) for option in facts["options"] for each in option)
            return next((step for step in steps if step is not None), None)
    return None


def field_step(name: str, s: Standing, unit: Unit | None = None) -> Step:
    """Borrow the line for a field; what it holds already stands there to be confirmed or changed."""
    if name == "release_level":
        return Show(Level())
    if name in BY_COMMAND:
        return Show(Further())
    kept_for = FIELDS.get(name, "")
    known = s.meeting.value(name) if kept_for not in SIGNS else None
    whose = "" if unit is not None else _whose_hint(kept_for, s)
    asked = whose or s.w._("What is to stand there?")
    title = field_name(name, s.w)
    if name in FIELD_CHOICES:
        named = " · ".join(choice_name(each, s.w) for each in FIELD_CHOICES[name].of)
        several = s.w._("One or several of these, with commas between:")
        single = s.w._("One of these:")
        asked = f"{several if FIELD_CHOICES[name].several else single} {named}"
    held = _held(name, known.value if known else "", s)
    return _write(title, asked, _Field(name, _owner(unit, s)).written, s, text=held)


def _held(name: str, value: str, s: Standing) -> str:
    """What a field holds, as it would be typed."""
    if name not in FIELD_CHOICES:
        return value
    return ", ".join(choice_name(each, s.w) for each in choices_in(name, value)) or value


def date_step(name: str, s: Standing) -> Step:
    """Borrow the line for a date."""
    return step_for_row(f"date {name}", s)


def entry_step(kind: str, s: Standing, unit: Unit | None = None) -> Step:
    """Borrow the line for one of a kind."""
    if kind == "action":
        return action_offer(s)
    if kind not in LINE_KINDS:
        return None
    title = record_kind(kind, 1, s.w)
    return _write(title, s.w._("One line for each."), _Entry(kind, _owner(unit, s)).written, s)


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    owner: str

    def written(self, text: str, s: Standing) -> Step:
        return Give("field", (self.name, self.owner + text.strip())) if text.strip() else None


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: str
    owner: str

    def written(self, text: str, s: Standing) -> Step:
        said = without_sign(text, self.kind)
        return Give(f"note.{self.kind}", (self.owner + said,)) if said else None


def _owner(unit: Unit | None, s: Standing) -> str:
    """``@Ida `` or ``/Birkehave `` in front of what is typed, where it is about somebody."""
    if unit is None or unit.kind not in SIGNS:
        return ""
    person = s.meeting.find_person(unit.id)
    return f"{SIGNS[unit.kind]}{s.meeting.called(person) if person else unit.name} "


def _whose_hint(kept_for: str, s: Standing) -> str:
    match kept_for:
        case "person":
            return s.w._("Whose it is stands first: @name")
        case "party":
            return s.w._("Whose it is stands first: /school")
    return ""


def _write(
    title: str, asked: str, written: Callable[[str, Standing], Step], s: Standing, text: str = ""
) -> Write:
    rows = tuple(map(StripRow, wrapped(asked, CHOICES_WIDTH)))
    panel = StripView("filling", title, "", rows, s.w._("Enter sets it · Esc: as it is"), held=True)
    return Write(ChipView(title, "►", s.w._("hidden")), written, text=text, panel=panel)
