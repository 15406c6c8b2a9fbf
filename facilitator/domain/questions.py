"""Questions a consultant may ask, and the three good ones for now."""

from __future__ import annotations

from dataclasses import dataclass, field

from facilitator.domain.local_text import LocalText


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a bank. ``type`` is a question type, or ``process`` for a consultant's own line.

    ``text`` is said to ``addressed_to`` (``one`` or ``group``); ``other_text`` is the form for the
    other, where it reads differently.
    """

    id: str
    category: str
    type: str
    addressed_to: str
    text: LocalText
    tags: tuple[str, ...] = ()
    other_text: LocalText = field(default_factory=LocalText)

    def form(self, addressed_to: str) -> LocalText:
        """The text as said to one person (``one``) or to a ``group``."""
        if addressed_to != self.addressed_to and self.other_text:
            return self.other_text
        return self.text


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of conduct, shown while the item that names it runs."""

    id: str
    key: str
    text: LocalText


@dataclass(frozen=True, slots=True)
class QuestionBank:
    """A file of questions on one theme."""

    id: str
    version: str
    title: LocalText
    questions: tuple[Question, ...]
