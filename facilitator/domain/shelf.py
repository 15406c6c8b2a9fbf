"""A shelf: the records of one kind that a meeting or a course holds, in their order."""

from __future__ import annotations

from typing import Protocol, TypeVar


class _Kept(Protocol):
    @property
    def id(self) -> str: ...


_K = TypeVar("_K", bound=_Kept)


def put(kept: tuple[_K, ...], record: _K) -> tuple[_K, ...]:
    """The records with one in the place of that with its id, else at the end."""
    for place, known in enumerate(kept):
        if known.id == record.id:
            return (*kept[:place], record, *kept[place + 1 :])
    return (*kept, record)
