"""CSV the way a Danish or Swedish Excel opens it by a double click."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from io import StringIO
from typing import TypeAlias

Cell: TypeAlias = str | int | date | None

BEGINS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "＠")


def csv_file(heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Semicolons, UTF-8 with its mark, ISO days; what would be taken for a formula has a sign before it."""
    into = StringIO()
    writer = csv.writer(into, delimiter=";", lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([_plain(cell) for cell in row] for row in rows)
    return into.getvalue().encode("utf-8-sig")


def _plain(value: Cell) -> str:
    if isinstance(value, date):
        return value.isoformat()
    text = "" if value is None else str(value)
    return f"'{text}" if text.lstrip(" \u00a0").startswith(BEGINS_FORMULA) else text
