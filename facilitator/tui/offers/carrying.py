"""What is done with a question that lies open: it is answered, or somebody takes it until a day."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.services.outcome import Outcome
from facilitator.tui.offers.step import Give, Step, Write
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.strip import StripRow, StripView


def carrying_step(kind: str, which: str, s: Standing) -> Step:
    """The step for a row of ``presenting.promises`` about a question."""
    entry = next((each for each in s.meeting.all_entries if each.id == which), None)
    if entry is None:
        return None
    number = str(entry.number)
    match kind:
        case "answer":
            chip = ChipView(s.w._("answer"), "=", s.w._("hidden"))
            return Write(chip, _Answered(number).written, panel=_panel(entry.text, s.w._("The answer"), s))
        case "owner":
            return _ask(number, entry.text, "owner", s)
    return None


def _ask(number: str, text: str, field: str, s: Standing) -> Step:
    w = s.w
    asked = w._("Who answers it? A name.") if field == "owner" else w._("By which day?")
    chip = ChipView(w._("question"), "?", w._("hidden"))
    return Write(chip, _Taken(number, text, field).written, panel=_panel(text, asked, s))


@dataclass(frozen=True, slots=True)
class _Answered:
    number: str

    def written(self, text: str, s: Standing) -> Step:
        return Give(f"answer.{self.number}", (text.strip(),)) if text.strip() else None


@dataclass(frozen=True, slots=True)
class _Taken:
    """First who, then by when."""

    number: str
    text: str
    field: str

    def written(self, text: str, s: Standing) -> Step:
        if not text.strip():
            return None
        return Give("set", (self.number, self.field, text.strip().removeprefix("@")), self._then)

    def _then(self, outcome: Outcome, s: Standing) -> Step:
        return _ask(self.number, self.text, "by", s) if self.field == "owner" and outcome.ok else None


def _panel(title: str, hint: str, s: Standing) -> StripView:
    return StripView("carrying", title, "", (StripRow(hint),), s.w._("Enter · Esc: as it is"), held=True)
