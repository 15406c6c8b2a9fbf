"""Listing and checking questions."""

from __future__ import annotations

from pathlib import Path

import pytest
from in_process import here
from script import Home

from facilitator.domain.modes import Mode
from facilitator.library.banks import find_banks

BANKS = find_banks()
BANK = """\
id: circular
version: "9"
title: My circular ones
questions:
  - {id: C01, type: circular, addressed_to: group, text: Who notices first?}
  - {id: C90, type: lineal, addressed_to: group, text: Have you considered asking them?}
"""


def own(home: Home, text: str, name: str) -> Path:
    path = home.folder / "question_banks" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def listed(home: Home, *options: str) -> dict[str, dict[str, object]]:
    ran = here(home, "questions", "list", *options, "--json")
    assert ran.status == 0
    return {each["id"]: each for each in ran.objects[0]["questions"]}


def test_every_question_is_listed_under_its_bank_with_its_type(home: Home) -> None:
    assert len(listed(home)) == sum(len(bank.questions) for bank in BANKS)
    lines = here(home, "questions", "list", "--lang", "da", "--bank", "circular").out.splitlines()
    assert lines[0].endswith("[circular]  (medfølger)")
    assert lines[1].startswith("  C01   cirkulært ")
    assert len(lines) == 1 + len(BANKS.kept["circular"].value.questions)


@pytest.mark.parametrize(
    ("mode", "types"),
    [
        (Mode.CLARIFY, {"lineal"}),
        (Mode.EXPLORE, {"circular", "reflexive"}),
        (Mode.DECIDE, {"action"}),
        (Mode.PRESENT, set()),
    ],
)
def test_the_mode_chooses_the_types_that_are_suggested_in_it(home: Home, mode: Mode, types: set[str]) -> None:
    assert {each["type"] for each in listed(home, "--mode", mode.value).values()} == types


def test_the_questions_of_a_check_are_those_that_close(home: Home) -> None:
    assert {each["bank"] for each in listed(home, "--mode", "check").values()} == {"closing"}


def test_filters_narrow_together_and_nothing_left_is_said(home: Home) -> None:
    found = listed(home, "--mode", "explore", "--type", "circular", "--bank", "circular")
    assert found and all(each["type"] == "circular" for each in found.values())
    assert here(home, "questions", "list", "--mode", "break").out == "No question fits.\n"
    assert here(home, "questions", "list", "--type", "linear").status == 2


def test_ones_own_bank_stands_in_place_of_the_shipped_one(home: Home) -> None:
    path = own(home, BANK, "mine.yaml")
    found = listed(home, "--bank", "circular")
    assert set(found) == {"C01", "C90"}
    assert (found["C01"]["shipped"], found["C01"]["shadows"], found["C01"]["path"]) == (
        False, True, str(path),
    )  # fmt: skip
    said = here(home, "questions", "list", "--bank", "circular").out
    assert "(your own, in place of the shipped one)" in said


def test_a_broken_bank_is_named_and_hides_no_good_one(home: Home) -> None:
    path = own(home, "id: [", "broken.yaml")
    ran = here(home, "questions", "list", "--bank", "circular")
    assert ran.status == 0 and "C01" in ran.out
    assert f"{path}:2:1: " in ran.err
    assert here(home, "questions", "check").status == 3


def test_check_looks_at_banks_rules_and_sequences_and_hears_advice_in_ones_own(home: Home) -> None:
    path = own(home, BANK.replace("C01", "MINE1").replace("id: circular", "id: mine"), "mine.yaml")
    ran = here(home, "questions", "check")
    assert ran.status == 0
    assert ran.out.startswith(f"{path}:6:56: hint: ") and len(ran.out.splitlines()) == 1
    own(home, "id: rules\nversion: '1'\nrules: []\n", "rules.yaml")
    ran = here(home, "questions", "check", "--json")
    assert ran.status == 3
    assert {fault["reason"] for fault in ran.objects[0]["faults"]} == {"wording", "list_too_short"}
