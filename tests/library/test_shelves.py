"""The user's folder and the shipped content side by side."""

from collections.abc import Callable
from pathlib import Path

from facilitator.domain.local_text import LocalText
from facilitator.library.agendas import find_agendas
from facilitator.library.banks import find_banks, find_rules

Write = Callable[..., Path]


def test_shipped_content_is_found_without_a_folder_of_ones_own(tmp_path: Path) -> None:
    for folder in (None, tmp_path, tmp_path / "not there"):
        assert find_agendas(folder).find("dialogue_half_day") is not None
        assert len(find_banks(folder)) == 13
        assert len(find_rules(folder)) == 28


def test_ones_own_agenda_stands_in_place_of_the_shipped_one_with_its_id(
    tmp_path: Path, write: Write, small_agenda: str
) -> None:
    text = small_agenda.replace("id: small", "id: dialogue_half_day")
    path = write(text, "agendas/mine.yaml")
    shelf = find_agendas(tmp_path)
    kept = shelf.kept["dialogue_half_day"]
    assert (kept.path, kept.shipped, kept.shadows) == (path, False, True)
    assert kept.value.minutes == 60
    assert len([agenda for agenda in shelf if agenda.id == "dialogue_half_day"]) == 1


def test_ones_own_agenda_stands_beside_the_shipped_ones(
    tmp_path: Path, write: Write, small_agenda: str
) -> None:
    write(small_agenda, "agendas/mine.yml")
    shelf = find_agendas(tmp_path)
    assert not shelf.kept["small"].shadows
    assert shelf.kept["dialogue_half_day"].shipped
    assert list(shelf.kept) == sorted(shelf.kept)


def test_a_broken_file_hides_neither_its_neighbours_nor_the_shipped_one(
    tmp_path: Path, write: Write, small_agenda: str
) -> None:
    broken = write("id: dialogue_half_day\nminutes: ten\n", "agendas/a.yaml")
    write(small_agenda, "agendas/b.yaml")
    shelf = find_agendas(tmp_path)
    assert shelf.kept["dialogue_half_day"].shipped
    assert shelf.find("small") is not None
    assert {fault.path for fault in shelf.faults} == {str(broken)}


def test_of_two_files_with_one_id_the_first_is_kept_and_the_second_named(
    tmp_path: Path, write: Write, small_agenda: str
) -> None:
    first = write(small_agenda, "agendas/a.yaml")
    second = write(small_agenda.replace("minutes: 60", "minutes: 61"), "agendas/b.yaml")
    shelf = find_agendas(tmp_path)
    assert shelf.kept["small"].path == first
    assert [(fault.path, fault.reason.value) for fault in shelf.faults] == [(str(second), "id_taken")]


def test_only_yaml_files_are_looked_at(tmp_path: Path, write: Write, small_agenda: str) -> None:
    for name in ("agendas/a.yaml~", "agendas/.a.yaml", "agendas/a.txt", "a.yaml"):
        write(small_agenda, name)
    (tmp_path / "agendas" / "folder.yaml").mkdir()
    shelf = find_agendas(tmp_path)
    assert shelf.find("small") is None
    assert [fault.reason.value for fault in shelf.faults] == ["not_a_file"]


def test_ones_own_bank_and_rules_stand_in_place_of_the_shipped_ones(
    tmp_path: Path, write: Write, small_bank: str, small_rules: str
) -> None:
    write(small_bank.replace("id: small_bank", "id: circular"), "question_banks/mine.yaml")
    write(small_rules, "question_banks/rules.yaml")
    banks, rules = find_banks(tmp_path), find_rules(tmp_path)
    assert banks.faults == rules.faults == ()
    assert [question.id for question in banks.kept["circular"].value.questions] == ["A01", "A02"]
    assert rules.kept["R01"].value.text == LocalText.everywhere("No advice.")
    assert rules.kept["R02"].shipped
