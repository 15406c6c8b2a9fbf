"""Any file of the library checked, and all of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.library.inspection import Inspection
from facilitator.library.shelves import SHIPPED
from facilitator.words.faults import fault_sentence
from facilitator.words.tongue import speak

Write = Callable[..., Path]

OWN_LIST = "id: words\nversion: '1'\ntitle: Words\nentries:\n  - {id: a, text: {en: A, da: A}}\n"
OWN_BANK = (
    "id: mine\nversion: '1'\ntitle: Mine\nquestions:\n"
    "  - {id: MINE1, type: circular, addressed_to: group, text: Who notices first?}\n"
)
OWN_SEQUENCE = (
    "id: paths\nversion: '1'\nsequences:\n"
    "  - {id: short, title: Short, minutes: 5, steps: [{questions: [A01, Z99]}]}\n"
)


def reasons(folder: Path, *paths: Path, spoken: str = "en") -> list[tuple[str, str]]:
    inspection = Inspection(folder, spoken)
    checked = inspection.paths(paths) if paths else inspection.everything()
    return [(Path(fault.path).name, fault.reason.value) for fault in checked.faults]


def test_everything_shipped_is_in_order_and_hints_about_it_are_nobodys_business(tmp_path: Path) -> None:
    checked = Inspection(tmp_path).everything()
    assert (checked.ok, checked.faults) == (True, ())
    assert checked.files > 35


def test_a_hint_about_ones_own_agenda_fails_nothing(tmp_path: Path, write: Write) -> None:
    long = (SHIPPED / "agendas" / "dialogue_half_day.yaml").read_text(encoding="utf-8")
    write(long.replace("id: dialogue_half_day", "id: mine"), "agendas/mine.yaml")
    checked = Inspection(tmp_path).everything()
    assert checked.ok
    assert {fault.reason.value for fault in checked.faults} == {"break_due"}


@pytest.mark.parametrize("name", ["agendas/a.yaml", "elsewhere/a.yaml", "question_banks/a.yaml"])
def test_what_a_file_holds_is_told_by_its_keys_wherever_it_lies(
    tmp_path: Path, write: Write, small_bank: str, small_agenda: str, small_rules: str, name: str
) -> None:
    for text, expected in (
        (small_bank.replace("type: lineal", "type: linear"), "unknown_name"),
        (small_agenda.replace("minutes: 60", "minutes: 61"), "minutes_differ"),
        (small_rules.replace("key: no_advice", "kay: no_advice"), "missing_key"),
        (OWN_LIST, "language_lacks"),
        (OWN_SEQUENCE, "no_such_question"),
    ):
        found = reasons(tmp_path, write(text, name))
        assert expected in [reason for _, reason in found], text


def test_a_file_that_cannot_be_read_at_all_is_reported_once(tmp_path: Path, write: Write) -> None:
    for folder in ("agendas", "question_banks", "method"):
        write("id: [", f"{folder}/broken.yaml")
    assert reasons(tmp_path) == [("broken.yaml", "open_bracket")] * 3


def test_ones_own_rules_and_questions_may_be_named(tmp_path: Path, write: Write, small_agenda: str) -> None:
    agenda = small_agenda.replace("[A01]", "[MINE1]")
    path = write(agenda, "agendas/a.yaml")
    assert reasons(tmp_path, path) == [("a.yaml", "no_such_question")]
    write(OWN_BANK, "question_banks/mine.yaml")
    assert reasons(tmp_path, path) == []


def test_two_own_files_with_one_id_are_named_though_each_is_in_order(
    tmp_path: Path, write: Write, small_agenda: str
) -> None:
    write(small_agenda, "agendas/a.yaml")
    write(small_agenda, "agendas/b.yaml")
    assert reasons(tmp_path) == [("b.yaml", "id_taken")]


def test_a_folder_is_checked_with_all_below_it_but_what_is_hidden(
    tmp_path: Path, write: Write, small_agenda: str
) -> None:
    write(small_agenda.replace("minutes: 60", "minutes: 61"), "mine/deep/a.yaml")
    write("id: [", "mine/.schema/b.yaml")
    assert reasons(tmp_path, tmp_path / "mine") == [("a.yaml", "minutes_differ")]


@pytest.mark.parametrize(
    ("text", "spoken", "heard"),
    [
        ("Have you considered asking the pupils?", "en", True),
        ("Har I overvejet at spørge eleverne?", "da", True),
        ("Har I overvejet at spørge eleverne?", "en", False),
        ("{en: Who notices first?, da: Burde I ikke spørge?, sv: Vem märker det först?}", "en", True),
        ("Who would notice first?", "en", False),
    ],
)
def test_advice_in_disguise_in_ones_own_bank_is_a_hint(
    tmp_path: Path, write: Write, small_bank: str, text: str, spoken: str, heard: bool
) -> None:
    bank = small_bank.replace("{en: What did you see?, da: Hvad så I?, sv: Vad såg ni?}", text)
    bank = bank.replace("id: A0", "id: MINE")
    path = write(bank, "question_banks/mine.yaml")
    checked = Inspection(tmp_path, spoken).paths([path])
    assert checked.ok
    assert [fault.reason.value for fault in checked.faults] == ["wording"] * heard
    if heard:
        sentence = fault_sentence(checked.faults[0], speak("en"))
        assert sentence.startswith(f"{path}:9:") and "how does it sound as a question?" in sentence


def test_a_consultants_own_line_and_a_shipped_question_are_not_listened_to(
    tmp_path: Path, write: Write, small_bank: str
) -> None:
    bank = small_bank.replace("id: A0", "id: MINE")
    path = write(bank.replace("Shall we pause?", "Have you considered a pause?"))
    assert reasons(tmp_path, path) == []
    shipped = sorted((SHIPPED / "question_banks").glob("*.yaml"))
    assert reasons(tmp_path, *shipped) == []
