"""Whether a word in the line is somebody's name: a key for yes, a key for no."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.rewording import reworded
from facilitator.domain.wording import Hint, HintKind
from facilitator.tui.offers.step import LetStand, Retype, Step
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.strip import StripRow, StripView


@dataclass(frozen=True, slots=True)
class Name:
    """``word`` in the line that is being typed, ``text``."""

    word: str
    text: str

    def view(self, s: Standing) -> StripView:
        w = s.w
        rows = (
            StripRow(w._("Yes: it becomes “a pupil”"), key="1"),
            StripRow(w._("No: it stands, and is not asked about again"), key="2"),
        )
        title = w._("Is “{word}” somebody’s name? No names of pupils.").format(word=self.word)
        return StripView("name", title, "", rows, w._("Anything else: as it is."))

    def picked(self, key: str, s: Standing) -> Step:
        if key == "2":
            return LetStand(self.word)
        hint = Hint(HintKind.LIKELY_NAME, {"word": self.word})
        return Retype(reworded(self.text, hint, s.meeting.head.language))
