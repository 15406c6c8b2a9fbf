"""What is wrong with a list of registrations somebody hands in."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class ListReason(StrEnum):
    """Why a list, or a cell of it, is not taken."""

    NO_SUCH_FILE = "no_such_file"
    TOO_LARGE = "too_large"
    NOT_TEXT = "not_text"
    EMPTY = "empty"
    NO_HEADS = "no_heads"
    HEAD_TWICE = "head_twice"
    HEAD_LACKS = "head_lacks"
    NO_ROWS = "no_rows"
    TOO_MANY_ROWS = "too_many_rows"
    NOT_CSV = "not_csv"
    NAME_LACKS = "name_lacks"
    SCHOOL_LACKS = "school_lacks"
    TOO_LONG = "too_long"
    FORMULA = "formula"
    CELL_TOO_MANY = "cell_too_many"


@dataclass(frozen=True, slots=True)
class ListFault:
    """A fault at a line and a column, both from 1, or of the file as a whole where they are 0."""

    path: str
    reason: ListReason
    line: int = 0
    column: int = 0
    facts: dict[str, Any] = field(default_factory=dict)
