"""F3: what to do about the time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from facilitator.domain.agenda import Item
from facilitator.domain.allowed import Phase, phase
from facilitator.domain.modes import Lendable
from facilitator.domain.schedule import (
    allotted,
    can_lend,
    lenders,
    projected_end,
    remaining,
)
from facilitator.tui.cells import cells
from facilitator.tui.offers.closing import close_item
from facilitator.tui.offers.interruption import Interruption, gap_answer, gap_rows, is_long
from facilitator.tui.offers.late import LateStart, is_late_start
from facilitator.tui.offers.reasoning import reason_for
from facilitator.tui.offers.step import Give, Offer, Say, Show, Step
from facilitator.tui.offers.under_way import not_under_way
from facilitator.tui.presenting.time import end_words
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.agenda_column import short_title
from facilitator.tui.widgets.strip import StripRow, StripView
from facilitator.words.standing import missing_phrases

USUAL = 5
"""Minutes proposed at first."""
LENDER_WIDTH = 20


def time_offer(s: Standing) -> Step:
    """An interruption to answer for, a late start, or the three answers to a time that runs out."""
    if phase(s.meeting) is Phase.CLOSED:
        return not_under_way(s)
    if not s.meeting.run.running:
        return Say(s.w._("The clock does not run yet."))
    time: Offer = LateStart() if is_late_start(s) else Lending()
    return Show(Interruption(time) if is_long(s) else time)


@dataclass(frozen=True, slots=True)
class Lending:
    """Borrow from a later item, close now, or park and close; ← → change minutes, ↑ ↓ the lender."""

    minutes: int = USUAL
    turned: int = 0
    """How many lenders were passed over."""
    armed: bool = True
    """Does the next key pick? It does not while the answers stand there by themselves."""

    def view(self, s: Standing) -> StripView:
        w = s.w
        over = remaining(s.meeting, s.now) < timedelta()
        return StripView(
            "lending",
            w._("The time is up – what do we do?") if over else w._("Time"),
            "F3" if self.armed else w._("F3, then a digit"),
            (self._borrow_row(s), *_closing_rows(s), *gap_rows(s)),
            w._("← → minutes · ↑ ↓ lender · no hurry: nothing closes by itself")
            if self.armed
            else w._("There is no hurry: nothing closes by itself."),
            frozenset({"left", "right", "up", "down"}),
            behind="" if self.armed else "F3",
        )

    def picked(self, key: str, s: Standing) -> Step:
        lender = self._lender(s)
        match key:
            case "1" if lender is not None:
                return self._borrowed(lender, s)
            case "2":
                return close_item(s)
            case "3":
                return Give("park-and-close")
            case "4" | "5":
                return gap_answer(key)
            case "left" | "right":
                step = 1 if key == "right" else -1
                return Show(replace(self, minutes=max(1, self.minutes + step)))
            case "up" | "down":
                return Show(replace(self, turned=self.turned + (1 if key == "down" else -1)))
        return None

    def _lender(self, s: Standing) -> Item | None:
        """What is not guarded comes first, of that what has enough to spare and is no school's own time."""
        able = sorted(
            lenders(s.meeting),
            key=lambda item: (_guarded(item), can_lend(s.meeting, item) < self.minutes, bool(item.focus)),
        )
        return able[self.turned % len(able)] if able else None

    def _borrow_row(self, s: Standing) -> StripRow:
        w, item = s.w, self._lender(s)
        if item is None:
            return StripRow(w._("No later item has minutes to spare."), mark="○")
        minutes = min(self.minutes, can_lend(s.meeting, item))
        has = allotted(s.meeting.run, item)
        room = LENDER_WIDTH if self.armed else LENDER_WIDTH - cells("F3 1 ")
        told = w._("from {n} {item} ({has} → {left})")
        if _guarded(item):
            told = w._("from {n} {item} ({has} → {left}) · protected, takes a reason")
        return StripRow(
            told.format(n=s.number(item), item=short_title(s.title(item), room), has=has, left=has - minutes),
            key="1",
            lead=w._("Borrow {n} min").format(n=minutes),
            aside=" ".join(_end_after(s, minutes)),
        )

    def _borrowed(self, item: Item, s: Standing) -> Step:
        minutes = str(min(self.minutes, can_lend(s.meeting, item)))
        if not _guarded(item):
            return Give("borrow", (minutes, item.id))
        hint = s.w._("Enter borrows with this reason, on record · Esc: nothing is borrowed")
        row = self._borrow_row(s)
        why = StripView("lending", s.w._("Time"), "", (replace(row, key="", mark="■"),), hint, held=True)
        return reason_for(lambda reason: Give("borrow", (minutes, item.id, reason)), s, why)


def _guarded(item: Item) -> bool:
    """Is a loan from it only made for a reason?"""
    return item.protected or item.lendable is not Lendable.FREELY


def _end_after(s: Standing, minutes: int) -> tuple[str, str]:
    """The projected end if so many minutes are borrowed and used."""
    left = remaining(s.meeting, s.now)
    used = min(timedelta(), left)
    after = projected_end(s.meeting, s.now) - min(timedelta(minutes=minutes), -used)
    return end_words(s, after)[:2]


def _closing_rows(s: Standing) -> tuple[StripRow, StripRow]:
    w = s.w
    n = len(missing_phrases(s.meeting, s.clock, w))
    lacking = w.n_(
        "– {n} thing is missing: takes a reason", "– {n} things missing: takes a reason", n
    ).format(n=n)
    now = s.now + (projected_end(s.meeting, s.now) - s.now) - max(timedelta(), remaining(s.meeting, s.now))
    end = " ".join(end_words(s, now)[:2])
    return (
        StripRow(lacking if n else w._("– nothing is missing"), key="2", lead=w._("Close now"), aside=end),
        StripRow(w._("– what is open is taken up later"), key="3", lead=w._("Park and close"), aside=end),
    )
