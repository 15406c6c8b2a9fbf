"""The last row: the keys that mean something now."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.allowed import Phase, phase
from facilitator.tui.keys import AFTERWARDS, footer_view
from facilitator.tui.presenting.lanes import in_lanes
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.footer import FooterKey, FooterView

BEFORE = ("next", "curtain", "help", "palette")


def foot_view(s: Standing, *, wide: bool) -> FooterView:
    """All keys while the meeting runs; before it and after it only those that lead somewhere."""
    view = footer_view(s.w, wide=wide, observing=in_lanes(s))
    match phase(s.meeting):
        case Phase.PLANNED:
            keys = [key for key in view.keys if key.command in BEFORE]
            start = s.w.p_("footer", "start")
            return FooterView(tuple(replace(k, word=start) if k.command == "next" else k for k in keys))
        case Phase.CLOSED:
            kept = [key for key in view.keys if key.command in AFTERWARDS]
            return FooterView((*kept, FooterKey("Ctrl+Q", s.w.p_("footer", "leave"), "leave")))
    return view
