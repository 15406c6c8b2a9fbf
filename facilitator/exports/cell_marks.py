"""Marks of a row's cells, by which a cell somebody edited is told from one that was left alone.

The plan as it stands cannot tell that: a sheet may have been written in another language, without names,
or before the action was changed in a meeting.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, time
from hashlib import blake2s

MARK_BYTES = 5
"""One edit in 10¹² goes unseen; a mark says nothing of a text that was taken out of its cell."""


def marks(cells: Mapping[str, object]) -> str:
    """``goal:0f5c… sign:9b1e…``: a mark for each column of one row."""
    return " ".join(f"{key}:{_mark(value)}" for key, value in cells.items())


def edited(written: str, cells: Mapping[str, object]) -> Iterator[str]:
    """Columns whose cell no longer bears its mark; one without a mark is not judged."""
    for key, _, mark in (each.partition(":") for each in written.split()):
        if key in cells and _mark(cells[key]) != mark:
            yield key


def _mark(value: object) -> str:
    """Of what is read, not how a program keeps it: 7 and 7.0 are one number, a space is as good as two.

    A day comes back with the midnight it begins at.
    """
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    said = "" if value is None else " ".join(str(value).split())
    return blake2s(said.encode(), digest_size=MARK_BYTES).hexdigest()
