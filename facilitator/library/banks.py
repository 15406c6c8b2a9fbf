"""Question banks and rules of the library: read and found."""

from __future__ import annotations

from pathlib import Path

from facilitator.domain.fault import Fault
from facilitator.domain.questions import QuestionBank, Rule
from facilitator.library.bank_schema import QuestionBankModel, RulesModel, bank_of, rules_of
from facilitator.library.opening import open_file
from facilitator.library.reader import Sheet
from facilitator.library.repeats import ids_in
from facilitator.library.shelves import QUESTION_BANKS, RULES_FILE, SEQUENCES_FILE, Shelf, fill, single


def read_bank(path: Path) -> tuple[QuestionBank | None, tuple[Fault, ...]]:
    """The question bank in a file, or None and every fault that keeps it from being read."""
    bank, sheet = open_bank(path)
    return bank, sheet.faults


def open_bank(path: Path) -> tuple[QuestionBank | None, Sheet]:
    """The bank together with its tree."""
    return open_file(path, QuestionBankModel, lambda written: ids_in("questions", written.questions), bank_of)


def read_rules(path: Path) -> tuple[tuple[Rule, ...] | None, tuple[Fault, ...]]:
    """The rules in a file, or None and every fault that keeps them from being read."""
    rules, sheet = open_rules(path)
    return rules, sheet.faults


def open_rules(path: Path) -> tuple[tuple[Rule, ...] | None, Sheet]:
    """The rules together with their tree."""
    return open_file(path, RulesModel, lambda written: ids_in("rules", written.rules), rules_of)


def find_banks(user_folder: Path | None = None) -> Shelf[QuestionBank]:
    """Banks in ``question_banks/`` of the user's folder, and the shipped ones they do not replace."""
    no_banks = (RULES_FILE, SEQUENCES_FILE)
    return fill(QUESTION_BANKS, user_folder, single(read_bank), lambda path: path.name not in no_banks)


def find_rules(user_folder: Path | None = None) -> Shelf[Rule]:
    """Rules in ``question_banks/rules.yaml``: the user's, and the shipped ones they do not replace."""
    return fill(QUESTION_BANKS, user_folder, read_rules, lambda path: path.name == RULES_FILE)
