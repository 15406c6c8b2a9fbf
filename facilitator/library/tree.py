"""A YAML file as a plain tree of texts, lists and mappings that remember where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Place:
    """A position in a file, both counted from 1."""

    line: int
    column: int


START = Place(1, 1)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text exactly as typed: ``10:30``, ``no``, ``09`` and ``~`` are texts like any other."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Listing:
    place: Place
    members: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    place: Place
    pairs: tuple[tuple[Scalar, Node], ...]


Node: TypeAlias = Scalar | Listing | Mapping
Plain: TypeAlias = "str | tuple[Plain, ...] | dict[str, Plain]"
Path: TypeAlias = Sequence[str | int]
"""Steps from the root: keys of mappings and numbers of list members."""


def plain(node: Node) -> Plain:
    """The tree without its places."""
    match node:
        case Scalar(text=text):
            return text
        case Listing(members=members):
            return tuple(plain(member) for member in members)
        case Mapping(pairs=pairs):
            return {key.text: plain(value) for key, value in pairs}


def place_of(root: Node, path: Path, *, of_key: bool = False) -> Place:
    """Where the node at ``path`` stands, or its key; the nearest place known where the path ends early."""
    node, place = root, root.place
    for step in path:
        match node:
            case Mapping(pairs=pairs):
                found = next(((key, value) for key, value in pairs if key.text == step), None)
                if found is None:
                    break
                node = found[1]
                place = found[0].place if of_key else node.place
            case Listing(members=members) if isinstance(step, int) and step < len(members):
                node = members[step]
                place = node.place
            case _:
                break
    return place


def nodes(node: Node | None, path: Path = ()) -> Iterator[tuple[Path, Node]]:
    """Every node with its path, as a reader meets them."""
    if node is None:
        return
    yield path, node
    match node:
        case Mapping(pairs=pairs):
            for key, value in pairs:
                yield from nodes(value, (*path, key.text))
        case Listing(members=members):
            for nth, member in enumerate(members):
                yield from nodes(member, (*path, nth))
