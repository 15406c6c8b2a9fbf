"""A meeting that begins with points of its preparation open, or a course without its frame."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.refusal import Reason
from facilitator.services.outcome import Outcome
from facilitator.tui.offers.reasoning import reason_for, why_of
from facilitator.tui.offers.step import Give, Show, Step
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.strip import StripRow, StripView
from facilitator.words.gates import gate_phrases

SHOWN = 5
"""Points listed; more are counted."""


def unprepared_step(outcome: Outcome, s: Standing) -> Step:
    """What a start leads to: nothing more, or the points that keep the meeting from beginning."""
    if outcome.refused is None or outcome.refused.reason is not Reason.UNPREPARED:
        return None
    facts = outcome.refused.facts
    points = (each.said_in(s.w.language) for each in facts["points"])
    return Show(Unprepared((*gate_phrases(facts["missing"], s.w), *points)))


@dataclass(frozen=True, slots=True)
class Unprepared:
    """The points that are open; one key writes why it begins all the same."""

    points: tuple[str, ...]

    def view(self, s: Standing) -> StripView:
        w, n = s.w, len(self.points)
        rows = [StripRow(each, mark="○") for each in self.points[:SHOWN]]
        if (more := n - SHOWN) > 0:
            rows.append(StripRow(w.n_("and {n} more", "and {n} more", more).format(n=more), mark="○"))
        rows.append(StripRow(w._("Start with a reason of your own"), key="1"))
        title = w.n_("{n} point is open before the meeting", "{n} points are open before the meeting", n)
        return StripView("unprepared", title.format(n=n), "F2", tuple(rows), w._("Anything else: wait."))

    def picked(self, key: str, s: Standing) -> Step:
        hint = s.w._("Enter begins with this reason, on record · Esc: wait")
        return reason_for(_started_with, s, why_of(self.view(s), hint))


def _started_with(reason: str) -> Give:
    return Give("start", (reason,))
