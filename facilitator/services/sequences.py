"""Ready-made paths of questions, as the user's folder or the shipped content has them."""

from __future__ import annotations

from pathlib import Path

from facilitator.domain.naming import find
from facilitator.domain.question_sequence import QuestionSequence
from facilitator.domain.refusal import Reason, Refused
from facilitator.library.sequences import find_sequences


def sequence(wanted: str, user_folder: Path | None) -> QuestionSequence | Refused:
    """The path with this id, or the only one whose id begins so."""
    return find(wanted, find_sequences(user_folder), lambda each: each.id, Reason.NO_SUCH_CHOICE)


def sequences(user_folder: Path | None) -> tuple[QuestionSequence, ...]:
    """Every path there is."""
    return tuple(find_sequences(user_folder))
