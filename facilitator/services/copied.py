"""An adaptation that says the idea again: to take over is not yet to make it fit (R19)."""

from __future__ import annotations

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.wording import Hint, copying
from facilitator.services.outcome import Outcome


def copied(outcome: Outcome) -> Hint | None:
    """The hint where an idea has just been adapted in almost its own words."""
    if outcome.command != "adapt" or outcome.undone:
        return None
    adapted = (record for record in outcome.records if isinstance(record, Entry | Action))
    return next(filter(None, (copying(each.text, each.adaptation) for each in adapted)), None)
