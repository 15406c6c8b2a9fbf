"""An order on its way to the disk."""

from __future__ import annotations

from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import dataclass, field

from facilitator.services.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Underway:
    """``entry_id`` is that of the line it was typed as; ``others`` is let go when it is answered."""

    entry_id: str = ""
    answered: Future[Outcome] = field(default_factory=Future)
    others: ExitStack = field(default_factory=ExitStack)
