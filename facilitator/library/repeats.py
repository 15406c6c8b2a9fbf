"""Ids that name more than one thing in a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from facilitator.domain.fault import Fault, FaultReason, in_order
from facilitator.library.reader import Sheet
from facilitator.library.shelves import Named
from facilitator.library.tree import Path, place_of
from facilitator.library.validate import fault_at


def ids_in(key: str, members: Sequence[Named]) -> Iterator[tuple[str, Path]]:
    """The ids of the members of the list ``key``, and where they stand."""
    return ((member.id, (key, nth, "id")) for nth, member in enumerate(members))


def repeated(sheet: Sheet, ids: Iterable[tuple[str, Path]]) -> tuple[Fault, ...]:
    """A fault for every id that stands in the file already, at its later place."""
    first: dict[str, Path] = {}
    faults: list[Fault] = []
    for value, path in ids:
        if value not in first:
            first[value] = path
        elif sheet.root is not None:
            line = place_of(sheet.root, first[value]).line
            faults.append(fault_at(sheet, path, FaultReason.ID_REPEATED, value=value, first_line=line))
    return in_order(faults)
