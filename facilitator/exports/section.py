"""The shapes a paper is made of: sections of lines and tables, every word in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


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
class Table:
    """Rows as wide as ``columns``; the columns counted in ``figures`` are set flush right.

    ``headed`` is one in whose first column the first line is what the other lines belong to.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""
    figures: tuple[int, ...] = ()
    headed: bool = False

    def __bool__(self) -> bool:
        return bool(self.rows)


Part: TypeAlias = Lines | Table


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
