"""Content as it is found: the user's folder first, then what is shipped; bad files hide nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, Protocol, TypeVar

import facilitator
from facilitator.domain.fault import Fault, FaultReason, in_order

AGENDAS = "agendas"
QUESTION_BANKS = "question_banks"
METHOD = "method"
PROCESSES = "processes"
RULES_FILE = "rules.yaml"
SEQUENCES_FILE = "sequences.yaml"
PREPARATION_FILE = "preparation.yaml"

_PACKAGE = Path(facilitator.__file__).parent
SHIPPED = next(folder for folder in (_PACKAGE / "content", _PACKAGE.parent) if folder.is_dir())
"""Where shipped content lies: inside an installed package, or beside it in a checkout."""


class Named(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=Named)


@dataclass(frozen=True, slots=True)
class Kept(Generic[T]):
    """Something of the library and the file it came from."""

    value: T
    path: Path
    shipped: bool
    shadows: bool = False
    """Does it stand in place of shipped content with the same id?"""


@dataclass(frozen=True, slots=True)
class Shelf(Generic[T]):
    """What was found, by id, and the faults of the files that could not be used."""

    kept: Mapping[str, Kept[T]] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()

    @property
    def values(self) -> tuple[T, ...]:
        return tuple(kept.value for kept in self.kept.values())

    def __iter__(self) -> Iterator[T]:
        return iter(self.values)

    def __len__(self) -> int:
        return len(self.kept)

    def find(self, wanted: str) -> T | None:
        kept = self.kept.get(wanted)
        return kept.value if kept else None


Read = Callable[[Path], tuple[Sequence[T] | None, tuple[Fault, ...]]]
"""Reads a file: what it holds, or None where it cannot be read, and its faults."""


def single(read: Callable[[Path], tuple[T | None, tuple[Fault, ...]]]) -> Read[T]:
    """Reads files that hold one thing each."""

    def read_one(path: Path) -> tuple[Sequence[T], tuple[Fault, ...]]:
        found, faults = read(path)
        return ((found,) if found is not None else ()), faults

    return read_one


def fill(
    name: str, user_folder: Path | None, read: Read[T], wanted: Callable[[Path], bool] = lambda path: True
) -> Shelf[T]:
    """Everything in the subfolder ``name`` of the user's folder and of the shipped content, by id."""
    kept: dict[str, Kept[T]] = {}
    faults: list[Fault] = []
    for root, shipped in ((user_folder, False), (SHIPPED, True)):
        for path in yaml_files(root / name if root else None):
            if not wanted(path):
                continue
            values, wrong = read(path)
            faults.extend(wrong)
            for value in values or ():
                _put(Kept(value, path, shipped), kept, faults)
    return Shelf(dict(sorted(kept.items())), in_order(faults))


def _put(found: Kept[T], kept: dict[str, Kept[T]], faults: list[Fault]) -> None:
    """Put on the shelf what is found, unless the user's own or an earlier file has its id."""
    name = found.value.id
    first = kept.get(name)
    if first is None:
        kept[name] = found
    elif found.shipped and not first.shipped:
        kept[name] = Kept(first.value, first.path, first.shipped, shadows=True)
    else:
        facts = {"value": name, "other": first.path.name}
        faults.append(Fault(str(found.path), 0, 0, FaultReason.ID_TAKEN, facts))


def yaml_files(folder: Path | None) -> list[Path]:
    """Files of a folder that are read, by name; none of a folder that cannot be looked into."""
    try:
        found = list(folder.iterdir()) if folder else []
    except OSError:
        return []
    return sorted(path for path in found if path.suffix in (".yaml", ".yml") and path.name[0] != ".")
