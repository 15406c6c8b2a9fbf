"""Content rules of question banks and rules of conduct."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from facilitator.domain.fault import Fault, FaultReason, in_order
from facilitator.domain.questions import QuestionBank, Rule
from facilitator.library.banks import open_bank, open_rules
from facilitator.library.languages import missing_languages
from facilitator.library.validate import fault_at


def check_bank(path: Path, others: Iterable[QuestionBank]) -> tuple[QuestionBank | None, tuple[Fault, ...]]:
    """The bank of a file and everything wrong with it; no question may have the id of another bank's."""
    bank, sheet = open_bank(path)
    if bank is None:
        return None, sheet.faults
    taken = {asked.id: other.id for other in others if other.id != bank.id for asked in other.questions}
    doubled = [
        fault_at(sheet, ("questions", nth, "id"), FaultReason.ID_TAKEN, value=asked.id, other=taken[asked.id])
        for nth, asked in enumerate(bank.questions)
        if asked.id in taken
    ]
    return bank, in_order([*doubled, *missing_languages(sheet)])


def check_rules(path: Path) -> tuple[tuple[Rule, ...] | None, tuple[Fault, ...]]:
    """The rules of a file and everything wrong with them."""
    rules, sheet = open_rules(path)
    return rules, (in_order(list(missing_languages(sheet))) if rules is not None else sheet.faults)
