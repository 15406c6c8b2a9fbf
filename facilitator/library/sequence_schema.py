"""Sequences of questions as they are written."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from facilitator.domain.fault import FaultReason
from facilitator.domain.question_sequence import QuestionSequence, Step
from facilitator.library.shapes import (
    Id,
    LocalLine,
    LocalProse,
    Minutes,
    Strict,
    Version,
    local_text,
    wrong,
)


class StepModel(Strict):
    """Some questions one after the other; without any it says in its title what is done."""

    title: LocalLine | None = None
    minutes: Minutes | None = None
    questions: tuple[Id, ...] = Field(default=(), max_length=30)

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        if not self.questions and self.title is None:
            raise wrong(FaultReason.MISSING_KEY, key="questions")
        return self


class SequenceModel(Strict):
    """A path through the banks."""

    id: Id
    title: LocalLine
    minutes: Minutes
    about: LocalProse | None = None
    steps: tuple[StepModel, ...] = Field(min_length=1, max_length=30)


class SequencesModel(Strict):
    """Paths that a consultant can take up as they are."""

    id: Id
    version: Version
    sequences: tuple[SequenceModel, ...] = Field(min_length=1, max_length=100)


def sequences_of(written: SequencesModel) -> tuple[QuestionSequence, ...]:
    """The sequences as the domain keeps them."""
    return tuple(
        QuestionSequence(
            id=each.id,
            title=local_text(each.title),
            minutes=each.minutes,
            steps=tuple(
                Step(step.questions, local_text(step.title), step.minutes or 0) for step in each.steps
            ),
            about=local_text(each.about),
        )
        for each in written.sequences
    )
