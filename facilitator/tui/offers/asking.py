"""F5: a digit logs a question as asked."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.questions import Question
from facilitator.tui.offers.step import Give, Say, Show, Step
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.strip import StripView


def asking_offer(s: Standing, questions: tuple[Question, ...]) -> Step:
    if not questions:
        return Say(s.w._("No question of the bank fits this item."))
    return Show(Asking(questions))


@dataclass(frozen=True, slots=True)
class Asking:
    """The questions that are on the screen already: nothing opens, their digits are armed."""

    questions: tuple[Question, ...]

    def view(self, s: Standing) -> StripView:
        digits = frozenset(str(n) for n, _ in enumerate(self.questions, start=1))
        return StripView("asking", s.w._("A digit logs that question as asked."), keys=digits, silent=True)

    def picked(self, key: str, s: Standing) -> Step:
        return Give("ask", (self.questions[int(key) - 1].id,))
