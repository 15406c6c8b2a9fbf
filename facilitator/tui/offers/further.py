"""Whether to ask further: yes or no by a digit, then how, when and whom in the line, then the meeting."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.line_fields import YesNo
from facilitator.domain.moves.further import focus_group_ahead
from facilitator.services.outcome import Outcome
from facilitator.tui.offers.step import Give, Show, Step, Write
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.strip import StripRow, StripView
from facilitator.words.line_fields import line_answer


@dataclass(frozen=True, slots=True)
class Further:
    """The strip that asks, yes or no, whether the group needs to ask further."""

    def view(self, s: Standing) -> StripView:
        rows = tuple(StripRow(line_answer(each, s.w), key=str(n)) for n, each in enumerate(YesNo, 1))
        title = s.w._("Do we need to ask further?")
        return StripView("further", title, "", rows, s.w._("Anything else: as it is."))

    def picked(self, key: str, s: Standing) -> Step:
        if tuple(YesNo)[int(key) - 1] is YesNo.NO:
            return Give("further", (YesNo.NO.value,))
        hint = s.w._("How, whom, and on which day – as in: focus group @Anne @Bo >12/1")
        panel = StripView(
            "further", s.w._("Asking further"), "", (StripRow(hint),), s.w._("Enter · Esc: as it is"),
            held=True,
        )  # fmt: skip
        return Write(ChipView(s.w._("asking further"), "►", s.w._("hidden")), _written, panel=panel)


@dataclass(frozen=True, slots=True)
class Meet:
    """One key makes the focus group; any other leaves it for later."""

    def view(self, s: Standing) -> StripView:
        rows = (StripRow(s.w._("Make the focus group meeting"), key="1"),)
        return StripView("further", s.w._("Asking further"), "", rows, s.w._("Anything else: later."))

    def picked(self, key: str, s: Standing) -> Step:
        return Give("focus-group")


def _written(text: str, s: Standing) -> Step:
    return Give("further", (YesNo.YES.value, text.strip()), _then) if text.strip() else None


def _then(outcome: Outcome, s: Standing) -> Step:
    return Show(Meet()) if outcome.ok and focus_group_ahead(s.meeting) is None else None
