"""Question banks and rules as written."""

from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.domain.local_text import LocalText
from facilitator.domain.questions import Question, Rule
from facilitator.library.banks import read_bank, read_rules

Write = Callable[..., Path]


def test_a_bank_becomes_a_value_of_the_domain(write: Write, small_bank: str) -> None:
    bank, faults = read_bank(write(small_bank))
    assert faults == ()
    assert bank is not None
    assert bank.id == "small_bank"
    assert bank.questions[0] == Question(
        id="A01",
        category="small_bank",
        type="lineal",
        addressed_to="group",
        tags=("data",),
        text=LocalText.of(en="What did you see?", da="Hvad så I?", sv="Vad såg ni?"),
        other_text=LocalText.of(en="What did you see?", da="Hvad så du?", sv="Vad såg du?"),
    )


def test_a_question_has_a_form_for_one_person_and_for_a_group(write: Write, small_bank: str) -> None:
    bank, _ = read_bank(write(small_bank))
    assert bank is not None
    assert bank.questions[0].form("group").said_in("da") == "Hvad så I?"
    assert bank.questions[0].form("one").said_in("da") == "Hvad så du?"
    assert bank.questions[1].form("group").said_in("da") == "Shall we pause?"


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("type: lineal", "type: linear", "unknown_name"),
        ("type: lineal", "typ: lineal", "missing_key"),
        ("addressed_to: group", "addressed_to: all", "unknown_name"),
        ("tags: [data]", "tags: data", "not_a_list"),
        ("tags: [data]", "tags: [3]", "not_an_id"),
        ("tags: [data]", "tags: [null]", "not_an_id"),
        ("tags: [data]", "tags: [two words]", "not_an_id"),
        ("id: A02", "id: A01", "id_repeated"),
        ("id: small_bank", "id: ''", "not_an_id"),
        ("text: Shall we pause?", "text: [a]", "not_text"),
    ],
)
def test_a_bank_that_makes_no_sense_is_refused(
    write: Write, small_bank: str, old: str, new: str, reason: str
) -> None:
    bank, faults = read_bank(write(small_bank.replace(old, new, 1)))
    assert bank is None
    assert faults[0].reason.value == reason


def test_rules_become_values_of_the_domain(write: Write, small_rules: str) -> None:
    rules, faults = read_rules(write(small_rules))
    assert faults == ()
    assert rules == (Rule(id="R01", key="no_advice", text=LocalText.everywhere("No advice.")),)


def test_a_rule_stands_once(write: Write, small_rules: str) -> None:
    rules, faults = read_rules(write(small_rules + "  - {id: R01, key: again, text: Again.}\n"))
    assert rules is None
    assert [(fault.reason.value, fault.facts["first_line"]) for fault in faults] == [("id_repeated", 4)]
