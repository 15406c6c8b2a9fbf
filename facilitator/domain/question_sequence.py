"""Questions in an order that has proved its worth."""

from __future__ import annotations

from dataclasses import dataclass, field

from facilitator.domain.local_text import LocalText


@dataclass(frozen=True, slots=True)
class Step:
    """Some questions one after the other, or something done between questions.

    ``minutes`` is 0 where the sequence leaves it open.
    """

    questions: tuple[str, ...]
    title: LocalText = field(default_factory=LocalText)
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class QuestionSequence:
    """A path through the banks, reckoned with ``minutes`` in all."""

    id: str
    title: LocalText
    minutes: int
    steps: tuple[Step, ...]
    about: LocalText = field(default_factory=LocalText)

    @property
    def questions(self) -> tuple[str, ...]:
        """Ids of all its questions, in order."""
        return tuple(question for step in self.steps for question in step.questions)
