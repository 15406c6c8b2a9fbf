"""Keys for those who have none: Ctrl+G and a letter, F1 and its list, and the door."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.allowed import Phase, phase
from facilitator.domain.observation import owners
from facilitator.tui.keys import KEYS, keys_now
from facilitator.tui.offers.step import Act, Leave, Step
from facilitator.tui.presenting.lanes import in_lanes
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.strip import StripRow, StripView


@dataclass(frozen=True, slots=True)
class Letters:
    """A letter for each F-key, for keyboards without them; also the list of all keys."""

    def view(self, s: Standing) -> StripView:
        w = s.w
        known = keys_now(observing=in_lanes(s), closed=phase(s.meeting) is Phase.CLOSED)
        keys = [key for key in known if key.act != "notes" or owners(s.meeting)]
        rows = [StripRow(w._(key.title), key=key.letter, aside=key.printed) for key in keys]
        hint = w._("Ctrl+Z undo · Ctrl+Y redo · ↑ from the empty line: edit · Ctrl+Q leave")
        return StripView("letters", w._("Keys of the meeting"), "Ctrl+G", tuple(rows), hint)

    def picked(self, key: str, s: Standing) -> Step:
        return Act(next(known.act for known in KEYS if known.letter == key))


@dataclass(frozen=True, slots=True)
class Door:
    """Leaving while the meeting runs is asked about once."""

    def view(self, s: Standing) -> StripView:
        w = s.w
        return StripView(
            "door",
            w._("Leave the meeting?"),
            "Ctrl+Q",
            (StripRow(w._("Leave; it stays where it stands, and all that was saved is kept"), key="1"),),
            w._("Anything else: stay."),
        )

    def picked(self, key: str, s: Standing) -> Step:
        return Leave()
