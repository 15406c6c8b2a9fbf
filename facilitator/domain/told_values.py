"""Values of fields read back as what they are; one that is no such thing counts as not told."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TypeVar

_E = TypeVar("_E", bound=StrEnum)


def day_in(said: str) -> date | None:
    """The day of an ISO text."""
    try:
        return date.fromisoformat(said) if said else None
    except ValueError:
        return None


def choice_in(choices: type[_E], said: str) -> _E | None:
    """The choice of a closed list."""
    return next((each for each in choices if each.value == said), None)
