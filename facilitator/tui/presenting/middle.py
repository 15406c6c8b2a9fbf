"""The rule of the moment and the three questions."""

from __future__ import annotations

from facilitator.domain.asking import three_questions, worded
from facilitator.domain.interventions import rules_now
from facilitator.domain.questions import Question
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.questions import QuestionsView, Suggestion
from facilitator.tui.widgets.rules import RulesView
from facilitator.words.vocabulary import short_question_type


def rules_view(s: Standing, turned: int = 0) -> RulesView:
    """Two rules of the running item in the room's language, beginning with the ``turned``-th."""
    texts = rule_texts(s)
    turned = turned % len(texts) if texts else 0
    first, second = [*texts[turned:], *texts[:turned], "", ""][:2]
    return RulesView(first, second if len(texts) > 1 else "")


def rule_texts(s: Standing, language: str = "") -> list[str]:
    """The rules of the running item in the room's language, or in another one."""
    item = s.meeting.item
    if item is None or not s.meeting.run.running:
        return []
    known = [s.meeting.rules_by_id[rule] for rule in rules_now(s.meeting) if rule in s.meeting.rules_by_id]
    return [rule.text.said_in(language or s.meeting.head.language) for rule in known]


def questions_now(s: Standing) -> tuple[Question, ...]:
    return three_questions(s.meeting) if s.meeting.run.running else ()


def questions_view(
    s: Standing, questions: tuple[Question, ...], *, armed: bool = False, current: int = 0
) -> QuestionsView:
    """The questions as they are said to whoever has the floor, with their types."""
    return QuestionsView(
        s.w.n_("A question for now", "{n} questions for now", len(questions)).format(n=len(questions)),
        "F5",
        tuple(Suggestion(question_text(s, each), short_question_type(each.type, s.w)) for each in questions),
        armed,
        current,
    )


def question_text(s: Standing, question: Question) -> str:
    return worded(s.meeting, question)
