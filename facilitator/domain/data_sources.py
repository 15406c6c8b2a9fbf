"""Results and documents that an analysis rests on."""

from __future__ import annotations

from facilitator.domain.entries import Entry
from facilitator.domain.holding import Holding

DATA_SOURCE = "data_source"


def data_sources(holding: Holding) -> tuple[Entry, ...]:
    """Those of the course that stand, by number."""
    kept = (each for each in holding.all_entries if each.kind == DATA_SOURCE and not each.struck)
    return tuple(sorted(kept, key=lambda entry: entry.number))
