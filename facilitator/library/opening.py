"""A file of the library as what it holds, with its tree."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from facilitator.library.reader import Sheet, read_sheet
from facilitator.library.repeats import repeated
from facilitator.library.tree import Path as Steps
from facilitator.library.validate import M, validate

T = TypeVar("T")


def open_file(
    path: Path, model: type[M], ids: Callable[[M], Iterable[tuple[str, Steps]]], made: Callable[[M], T]
) -> tuple[T | None, Sheet]:
    """What is ``made`` of a file, or None; the sheet has every fault that keeps it from being read.

    ``ids`` tells the ids that may stand in it once only, and where they stand.
    """
    sheet = read_sheet(path)
    written, faults = validate(sheet, model)
    if written is not None:
        faults = repeated(sheet, ids(written))
    sheet = Sheet(sheet.path, sheet.root, faults)
    return (made(written) if written and not faults else None), sheet
