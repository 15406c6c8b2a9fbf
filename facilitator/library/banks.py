"""Question banks and rules of the library: read and found."""

from __future__ import annotations

from pathlib import Path

from facilitator.domain.fault import Fault
from facilitator.domain.questions import QuestionBank, Rule
from facilitator.library.bank_schema import QuestionBankModel, RulesModel, bank_of, rules_of
from facilitator.library.reader import Sheet, read_sheet
from facilitator.library.repeats import repeated
from facilitator.library.shelves import QUESTION_BANKS, RULES_FILE, SEQUENCES_FILE, Shelf, fill
from facilitator.library.validate import validate


def read_bank(path: Path) -> tuple[QuestionBank | None, tuple[Fault, ...]]:
    """The question bank in a file, or None and every fault that keeps it from being read."""
    bank, sheet = open_bank(path)
    return bank, sheet.faults


def open_bank(path: Path) -> tuple[QuestionBank | None, Sheet]:
    """The bank together with its tree."""
    sheet = read_sheet(path)
    written, faults = validate(sheet, QuestionBankModel)
    if written is not None:
        ids = ((question.id, ("questions", n, "id")) for n, question in enumerate(written.questions))
        faults = repeated(sheet, ids)
    sheet = Sheet(sheet.path, sheet.root, faults)
    return (bank_of(written) if written and not faults else None), sheet


def read_rules(path: Path) -> tuple[tuple[Rule, ...] | None, tuple[Fault, ...]]:
    """The rules in a file, or None and every fault that keeps them from being read."""
    rules, sheet = open_rules(path)
    return rules, sheet.faults


def open_rules(path: Path) -> tuple[tuple[Rule, ...] | None, Sheet]:
    """The rules together with their tree."""
    sheet = read_sheet(path)
    written, faults = validate(sheet, RulesModel)
    if written is not None:
        faults = repeated(sheet, ((rule.id, ("rules", n, "id")) for n, rule in enumerate(written.rules)))
    sheet = Sheet(sheet.path, sheet.root, faults)
    return (rules_of(written) if written and not faults else None), sheet


def find_banks(user_folder: Path | None = None) -> Shelf[QuestionBank]:
    """Banks in ``question_banks/`` of the user's folder, and the shipped ones they do not replace."""

    def read(path: Path) -> tuple[list[QuestionBank], tuple[Fault, ...]]:
        bank, faults = read_bank(path)
        return ([bank] if bank else []), faults

    no_banks = (RULES_FILE, SEQUENCES_FILE)
    return fill(QUESTION_BANKS, user_folder, lambda path: path.name not in no_banks, read)


def find_rules(user_folder: Path | None = None) -> Shelf[Rule]:
    """Rules in ``question_banks/rules.yaml``: the user's, and the shipped ones they do not replace."""

    def read(path: Path) -> tuple[tuple[Rule, ...], tuple[Fault, ...]]:
        rules, faults = read_rules(path)
        return rules or (), faults

    return fill(QUESTION_BANKS, user_folder, lambda path: path.name == RULES_FILE, read)
