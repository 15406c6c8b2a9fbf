"""Walking the captured rows from the empty line: edit, flag, keep private, take out, give to a school."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.kinds import line_kind
from facilitator.domain.meeting import Meeting
from facilitator.domain.observation import EVIDENCE, seen, thoughts
from facilitator.services.outcome import Outcome
from facilitator.tui.offers.keeping import KEEP, keeping_step
from facilitator.tui.offers.step import Give, Ring, Say, Show, Step, Write
from facilitator.tui.presenting.captured import captured_here, captured_row, chip_view
from facilitator.tui.presenting.checklist import is_checking
from facilitator.tui.presenting.lanes import in_lanes
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.strip import StripRow, StripView

BESIDE = 2
"""Rows shown before and behind the one somebody walked to."""

KEYS = frozenset({"up", "down", "enter", " ", "delete", "/", KEEP, "tab", "shift+tab"})


def from_newest(s: Standing) -> Step:
    """Begin at the newest row."""
    here = walked(s)
    return Show(Walking(here[-1].id)) if here else None


def walked(s: Standing) -> tuple[Entry | Action, ...]:
    """The lines of the item, or both lanes of an observation; where neither is on the screen, all lines."""
    if not _are_shown(s):
        return tuple(kept for kept in s.meeting.captured if not kept.struck)
    here = captured_here(s)
    if not in_lanes(s):
        return here
    lanes = {kept.id: kept for kept in (*seen(s.meeting), *thoughts(s.meeting), *here)}
    return tuple(sorted(lanes.values(), key=lambda kept: kept.number))


def _are_shown(s: Standing) -> bool:
    """Do the rows stand on the screen by themselves?"""
    return s.meeting.run.running and not is_checking(s)


@dataclass(frozen=True, slots=True)
class Walking:
    """One row is the current one.

    Nothing is shown but the row itself, and the echo says the keys; where the rows are not on the screen,
    it is shown among those beside it.
    """

    row_id: str

    def view(self, s: Standing) -> StripView:
        kept = next((each for each in walked(s) if each.id == self.row_id), None)
        hint = s.w._("Enter edit · Del out · / school · - private · ↑ ↓")
        if kept is not None and line_kind(kept) == EVIDENCE:
            hint = s.w._("Enter edit · Space flag · Del out · / school · - private · ↑ ↓")
        if _are_shown(s) or kept is None:
            return StripView("walking", hint, keys=KEYS, silent=True)
        return _among(kept, walked(s), hint, s)

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
                return keeping_step(kept, self._stay)
            case "delete":
                return Give("strike", (number,))
        return None

    def _stay(self, outcome: Outcome, s: Standing) -> Step:
        return Show(self) if outcome.ok else None


def _among(kept: Entry | Action, here: tuple[Entry | Action, ...], hint: str, s: Standing) -> StripView:
    """The row with its neighbours, and its place among all."""
    place = here.index(kept)
    first = max(0, min(place - BESIDE, len(here) - 2 * BESIDE - 1))
    count = s.w._("{n} of {total}").format(n=place + 1, total=len(here))
    rows = tuple(_beside(each, s, current=each is kept) for each in here[first : first + 2 * BESIDE + 1])
    return StripView("walking", s.w._("Noted in this meeting"), count, rows, hint, KEYS)


def _beside(kept: Entry | Action, s: Standing, *, current: bool) -> StripRow:
    told = captured_row(s, kept)
    text = " ".join(filter(None, (told.mark, f"{told.who}:" if told.who else "", told.text)))
    return StripRow(text, mark="►" if current else "", aside=told.at)


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
