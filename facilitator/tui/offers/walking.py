"""Walking the captured rows from the empty line: edit, flag, take out, move to another school."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.tui.offers.step import Give, Say, Show, Step, Write
from facilitator.tui.presenting.captured import captured_here, chip_view, kind_of
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.strip import StripRow, StripView

KEYS = frozenset({"up", "down", "enter", " ", "delete", "/"})


def walk_from_below(s: Standing) -> Step:
    """Begin at the newest row."""
    here = captured_here(s)
    return Show(Walking(here[-1].id)) if here else None


@dataclass(frozen=True, slots=True)
class Walking:
    """One row is the current one. Nothing is shown but the row itself; the echo says the keys."""

    row_id: str

    def view(self, s: Standing) -> StripView:
        hint = s.w._("Enter edit · Space flag · Del out · / school · ↑ ↓")
        return StripView("walking", hint, keys=KEYS, silent=True)

    def picked(self, key: str, s: Standing) -> Step:
        here = captured_here(s)
        place = next((n for n, kept in enumerate(here) if kept.id == self.row_id), None)
        if place is None:
            return None
        kept, number = here[place], str(here[place].number)
        match key:
            case "up":
                return Show(Walking(here[max(0, place - 1)].id))
            case "down" if place + 1 < len(here):
                return Show(Walking(here[place + 1].id))
            case "enter":
                return Write(chip_view(s, kind_of(kept)), _Edit(number).written, text=kept.text)
            case " ":
                return Give("flag", (number,))
            case "delete":
                return Give("strike", (number,))
            case "/":
                return Show(Moving(number))
        return None


@dataclass(frozen=True, slots=True)
class _Edit:
    number: str

    def written(self, text: str, s: Standing) -> Step:
        return Give("edit", (self.number, text)) if text.strip() else Say(s.w._("Del takes a row out."))


@dataclass(frozen=True, slots=True)
class Moving:
    """Which school a row is credited to."""

    number: str

    def view(self, s: Standing) -> StripView:
        rows = [StripRow(party.name, key=str(n)) for n, party in enumerate(s.meeting.parties[:9], start=1)]
        return StripView("moving", s.w._("Whose line is {n}?").format(n=self.number), "", tuple(rows))

    def picked(self, key: str, s: Standing) -> Step:
        return Give("move", (self.number, s.meeting.parties[int(key) - 1].name))
