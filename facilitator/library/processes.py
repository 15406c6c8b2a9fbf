"""Processes of the library: read, found and checked."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from facilitator.domain.fault import Fault, FaultReason, in_order
from facilitator.domain.process import Process
from facilitator.library.languages import missing_languages
from facilitator.library.opening import open_file
from facilitator.library.process_schema import ProcessModel, process_of
from facilitator.library.reader import Sheet
from facilitator.library.repeats import ids_in
from facilitator.library.shelves import PROCESSES, Shelf, fill, single
from facilitator.library.validate import fault_at


def read_process(path: Path) -> tuple[Process | None, tuple[Fault, ...]]:
    """The process in a file, or None and every fault that keeps it from being read."""
    found, sheet = _open(path)
    return found, sheet.faults


def check_process(path: Path, agendas: Collection[str]) -> tuple[Process | None, tuple[Fault, ...]]:
    """The process of a file and everything wrong with it; ``agendas`` holds the ids it may name."""
    found, sheet = _open(path)
    if found is None:
        return None, sheet.faults
    return found, in_order([*_unknown_agendas(found, sheet, agendas), *missing_languages(sheet)])


def find_processes(user_folder: Path | None = None) -> Shelf[Process]:
    """Processes in ``processes/`` of the user's folder, and the shipped ones they do not replace."""
    return fill(PROCESSES, user_folder, single(read_process))


def _unknown_agendas(process: Process, sheet: Sheet, agendas: Collection[str]) -> Iterator[Fault]:
    for nth, step in enumerate(process.steps):
        for key, named in (("agendas", step.agendas), ("required", step.required)):
            for n, agenda_id in enumerate(named):
                if agenda_id not in agendas:
                    yield fault_at(sheet, ("steps", nth, key, n), FaultReason.NO_SUCH_AGENDA, value=agenda_id)


def _open(path: Path) -> tuple[Process | None, Sheet]:
    return open_file(path, ProcessModel, lambda written: ids_in("steps", written.steps), process_of)
