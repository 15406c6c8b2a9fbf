"""Walking the captured rows from the empty line: edit, flag, keep private, take out, give to a school."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.kinds import line_kind
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.observation import EVIDENCE, seen, thoughts
from facilitator.services.outcome import Outcome
from facilitator.tui.offers.step import Give, Ring, Say, Show, Step, Write
from facilitator.tui.presenting.captured import captured_here, chip_view
from facilitator.tui.presenting.lanes import in_lanes
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.strip import StripView

KEYS = frozenset({"up", "down", "enter", " ", "delete", "/", "-", "tab", "shift+tab"})


def from_newest(s: Standing) -> Step:
    """Begin at the newest row."""
    here = walked(s)
    return Show(Walking(here[-1].id)) if here else None


def walked(s: Standing) -> tuple[Entry | Action, ...]:
    """What is on the screen: the lines of the item, or both lanes of an observation."""
    here = captured_here(s)
    if not in_lanes(s):
        return here
    lanes = {kept.id: kept for kept in (*seen(s.meeting), *thoughts(s.meeting), *here)}
    return tuple(sorted(lanes.values(), key=lambda kept: kept.number))


@dataclass(frozen=True, slots=True)
class Walking:
    """One row is the current one. Nothing is shown but the row itself; the echo says the keys."""

    row_id: str

    def view(self, s: Standing) -> StripView:
        kept = next((each for each in walked(s) if each.id == self.row_id), None)
        hint = s.w._("Enter edit · Del out · / school · - private · ↑ ↓")
        if kept is not None and line_kind(kept) == EVIDENCE:
            hint = s.w._("Enter edit · Space flag · Del out · / school · - private · ↑ ↓")
        return StripView("walking", hint, keys=KEYS, silent=True)

    def picked(self, key: str, s: Standing) -> Step:
        here = walked(s)
        place = next((n for n, kept in enumerate(here) if kept.id == self.row_id), None)
        if place is None:
            return None
        kept = here[place]
        match key:
            case "up":
                return Show(Walking(here[max(0, place - 1)].id))
            case "down" if place + 1 < len(here):
                return Show(Walking(here[place + 1].id))
            case "tab" | "shift+tab":
                return Ring(2, 1 if key == "tab" else -1)
        return self._changed(key, kept, s)

    def _changed(self, key: str, kept: Entry | Action, s: Standing) -> Step:
        number = str(kept.number)
        match key:
            case "enter":
                chip = replace(chip_view(s, line_kind(kept)), word=s.w._("edit {n}").format(n=number))
                return Write(chip, _Edit(number).written, text=kept.text)
            case " ":
                return Give("flag", (number,), self._stay)
            case "/":
                party = _next_party(kept.party_id, s.meeting)
                return Give("move", (number, party), self._stay) if party else None
            case "-":
                return Give(f"release.{number}", (_other_level(kept).value,), self._stay)
            case "delete":
                return Give("strike", (number,))
        return None

    def _stay(self, outcome: Outcome, s: Standing) -> Step:
        return Show(self) if outcome.ok else None


def _other_level(kept: Entry | Action) -> ReleaseLevel:
    """Into no paper; and back to where every line begins."""
    return ReleaseLevel.GROUP if kept.release is ReleaseLevel.PRIVATE else ReleaseLevel.PRIVATE


def _next_party(party_id: str, meeting: Meeting) -> str:
    """The name of the party after this one, of the first where it is none; empty where there is no other."""
    ids = [party.id for party in meeting.parties]
    place = ids.index(party_id) + 1 if party_id in ids else 0
    others = [party for party in meeting.parties if party.id != party_id]
    return meeting.parties[place % len(ids)].name if others else ""


@dataclass(frozen=True, slots=True)
class _Edit:
    number: str

    def written(self, text: str, s: Standing) -> Step:
        return Give("edit", (self.number, text)) if text.strip() else Say(s.w._("Del takes a row out."))
