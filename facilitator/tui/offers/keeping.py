"""A line kept out of every paper, or let into them again; undo takes either back."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.modes import ReleaseLevel
from facilitator.services.outcome import Outcome
from facilitator.tui.offers.step import Give, Step
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.strip import StripRow
from facilitator.words.tongue import Words

KEEP = "-"
"""The key that does it on a row somebody walked to."""

KEEPS = frozenset({KEEP, "tab"})
"""The keys that do it among the choices of a line; behind a digit a sign may be the second of a text."""


def keeping_row(kept: Entry | Action, w: Words) -> StripRow:
    """The choice that keeps the line private, or the one that ends that."""
    private = kept.release is ReleaseLevel.PRIVATE
    said = w._("Let it into the papers again") if private else w._("Keep it private: out of every paper")
    return StripRow(said, lead="Tab")


def keeping_step(kept: Entry | Action, then: Callable[[Outcome, Standing], Step] | None = None) -> Give:
    """Into no paper; and back to where every line begins."""
    private = kept.release is ReleaseLevel.PRIVATE
    level = ReleaseLevel.GROUP if private else ReleaseLevel.PRIVATE
    return Give(f"release.{kept.number}", (level.value,), then)
