"""Content rules of question banks and rules of conduct."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from facilitator.domain.fault import Fault, FaultReason, in_order
from facilitator.domain.questions import QuestionBank, Rule
from facilitator.domain.wording import hints
from facilitator.library.bank_schema import PROCESS
from facilitator.library.banks import open_bank, open_rules
from facilitator.library.languages import missing_languages
from facilitator.library.reader import Sheet
from facilitator.library.validate import fault_at


def check_bank(
    path: Path, others: Iterable[QuestionBank], spoken: str = ""
) -> tuple[QuestionBank | None, tuple[Fault, ...]]:
    """The bank of a file and everything wrong with it; no question may have the id of another bank's.

    With ``spoken``, a language, a word is said about wording too; texts meant for every language are
    heard in that one.
    """
    bank, sheet = open_bank(path)
    if bank is None:
        return None, sheet.faults
    taken = {asked.id: other.id for other in others if other.id != bank.id for asked in other.questions}
    doubled = [
        fault_at(sheet, ("questions", nth, "id"), FaultReason.ID_TAKEN, value=asked.id, other=taken[asked.id])
        for nth, asked in enumerate(bank.questions)
        if asked.id in taken
    ]
    heard = _wording(bank, sheet, spoken) if spoken else ()
    return bank, in_order([*doubled, *missing_languages(sheet), *heard])


def _wording(bank: QuestionBank, sheet: Sheet, spoken: str) -> Iterator[Fault]:
    """Questions that may be advice, or are answered by a yes; a consultant's own lines are left alone."""
    for nth, asked in enumerate(bank.questions):
        if asked.type == PROCESS:
            continue
        for key, text in (("text", asked.text), ("other_form", asked.other_text)):
            for language, said in text.by_language.items():
                place = ("questions", nth, key, *((language,) if language else ()))
                for hint in hints(said, kind="question", mode=None, language=language or spoken):
                    yield fault_at(sheet, place, FaultReason.WORDING, hint=hint)


def check_rules(path: Path) -> tuple[tuple[Rule, ...] | None, tuple[Fault, ...]]:
    """The rules of a file and everything wrong with them."""
    rules, sheet = open_rules(path)
    return rules, (in_order(list(missing_languages(sheet))) if rules is not None else sheet.faults)
