"""How far the papers may go, by a digit; and where their lines may not, whether they may, too."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.narrower import narrower
from facilitator.services.outcome import Outcome
from facilitator.tui.offers.step import Give, Show, Step
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.strip import StripRow, StripView
from facilitator.words.vocabulary import release_level


@dataclass(frozen=True, slots=True)
class Level:
    """How far the papers may go."""

    def view(self, s: Standing) -> StripView:
        w = s.w
        rows = [StripRow(release_level(level, w), key=str(n)) for n, level in enumerate(ReleaseLevel, 1)]
        title = w._("How far the papers may go")
        return StripView("level", title, "", tuple(rows), w._("Anything else: as it is."))

    def picked(self, key: str, s: Standing) -> Step:
        level = tuple(ReleaseLevel)[int(key) - 1]
        return Give("release", (level.value,), partial(_lines_too, level))


def _lines_too(level: ReleaseLevel, outcome: Outcome, s: Standing) -> Step:
    return Show(LinesToo(level)) if outcome.ok and narrower(s.meeting, level) else None


@dataclass(frozen=True, slots=True)
class LinesToo:
    """The papers may go further than their lines: one key opens those, too."""

    level: ReleaseLevel

    def view(self, s: Standing) -> StripView:
        w, n = s.w, len(narrower(s.meeting, self.level))
        title = w.n_("{n} line is kept to a smaller circle", "{n} lines are kept to a smaller circle", n)
        opens = w._("Open all of them for: {level}").format(level=release_level(self.level, w))
        row = StripRow(opens, key="1")
        return StripView("level", title.format(n=n), "", (row,), w._("Anything else: as it is."))

    def picked(self, key: str, s: Standing) -> Step:
        return Give("release.all", (self.level.value,))
