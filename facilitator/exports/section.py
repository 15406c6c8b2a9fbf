"""The shapes a paper is made of: sections of lines and tables, every word in the reader's language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TypeAlias

EMPTY = "–"
"""A cell of a table with nothing to say."""


@dataclass(frozen=True, slots=True)
class Line:
    """A text with the word for what it is before it, and what belongs to it below it."""

    text: str
    label: str = ""
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines under a heading; an empty heading is left out. ``prose`` are sentences, not points of a list."""

    lines: tuple[Line, ...]
    title: str = ""
    prose: bool = False

    def __bool__(self) -> bool:
        return bool(self.lines)


@dataclass(frozen=True, slots=True)
class Mark:
    """A value on a drawn scale: ``share`` of its length (0.0 to 1.0), its ``sign``, and what it is."""

    share: float
    sign: str
    told: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """One row of figures on a scale, for papers that can draw; whose it is stands before it."""

    name: str
    marks: tuple[Mark, ...]
    ends: tuple[str, str]

    def at(self, *signs: str) -> Mark | None:
        """The first mark of one of these signs."""
        return next((mark for mark in self.marks if mark.sign in signs), None)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows as wide as ``columns``; the columns counted in ``figures`` are set flush right.

    ``headed`` is one in whose first column the first line is what the other lines belong to. ``drawn`` shows
    what the rows say in numbers.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""
    figures: tuple[int, ...] = ()
    headed: bool = False
    drawn: tuple[Drawing, ...] = ()
    beside: tuple[tuple[str, ...], ...] = field(default=(), compare=False)
    """Rows of the tables it is one of, all of which have their columns equally wide."""

    def __bool__(self) -> bool:
        return bool(self.rows)


Part: TypeAlias = Lines | Table


def equally_wide(parts: Iterable[Part]) -> tuple[Part, ...]:
    """The parts, their tables of the same columns set alike."""
    told, rows = tuple(parts), defaultdict[tuple[str, ...], tuple[tuple[str, ...], ...]](tuple)
    for part in told:
        if isinstance(part, Table):
            rows[part.columns] += part.rows
    return tuple(
        replace(each, beside=rows[each.columns]) if isinstance(each, Table) else each for each in told
    )


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its parts; ``key`` is its name for programs, ``none_yet`` is said when it is empty."""

    key: str
    title: str
    parts: tuple[Part, ...] = ()
    none_yet: str = ""

    @property
    def filled(self) -> tuple[Part, ...]:
        """The parts that hold something."""
        return tuple(part for part in self.parts if part)

    def __bool__(self) -> bool:
        """Is there something to print?"""
        return bool(self.filled or self.none_yet)
