"""Agendas of the library: read, found, and frozen for a meeting."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path

from facilitator.domain.agenda import Agenda
from facilitator.domain.course import LIBRARY_STREAM
from facilitator.domain.fault import Fault
from facilitator.domain.interventions import RULE_OF
from facilitator.domain.meeting_head import AgendaCopy
from facilitator.domain.questions import Question, QuestionBank, Rule
from facilitator.library.agenda_schema import AgendaModel, BlockModel, agenda_of
from facilitator.library.opening import open_file
from facilitator.library.reader import Sheet
from facilitator.library.shelves import AGENDAS, Shelf, fill, single
from facilitator.library.tree import Path as Steps


def read_agenda(path: Path) -> tuple[Agenda | None, tuple[Fault, ...]]:
    """The agenda in a file, or None and every fault that keeps it from being read."""
    agenda, sheet = open_agenda(path)
    return agenda, sheet.faults


def open_agenda(path: Path) -> tuple[Agenda | None, Sheet]:
    """The agenda together with its tree, for who has to say where in the file something stands."""
    return open_file(path, AgendaModel, _ids, agenda_of)


def _ids(written: AgendaModel) -> Iterable[tuple[str, Steps]]:
    for nth, part in enumerate(written.items):
        if isinstance(part, BlockModel):
            yield part.block, ("items", nth, "block")
            yield from ((item.id, ("items", nth, "items", n, "id")) for n, item in enumerate(part.items))
        else:
            yield part.id, ("items", nth, "id")


def find_agendas(user_folder: Path | None = None) -> Shelf[Agenda]:
    """Agendas in ``agendas/`` of the user's folder, and the shipped ones they do not replace."""
    return fill(AGENDAS, user_folder, single(read_agenda))


def freeze(agenda: Agenda, rules: Iterable[Rule], banks: Iterable[QuestionBank]) -> AgendaCopy:
    """The copy a meeting owns: the agenda, the rules it names and every question, known by its hash.

    Rules that a process move reminds of are in every copy.
    Of questions with the same id the first one counts.
    """
    named = {name for item in agenda.written_items() for name in (*item.rules, *item.rules_alone)}
    kept_rules = tuple(rule for rule in rules if rule.id in named | set(RULE_OF.values()))
    questions: dict[str, Question] = {}
    for bank in banks:
        for question in bank.questions:
            questions.setdefault(question.id, question)
    content = (agenda, kept_rules, tuple(questions.values()))
    return AgendaCopy(
        id=_hash(content),
        stream_id=LIBRARY_STREAM,
        agenda=agenda,
        rules=kept_rules,
        questions=tuple(questions.values()),
    )


def _hash(content: tuple[Agenda, tuple[Rule, ...], tuple[Question, ...]]) -> str:
    agenda, rules, questions = content
    said = [asdict(agenda), [asdict(rule) for rule in rules], [asdict(asked) for asked in questions]]
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()
