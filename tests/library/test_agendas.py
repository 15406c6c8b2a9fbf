"""The copy of an agenda that a meeting owns."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from facilitator.domain.course import LIBRARY_STREAM
from facilitator.domain.local_text import LocalText
from facilitator.domain.questions import QuestionBank
from facilitator.library.agendas import find_agendas, freeze, read_agenda
from facilitator.library.banks import find_banks, find_rules, read_bank

Write = Callable[..., Path]


def test_a_copy_holds_the_rules_the_agenda_names_and_every_question() -> None:
    agenda = find_agendas().kept["dialogue_half_day"].value
    copy = freeze(agenda, find_rules(), find_banks())
    assert copy.agenda == agenda
    assert copy.stream_id == LIBRARY_STREAM
    assert re.fullmatch(r"[0-9a-f]{64}", copy.id)
    named = {name for item in agenda.written_items() for name in item.rules}
    assert {rule.id for rule in copy.rules} == named
    assert "R09" not in named, "a rule of the observation, which has no place here"
    assert len(copy.questions) == 136


def test_the_id_of_a_copy_tells_one_content_from_another(write: Write, small_agenda: str) -> None:
    agenda, _ = read_agenda(write(small_agenda))
    again, _ = read_agenda(write(small_agenda, "again.yaml"))
    other, _ = read_agenda(write(small_agenda.replace("at_least: 2", "at_least: 3"), "other.yaml"))
    assert agenda is not None
    assert again is not None
    assert other is not None
    rules = find_rules().values
    changed = [replace(rule, text=LocalText.everywhere("x")) for rule in rules]
    first = freeze(agenda, rules, [])
    assert first == freeze(again, rules, [])
    assert first.agenda.version == "1"
    assert len({first.id, freeze(other, rules, []).id, freeze(agenda, changed, []).id}) == 3


def test_of_two_questions_with_one_id_the_first_bank_s_is_kept(
    write: Write, small_agenda: str, small_bank: str
) -> None:
    agenda, _ = read_agenda(write(small_agenda))
    bank, _ = read_bank(write(small_bank, "bank.yaml"))
    assert agenda is not None
    assert bank is not None
    later = QuestionBank("later", "1", bank.title, (replace(bank.questions[0], type="action"),))
    assert freeze(agenda, [], [bank, later]).questions == bank.questions
