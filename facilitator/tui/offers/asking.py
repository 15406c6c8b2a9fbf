"""F5: a digit logs a question as asked; Tab walks the questions."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.domain.allowed import Phase, phase
from facilitator.domain.questions import Question
from facilitator.tui.offers.step import Act, Give, Ring, Show, Step
from facilitator.tui.offers.under_way import not_under_way
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.strip import StripView

WALKED = frozenset({"up", "down", "enter", "tab", "shift+tab"})

PATHS = "0"
"""The digit that leads to questions in an order that has proved its worth."""


def asking_offer(s: Standing, questions: tuple[Question, ...]) -> Step:
    if phase(s.meeting) is Phase.CLOSED:
        return not_under_way(s)
    if not questions:
        return Show(NoneFits())
    return Show(Asking(questions))


@dataclass(frozen=True, slots=True)
class NoneFits:
    """No question fits by itself; the paths are there all the same."""

    def view(self, s: Standing) -> StripView:
        hint = s.w._("No question of the bank fits this item · 0: paths of questions")
        return StripView("asking", hint, keys=frozenset((PATHS,)), silent=True)

    def picked(self, key: str, s: Standing) -> Step:
        return Act("paths")


@dataclass(frozen=True, slots=True)
class Asking:
    """The questions that are on the screen already: nothing opens, their digits are armed.

    With a ``current`` one, counted from 1, they are walked instead, and digits are text.
    """

    questions: tuple[Question, ...]
    current: int = 0

    def view(self, s: Standing) -> StripView:
        if self.current:
            hint = s.w._("Enter logs it as asked · ↑ ↓ · Tab: what was noted")
            return StripView("asking", hint, keys=WALKED, silent=True)
        digits = frozenset((PATHS, *(str(n) for n, _ in enumerate(self.questions, start=1))))
        hint = s.w._("A digit logs it as asked · 0: paths of questions")
        return StripView("asking", hint, keys=digits, silent=True)

    def picked(self, key: str, s: Standing) -> Step:
        match key:
            case "up" | "down":
                return self._beside(-1 if key == "up" else 1)
            case "tab" | "shift+tab":
                return Ring(1, 1 if key == "tab" else -1)
            case "enter":
                return Give("ask", (self.questions[self.current - 1].id,))
            case "0":
                return Act("paths")
        return Give("ask", (self.questions[int(key) - 1].id,))

    def _beside(self, step: int) -> Step:
        return Show(replace(self, current=min(max(1, self.current + step), len(self.questions))))
