"""Items that earlier meetings closed without: opened, and settled together with one reason or one by one."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.carried import left_unreached
from facilitator.domain.entries import Entry
from facilitator.domain.modes import Settlement
from facilitator.services.outcome import Outcome
from facilitator.tui.offers.step import Give, Show, Step, Write
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.strip import StripRow, StripView
from facilitator.words.item_titles import point_title
from facilitator.words.vocabulary import settlement

TITLES = 3
"""Titles in one row of the strip."""
ROWS = 4
"""Such rows: with what can be done they fill the strip. The heading says how many there are."""
ONE_BY_ONE = str(len(Settlement) + 1)


def _left(s: Standing) -> tuple[Entry, ...]:
    return left_unreached(s.meeting.whole_course, s.meeting.head.id)


@dataclass(frozen=True, slots=True)
class Unreached:
    """All of them at once."""

    def view(self, s: Standing) -> StripView:
        w, left = s.w, [point_title(entry, s.meeting, s.w) for entry in _left(s)]
        rows = [
            StripRow(w._("All: {settled}").format(settled=settlement(how, w)), key=str(n))
            for n, how in enumerate(Settlement, start=1)
        ]
        rows.append(StripRow(w._("One by one"), key=ONE_BY_ONE))
        shown = range(0, min(len(left), TITLES * ROWS), TITLES)
        rows += [StripRow(" · ".join(left[n : n + TITLES]), mark="○") for n in shown]
        return StripView(
            "unreached", w._("Not reached"), str(len(left)), tuple(rows), w._("Anything else: as it is.")
        )

    def picked(self, key: str, s: Standing) -> Step:
        left = _left(s)
        if not left:
            return None
        if key == ONE_BY_ONE:
            return Show(OneByOne(left[0].id))
        how = tuple(Settlement)[int(key) - 1]
        title = s.w.n_("{n} item was not reached", "{n} items were not reached", len(left)).format(
            n=len(left)
        )
        hint = StripRow(s.w._("Why? One reason for all of them, of at least ten characters."))
        panel = StripView("unreached", title, "", (hint,), s.w._("Enter · Esc: as it is"), held=True)
        return Write(ChipView(settlement(how, s.w), "#", s.w._("hidden")), _Settled(how).written, panel=panel)


@dataclass(frozen=True, slots=True)
class _Settled:
    how: Settlement

    def written(self, text: str, s: Standing) -> Step:
        return Give("unpark", ("unreached", self.how.value, text.strip())) if text.strip() else None


@dataclass(frozen=True, slots=True)
class OneByOne:
    """One of them, and then the next."""

    entry_id: str

    def view(self, s: Standing) -> StripView:
        w, left = s.w, _left(s)
        place = next((n for n, entry in enumerate(left, 1) if entry.id == self.entry_id), 0)
        rows = [StripRow(point_title(entry, s.meeting, w)) for entry in left if entry.id == self.entry_id]
        rows += [StripRow(settlement(how, w), key=str(n)) for n, how in enumerate(Settlement, start=1)]
        hint = w._("→ the next one. Anything else: as it is.")
        aside = f"{place}/{len(left)}"
        return StripView("unreached", w._("Not reached"), aside, tuple(rows), hint, frozenset({"right"}))

    def picked(self, key: str, s: Standing) -> Step:
        left = _left(s)
        place = next((n for n, entry in enumerate(left) if entry.id == self.entry_id), None)
        if place is None:
            return None
        following = left[(place + 1) % len(left)].id
        if key == "right":
            return Show(OneByOne(following))
        how = tuple(Settlement)[int(key) - 1]
        return Give("unpark", (str(left[place].number), how.value), _Next(following).shown)


@dataclass(frozen=True, slots=True)
class _Next:
    entry_id: str

    def shown(self, outcome: Outcome, s: Standing) -> Step:
        there = any(entry.id == self.entry_id for entry in _left(s))
        return Show(OneByOne(self.entry_id)) if outcome.ok and there else None
