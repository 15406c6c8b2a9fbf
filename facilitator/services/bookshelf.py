"""Agendas and questions to make meetings of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from facilitator.domain.agenda import Agenda
from facilitator.domain.fault import Fault
from facilitator.domain.meeting import AgendaCopy
from facilitator.domain.naming import find
from facilitator.domain.refusal import Reason, Refused
from facilitator.library.agendas import find_agendas, freeze
from facilitator.library.banks import find_banks, find_rules
from facilitator.library.shelves import Shelf


@dataclass(frozen=True)
class Bookshelf:
    """What a user's folder and the shipped content hold, read when it is first asked for."""

    user_folder: Path

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

    def copy_of(self, agenda: Agenda) -> AgendaCopy:
        """The copy a meeting owns, with its rules and every question."""
        return freeze(agenda, find_rules(self.user_folder), find_banks(self.user_folder))
