"""An action that is waited for, as one line of a list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class OverdueAction:
    """What was to be done by when; ``owner`` is a name, empty where nobody was named."""

    meeting_id: str
    number: int
    text: str
    deadline: date
    owner: str
    private: bool = False
    tags: tuple[str, ...] = ()
    """Its own, and those of its meeting and its course."""
