"""F5: a digit logs a question as asked."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.questions import Question
from facilitator.tui.offers.step import Give, Say, Show, Step
from facilitator.tui.presenting.middle import question_text
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.strip import StripRow, StripView
from facilitator.words.vocabulary import short_question_type

ASKED_SHOWN = 3


def asking_offer(s: Standing, questions: tuple[Question, ...]) -> Step:
    if not questions:
        return Say(s.w._("No question of the bank fits this item."))
    return Show(Asking(questions))


@dataclass(frozen=True, slots=True)
class Asking:
    """The questions of the moment, and those asked in this item."""

    questions: tuple[Question, ...]

    def view(self, s: Standing) -> StripView:
        w = s.w
        rows = [
            StripRow(question_text(s, each), key=str(n), aside=short_question_type(each.type, w))
            for n, each in enumerate(self.questions, start=1)
        ]
        here = [e for e in s.meeting.entries if e.item_id == s.meeting.run.item_id and e.question_id]
        asked = [
            StripRow(entry.text, mark="√", aside=w._("asked {time}").format(time=s.time(entry.at)))
            for entry in here[-ASKED_SHOWN:]
            if not entry.struck
        ]
        hint = w._("A digit logs the question as asked now.")
        return StripView("asking", w._("Ask"), "F5", (*rows, *asked), hint)

    def picked(self, key: str, s: Standing) -> Step:
        return Give("ask", (self.questions[int(key) - 1].id,))
