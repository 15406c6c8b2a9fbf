"""Sequences of questions: read, found and checked."""

from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.library.banks import find_banks
from facilitator.library.sequences import check_sequences, find_sequences, read_sequences
from facilitator.library.shelves import QUESTION_BANKS, SEQUENCES_FILE, SHIPPED

Write = Callable[..., Path]

SMALL = """\
id: sequences
version: "1"
sequences:
  - id: short
    title: {en: Short, da: Kort, sv: Kort}
    minutes: 10
    steps:
      - title: First
        minutes: 6
        questions: [A01, A02]
      - title: They write
        minutes: 4
"""


def reasons(path: Path, questions: set[str]) -> list[tuple[int, str]]:
    return [(fault.line, fault.reason.value) for fault in check_sequences(path, questions)[1]]


def test_nothing_shipped_has_a_fault() -> None:
    questions = {question.id for bank in find_banks() for question in bank.questions}
    assert find_sequences().faults == ()
    assert reasons(SHIPPED / QUESTION_BANKS / SEQUENCES_FILE, questions) == []


def test_seven_paths_lead_through_the_banks_in_the_minutes_they_are_reckoned_with() -> None:
    sequences = find_sequences()
    assert {each.id: (each.minutes, len(each.questions)) for each in sequences} == {
        "inquiry": (30, 10),
        "appreciative_4d": (40, 11),
        "grow": (20, 12),
        "smtte": (30, 11),
        "after_observation": (45, 10),
        "follow_up": (20, 7),
        "mirror": (10, 3),
    }
    grow = sequences.kept["grow"].value
    assert [step.title.said_in("sv") for step in grow.steps] == ["Mål", "Nuläge", "Möjligheter", "Vilja"]
    assert sequences.kept["smtte"].value.about


def test_a_sequence_names_questions_that_exist_and_its_minutes_add_up(write: Write) -> None:
    assert reasons(write(SMALL), {"A01", "A02"}) == []
    assert reasons(write(SMALL), {"A01"}) == [(10, "no_such_question")]
    assert reasons(write(SMALL.replace("minutes: 10", "minutes: 11")), {"A01", "A02"}) == [
        (6, "minutes_differ")
    ]
    open_end = SMALL.replace("        minutes: 4\n", "").replace("minutes: 10", "minutes: 11")
    assert reasons(write(open_end), {"A01", "A02"}) == []
    assert reasons(write(SMALL.replace(", sv: Kort", "")), {"A01", "A02"}) == [(5, "language_lacks")]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("      - title: They write\n        minutes: 4\n", "      - minutes: 4\n", "missing_key"),
        ("minutes: 10", "minutes: ten", "not_whole"),
        ("questions: [A01, A02]", "questions: A01", "not_a_list"),
        ("steps:", "stepz:", "missing_key"),
    ],
)
def test_a_sequence_that_makes_no_sense_is_refused(write: Write, old: str, new: str, reason: str) -> None:
    assert old in SMALL
    found, faults = read_sequences(write(SMALL.replace(old, new)))
    assert found is None
    assert faults[0].reason.value == reason


def test_two_sequences_have_two_ids(write: Write) -> None:
    twice = SMALL + SMALL.partition("sequences:\n  ")[2].replace("- id", "  - id", 1)
    _, faults = read_sequences(write(twice))
    assert [fault.reason.value for fault in faults] == ["id_repeated"]


def test_ones_own_sequence_stands_in_place_of_the_shipped_one(tmp_path: Path, write: Write) -> None:
    write(SMALL.replace("id: short", "id: grow"), "question_banks/sequences.yaml")
    shelf = find_sequences(tmp_path)
    assert shelf.kept["grow"].shadows
    assert shelf.kept["grow"].value.minutes == 10
    assert shelf.kept["inquiry"].shipped
    assert find_banks(tmp_path).faults == ()
