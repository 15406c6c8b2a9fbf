"""Question banks and rules of conduct as they are written."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from facilitator.domain.modes import QuestionType
from facilitator.domain.questions import Question, QuestionBank, Rule
from facilitator.library.shapes import (
    Id,
    LocalLine,
    Strict,
    TagName,
    Version,
    local_text,
    one_of,
)

PROCESS = "process"
"""The type of a line that the consultant says about the conversation itself."""


class QuestionModel(Strict):
    """A question, said to one person or to a group; ``other_form`` is how the other is asked."""

    id: Id
    type: Annotated[str, one_of((*QuestionType, PROCESS))]
    addressed_to: Annotated[str, one_of(("one", "group"))]
    tags: tuple[TagName, ...] = Field(default=(), max_length=10)
    text: LocalLine
    other_form: LocalLine | None = None


class QuestionBankModel(Strict):
    """Questions on one theme."""

    id: Id
    version: Version
    title: LocalLine
    questions: tuple[QuestionModel, ...] = Field(min_length=1, max_length=500)


class RuleModel(Strict):
    """A rule of conduct; ``key`` names it for those who write agendas."""

    id: Id
    key: Id
    text: LocalLine


class RulesModel(Strict):
    """Rules of conduct, shown while the items that name them run."""

    id: Id
    version: Version
    rules: tuple[RuleModel, ...] = Field(min_length=1, max_length=200)


def bank_of(written: QuestionBankModel) -> QuestionBank:
    """The bank as the domain keeps it; a question's category is the bank it stands in."""
    return QuestionBank(
        id=written.id,
        version=written.version,
        title=local_text(written.title),
        questions=tuple(_question_of(question, written.id) for question in written.questions),
    )


def _question_of(written: QuestionModel, category: str) -> Question:
    return Question(
        id=written.id,
        category=category,
        type=written.type,
        addressed_to=written.addressed_to,
        text=local_text(written.text),
        tags=written.tags,
        other_text=local_text(written.other_form),
    )


def rules_of(written: RulesModel) -> tuple[Rule, ...]:
    return tuple(Rule(id=rule.id, key=rule.key, text=local_text(rule.text)) for rule in written.rules)
