"""A reason written in the line: on record, and long enough to say something."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from facilitator.domain.moves.made import SHORTEST_REASON
from facilitator.tui.offers.step import Give, Say, Step, Write
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.strip import StripView


def why_of(view: StripView, hint: str) -> StripView:
    """What a reason is asked for, out of the strip that asks: it stands while the reason is written."""
    return replace(view, rows=tuple(row for row in view.rows if not row.key), hint=hint, held=True)


def reason_for(given: Callable[[str], Give], s: Standing, panel: StripView | None = None) -> Write:
    """Borrow the line for a reason; one that is too short stays there to be finished."""

    def asked(text: str, said: Say) -> Write:
        return Write(ChipView(s.w._("reason"), "►", s.w._("hidden")), written, text, panel, said=said)

    def written(text: str, s: Standing) -> Step:
        if len(text.strip()) >= SHORTEST_REASON:
            return given(text.strip())
        least = s.w._("A reason takes at least {n} characters.").format(n=SHORTEST_REASON)
        return asked(text, Say(least, "×"))

    hint = s.w._("At least {n} characters. The reason stays in your own papers.")
    return asked("", Say(hint.format(n=SHORTEST_REASON)))
