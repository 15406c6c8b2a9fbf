"""Any file of the library checked: what kind it is, is told by what stands in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from facilitator.domain.agenda import Agenda
from facilitator.domain.fault import Fault, FaultReason, in_order
from facilitator.domain.questions import QuestionBank
from facilitator.library.agendas import find_agendas
from facilitator.library.banks import find_banks, find_rules
from facilitator.library.check import check_agenda
from facilitator.library.check_banks import check_bank, check_rules
from facilitator.library.named_lists import check_list, find_lists
from facilitator.library.preparation import check_preparation, find_preparation
from facilitator.library.processes import check_process, find_processes
from facilitator.library.reader import read_sheet
from facilitator.library.sequences import check_sequences, find_sequences
from facilitator.library.shelves import (
    AGENDAS,
    METHOD,
    PREPARATION_FILE,
    PROCESSES,
    QUESTION_BANKS,
    RULES_FILE,
    SEQUENCES_FILE,
    SHIPPED,
    Shelf,
    yaml_files,
)

FOLDERS = (AGENDAS, QUESTION_BANKS, METHOD, PROCESSES)
BY_KEY = {"items": AGENDAS, "questions": QUESTION_BANKS, "rules": RULES_FILE, "sequences": SEQUENCES_FILE,
          "entries": METHOD, "points": PREPARATION_FILE, "steps": PROCESSES}  # fmt: skip
"""The key that only one kind of file has."""


@dataclass(frozen=True, slots=True)
class Checked:
    """How many files were looked at, and everything wrong with them, in order."""

    files: int
    faults: tuple[Fault, ...]

    @property
    def ok(self) -> bool:
        """Nothing but hints."""
        return all(fault.is_warning for fault in self.faults)


@dataclass(frozen=True)
class Inspection:
    """Checks files against everything a user's folder and the shipped content hold.

    ``spoken`` is the language in which texts meant for every language are heard.
    """

    user_folder: Path | None
    spoken: str = "en"

    def everything(self, folders: Iterable[str] = FOLDERS) -> Checked:
        """The user's folder and the shipped content, or some of their subfolders.

        Hints are for what one can change: those about shipped files are left out.
        """
        wanted = tuple(folders)
        roots = [root for root in (self.user_folder, SHIPPED) if root is not None]
        found = [path for root in roots for name in wanted for path in yaml_files(root / name)]
        doubled = [fault for name in wanted for fault in self._taken(name)]
        faults = [
            fault
            for path in found
            for fault in self.file(path)
            if not (fault.is_warning and path.is_relative_to(SHIPPED))
        ]
        return Checked(len(found), in_order([*doubled, *faults]))

    def paths(self, given: Iterable[Path]) -> Checked:
        """Files, and every YAML file below folders."""
        found = [path for each in given for path in (_below(each) if each.is_dir() else (each,))]
        return Checked(len(found), in_order([fault for path in found for fault in self.file(path)]))

    def file(self, path: Path) -> tuple[Fault, ...]:
        """Everything wrong with one file."""
        return self._checks[_kind(path)](path)

    @cached_property
    def agendas(self) -> Shelf[Agenda]:
        return find_agendas(self.user_folder)

    @cached_property
    def banks(self) -> Shelf[QuestionBank]:
        return find_banks(self.user_folder)

    @cached_property
    def rules(self) -> frozenset[str]:
        return frozenset(rule.id for rule in find_rules(self.user_folder))

    @cached_property
    def questions(self) -> frozenset[str]:
        return frozenset(question.id for bank in self.banks for question in bank.questions)

    @property
    def _checks(self) -> Mapping[str, Callable[[Path], tuple[Fault, ...]]]:
        return {
            AGENDAS: lambda path: check_agenda(path, self.rules, self.questions, self.agendas)[1],
            QUESTION_BANKS: lambda path: check_bank(path, self.banks, self._heard(path))[1],
            RULES_FILE: lambda path: check_rules(path)[1],
            SEQUENCES_FILE: lambda path: check_sequences(path, self.questions)[1],
            METHOD: lambda path: check_list(path)[1],
            PREPARATION_FILE: lambda path: check_preparation(path, self.agendas.kept)[1],
            PROCESSES: lambda path: check_process(path, self.agendas.kept)[1],
        }

    def _heard(self, path: Path) -> str:
        """Shipped questions have been heard; only the user's own are listened to."""
        return "" if path.is_relative_to(SHIPPED / QUESTION_BANKS) else self.spoken

    def _taken(self, folder: str) -> Iterator[Fault]:
        """Files whose id another of the user's own files has: alone they are in order."""
        found: tuple[Fault, ...]
        match folder:
            case "agendas":
                found = self.agendas.faults
            case "question_banks":
                rules, sequences = find_rules(self.user_folder), find_sequences(self.user_folder)
                found = (*self.banks.faults, *rules.faults, *sequences.faults)
            case "processes":
                found = find_processes(self.user_folder).faults
            case _:
                preparation = find_preparation(self.user_folder)
                found = (*find_lists(self.user_folder).faults, *preparation.faults)
        return (fault for fault in found if fault.reason is FaultReason.ID_TAKEN)


def _kind(path: Path) -> str:
    """What a file holds, by its keys, else by its name and its folder; an agenda where nothing tells."""
    sheet = read_sheet(path)
    keys = [key.text for key, _ in sheet.root.pairs] if sheet.root is not None else []
    told = next((BY_KEY[key] for key in keys if key in BY_KEY), None)
    by_name = path.name if path.name in (RULES_FILE, SEQUENCES_FILE, PREPARATION_FILE) else path.parent.name
    return told or (by_name if by_name in BY_KEY.values() else AGENDAS)


def _below(folder: Path) -> list[Path]:
    inside = (path for path in folder.rglob("*") if path.is_dir() and path.name[0] != ".")
    return sorted(path for each in (folder, *inside) for path in yaml_files(each))
