"""For whom papers are to be written, by a digit: a wider circle has them only when it is asked for."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.services.papers import audiences_agreed
from facilitator.tui.offers.step import Act, Show, Step
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.strip import StripRow, StripView
from facilitator.words.vocabulary import audience


def papers_step(s: Standing) -> Step:
    """Write them for the group, or ask for whom where more was agreed on."""
    return Show(Readers()) if len(audiences_agreed(s.meeting)) > 1 else Act("export")


@dataclass(frozen=True, slots=True)
class Readers:
    """Those who may have papers by what was agreed."""

    def view(self, s: Standing) -> StripView:
        w, agreed = s.w, audiences_agreed(s.meeting)
        rows = [StripRow(audience(readers, w), key=str(n)) for n, readers in enumerate(agreed, 1)]
        title = w._("For whom are the papers?")
        return StripView("level", title, "", tuple(rows), w._("Anything else: none are written."))

    def picked(self, key: str, s: Standing) -> Step:
        return Act(f"export {audiences_agreed(s.meeting)[int(key) - 1]}")
