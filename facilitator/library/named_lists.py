"""Lists of the method, read and found: the glossary, phases, elements, tasks to listen with."""

from __future__ import annotations

from pathlib import Path

from facilitator.domain.fault import Fault, in_order
from facilitator.domain.named_list import NamedList
from facilitator.library.languages import missing_languages
from facilitator.library.named_list_schema import NamedListModel, list_of
from facilitator.library.opening import open_file
from facilitator.library.reader import Sheet
from facilitator.library.repeats import ids_in
from facilitator.library.shelves import METHOD, PREPARATION_FILE, Shelf, fill, single

GLOSSARY, PHASES, ELEMENTS, LISTENING_TASKS = "glossary", "phases", "elements", "listening_tasks"
HOLIDAYS, INDICATORS = "holidays", "indicators"
"""Ids of the lists that are shipped."""


def read_list(path: Path) -> tuple[NamedList | None, tuple[Fault, ...]]:
    """The list in a file, or None and every fault that keeps it from being read."""
    found, sheet = _open(path)
    return found, sheet.faults


def check_list(path: Path) -> tuple[NamedList | None, tuple[Fault, ...]]:
    """The list of a file and everything wrong with it."""
    found, sheet = _open(path)
    return found, (in_order(list(missing_languages(sheet))) if found else sheet.faults)


def find_lists(user_folder: Path | None = None) -> Shelf[NamedList]:
    """Lists in ``method/`` of the user's folder, and the shipped ones they do not replace."""
    return fill(METHOD, user_folder, single(read_list), lambda path: path.name != PREPARATION_FILE)


def _open(path: Path) -> tuple[NamedList | None, Sheet]:
    return open_file(path, NamedListModel, lambda written: ids_in("entries", written.entries), list_of)
