"""Reading the glossary, away from the screen's own thread: the first reading loads what reads YAML."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from facilitator.domain.named_list import Named
from facilitator.domain.question_sequence import QuestionSequence
from facilitator.tui.safety import SafeApp


class Walking(Protocol):
    """A screen on which paths of questions are to be seen."""

    def told_paths(self, paths: tuple[QuestionSequence, ...]) -> None: ...


class LookingUp(Protocol):
    """A screen on which a word is to be looked up."""

    def told_words(self, words: tuple[Named, ...]) -> None: ...


def read_words(screen: LookingUp, app: SafeApp, home: Path) -> None:
    """Read the words and tell them to the screen; for a thread of its own."""
    from facilitator.services.glossary import glossary

    app.call_from_thread(screen.told_words, glossary(home))


def read_paths(screen: Walking, app: SafeApp, home: Path) -> None:
    """Read the paths of questions and tell them to the screen; for a thread of its own."""
    from facilitator.services.sequences import sequences

    app.call_from_thread(screen.told_paths, sequences(home))
