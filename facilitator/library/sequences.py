"""Sequences of questions, read, found and checked."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from facilitator.domain.fault import Fault, FaultReason, in_order
from facilitator.domain.question_sequence import QuestionSequence
from facilitator.library.languages import missing_languages
from facilitator.library.opening import open_file
from facilitator.library.reader import Sheet
from facilitator.library.repeats import ids_in
from facilitator.library.sequence_schema import SequencesModel, sequences_of
from facilitator.library.shelves import QUESTION_BANKS, SEQUENCES_FILE, Shelf, fill
from facilitator.library.validate import fault_at


def read_sequences(path: Path) -> tuple[tuple[QuestionSequence, ...] | None, tuple[Fault, ...]]:
    """The sequences in a file, or None and every fault that keeps them from being read."""
    found, sheet = _open(path)
    return found, sheet.faults


def check_sequences(
    path: Path, questions: Collection[str]
) -> tuple[tuple[QuestionSequence, ...] | None, tuple[Fault, ...]]:
    """The sequences of a file and everything wrong with them; ``questions`` holds the ids they may name."""
    found, sheet = _open(path)
    if found is None:
        return None, sheet.faults
    faults = (fault for nth, each in enumerate(found) for fault in _content(each, nth, sheet, questions))
    return found, in_order([*faults, *missing_languages(sheet)])


def find_sequences(user_folder: Path | None = None) -> Shelf[QuestionSequence]:
    """Sequences in ``question_banks/sequences.yaml``: the user's, and the shipped ones not replaced."""
    return fill(QUESTION_BANKS, user_folder, read_sequences, lambda path: path.name == SEQUENCES_FILE)


def _content(
    sequence: QuestionSequence, nth: int, sheet: Sheet, questions: Collection[str]
) -> Iterator[Fault]:
    minutes = [step.minutes for step in sequence.steps]
    if all(minutes) and sum(minutes) != sequence.minutes:
        facts = {"counted": sum(minutes), "stated": sequence.minutes}
        yield fault_at(sheet, ("sequences", nth, "minutes"), FaultReason.MINUTES_DIFFER, **facts)
    for s, step in enumerate(sequence.steps):
        for q, question in enumerate(step.questions):
            if question not in questions:
                place = ("sequences", nth, "steps", s, "questions", q)
                yield fault_at(sheet, place, FaultReason.NO_SUCH_QUESTION, value=question)


def _open(path: Path) -> tuple[tuple[QuestionSequence, ...] | None, Sheet]:
    return open_file(
        path, SequencesModel, lambda written: ids_in("sequences", written.sequences), sequences_of
    )
