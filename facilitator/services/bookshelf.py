"""Agendas and questions to make meetings of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from facilitator.domain.agenda import Agenda
from facilitator.domain.fault import Fault
from facilitator.domain.meeting_head import AgendaCopy
from facilitator.domain.naming import find
from facilitator.domain.process import Process
from facilitator.domain.questions import QuestionBank, Rule
from facilitator.domain.refusal import Reason, Refused
from facilitator.library.agendas import find_agendas, freeze, read_agenda
from facilitator.library.banks import find_banks, find_rules
from facilitator.library.processes import find_processes
from facilitator.library.shelves import SHIPPED, Kept, Shelf


@dataclass(frozen=True)
class Bookshelf:
    """What a user's folder and the shipped content hold, read when it is first asked for."""

    user_folder: Path | None
    """None: the shipped content alone."""

    @cached_property
    def agendas(self) -> Shelf[Agenda]:
        return find_agendas(self.user_folder)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong in agendas that could not be read."""
        return self.agendas.faults

    def agenda(self, wanted: str) -> Agenda | Refused:
        """The agenda with this id, or the only one whose id begins so."""
        return find(wanted, self.agendas.values, lambda agenda: agenda.id, Reason.NO_SUCH_AGENDA)

    @cached_property
    def banks(self) -> Shelf[QuestionBank]:
        return find_banks(self.user_folder)

    @cached_property
    def rules(self) -> Shelf[Rule]:
        return find_rules(self.user_folder)

    @cached_property
    def processes(self) -> Shelf[Process]:
        """What courses follow, by kind."""
        return find_processes(self.user_folder)

    def kept(self, wanted: str) -> Kept[Agenda] | Refused:
        """The same, with the file it came from."""
        found = self.agenda(wanted)
        return found if isinstance(found, Refused) else self.agendas.kept[found.id]

    def read(self, path: Path) -> tuple[Kept[Agenda] | None, tuple[Fault, ...]]:
        """The agenda of a file that lies anywhere, or its faults."""
        agenda, faults = read_agenda(path)
        return (Kept(agenda, path, path.is_relative_to(SHIPPED)) if agenda else None), faults

    def copy_of(self, agenda: Agenda) -> AgendaCopy:
        """The copy a meeting owns, with its rules and every question."""
        return freeze(agenda, self.rules, self.banks)
