"""What stands by itself in place of the questions, until an F-key arms it."""

from __future__ import annotations

from datetime import timedelta

from facilitator.domain.allowed import Phase, phase
from facilitator.domain.schedule import remaining
from facilitator.tui.offers.late import LateStart, is_late_start
from facilitator.tui.offers.lending import Lending
from facilitator.tui.offers.step import Offer
from facilitator.tui.presenting.threshold import Filed, ended_view, waiting_view
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.strip import StripView

IN_PLACE = (Lending, LateStart)
"""Offers that are armed where they stand: they open no strip."""


def unasked_view(
    s: Standing, *, waived: bool, armed: Offer | None = None, filed: Filed | None = None
) -> StripView | None:
    """The way in, the proposal of a late start, the three answers when time is up, the way out.

    ``waived``: the proposal is not wanted; ``armed`` is the offer that takes the next key; ``filed`` are
    the papers of a meeting that is closed.
    """
    if isinstance(armed, IN_PLACE):
        return armed.view(s)
    match phase(s.meeting):
        case Phase.PLANNED:
            return waiting_view(s)
        case Phase.CLOSED:
            return ended_view(s, filed)
        case Phase.PAUSED:
            return None
    if not waived and is_late_start(s):
        return LateStart(armed=False).view(s)
    if remaining(s.meeting, s.now) < timedelta():
        return Lending(armed=False).view(s)
    return None
