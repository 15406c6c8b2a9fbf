"""What is done before a meeting and after it: read, found and checked."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from facilitator.domain.fault import Fault, FaultReason, in_order
from facilitator.domain.modes import MeetingClass
from facilitator.domain.preparation import PointList
from facilitator.library.languages import missing_languages
from facilitator.library.opening import open_file
from facilitator.library.preparation_schema import PreparationModel, points_of
from facilitator.library.reader import Sheet
from facilitator.library.repeats import ids_in
from facilitator.library.shelves import METHOD, PREPARATION_FILE, Shelf, fill, single
from facilitator.library.validate import fault_at


def read_preparation(path: Path) -> tuple[PointList | None, tuple[Fault, ...]]:
    """The points in a file, or None and every fault that keeps them from being read."""
    found, sheet = _open(path)
    return found, sheet.faults


def check_preparation(path: Path, agendas: Collection[str]) -> tuple[PointList | None, tuple[Fault, ...]]:
    """The points of a file and everything wrong with it; ``agendas`` holds the ids it may name."""
    found, sheet = _open(path)
    if found is None:
        return None, sheet.faults
    return found, in_order([*_unknown_agendas(found, sheet, agendas), *missing_languages(sheet)])


def find_preparation(user_folder: Path | None = None) -> Shelf[PointList]:
    """Points in ``method/preparation.yaml``: the user's, else the shipped ones."""
    return fill(METHOD, user_folder, single(read_preparation), lambda path: path.name == PREPARATION_FILE)


def _unknown_agendas(found: PointList, sheet: Sheet, agendas: Collection[str]) -> Iterator[Fault]:
    known = {*agendas, *(each.value for each in MeetingClass)}
    for nth, point in enumerate(found.points):
        for n, named in enumerate(point.for_):
            if named not in known:
                yield fault_at(sheet, ("points", nth, "for", n), FaultReason.NO_SUCH_AGENDA, value=named)


def _open(path: Path) -> tuple[PointList | None, Sheet]:
    return open_file(path, PreparationModel, lambda written: ids_in("points", written.points), points_of)
