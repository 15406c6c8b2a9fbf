"""F3: what to do about the time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from facilitator.domain.agenda import Item
from facilitator.domain.late_start import propose
from facilitator.domain.modes import Lendable
from facilitator.domain.schedule import (
    allotted,
    began_late,
    can_lend,
    lenders,
    over_end,
    projected_end,
    remaining,
)
from facilitator.tui.offers.closing import close_item
from facilitator.tui.offers.step import Give, Say, Show, Step, Write
from facilitator.tui.presenting.time import end_words
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.agenda_column import short_title
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.strip import StripRow, StripView
from facilitator.words.standing import missing_phrases

USUAL = 5
"""Minutes proposed at first."""
LENDER_WIDTH = 20
CUTS_A_ROW = 5
"""Items of a proposal in one row of 76 cells."""


def time_offer(s: Standing) -> Step:
    """An interruption to answer for, a late start, or the three answers to a time that runs out."""
    if not s.meeting.run.running:
        return Say(s.w._("The clock does not run yet."))
    if s.meeting.run.gap is not None:
        return Show(Interruption())
    late = began_late(s.meeting) > timedelta() and over_end(s.meeting, s.now)
    if late and s.meeting.item == s.meeting.items[0] and propose(s.meeting, s.now).minutes:
        return Show(LateStart())
    return Show(Lending())


@dataclass(frozen=True, slots=True)
class Lending:
    """Borrow from a later item, close now, or park and close; ← → change minutes, ↑ ↓ the lender."""

    minutes: int = USUAL
    turned: int = 0
    """How many lenders were passed over."""

    def view(self, s: Standing) -> StripView:
        w = s.w
        return StripView(
            "lending",
            w._("The time is up – what do we do?")
            if remaining(s.meeting, s.now) < timedelta()
            else w._("Time"),
            "F3",
            (self._borrow_row(s), *_closing_rows(s)),
            w._("← → minutes · ↑ ↓ lender · no hurry: nothing closes by itself"),
            frozenset({"left", "right", "up", "down"}),
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
            case "left" | "right":
                step = 1 if key == "right" else -1
                return Show(replace(self, minutes=max(1, self.minutes + step)))
            case "up" | "down":
                return Show(replace(self, turned=self.turned + (1 if key == "down" else -1)))
        return None

    def _lender(self, s: Standing) -> Item | None:
        """At first the next item with enough to spare that is not one school's own time."""
        able = sorted(
            lenders(s.meeting), key=lambda item: (can_lend(s.meeting, item) < self.minutes, bool(item.focus))
        )
        return able[self.turned % len(able)] if able else None

    def _borrow_row(self, s: Standing) -> StripRow:
        w, item = s.w, self._lender(s)
        if item is None:
            return StripRow(w._("No later item has minutes to spare."), mark="○")
        minutes = min(self.minutes, can_lend(s.meeting, item))
        has = allotted(s.meeting.run, item)
        return StripRow(
            w._("from {n} {item} ({has} → {left})").format(
                n=s.number(item), item=short_title(s.title(item), LENDER_WIDTH), has=has, left=has - minutes
            ),
            key="1",
            lead=w._("Borrow {n} min").format(n=minutes),
            aside=" ".join(_end_after(s, minutes)),
        )

    def _borrowed(self, item: Item, s: Standing) -> Step:
        minutes = str(min(self.minutes, can_lend(s.meeting, item)))
        if item.lendable is Lendable.FREELY and not item.protected:
            return Give("borrow", (minutes, item.id))

        def with_reason(text: str, s: Standing) -> Step:
            return Give("borrow", (minutes, item.id, text.strip()))

        return Write(ChipView(s.w._("reason"), "►", s.w._("hidden")), with_reason)


def _end_after(s: Standing, minutes: int) -> tuple[str, str]:
    """The projected end if so many minutes are borrowed and used."""
    left = remaining(s.meeting, s.now)
    used = min(timedelta(), left)
    after = projected_end(s.meeting, s.now) - min(timedelta(minutes=minutes), -used)
    late = max(0, -(-int((after - s.meeting.ends_at).total_seconds()) // 60))
    return end_words(s, after, late)[:2]


def _closing_rows(s: Standing) -> tuple[StripRow, StripRow]:
    w = s.w
    n = len(missing_phrases(s.meeting, s.clock, w))
    lacking = w.n_(
        "– {n} thing is missing and takes a reason", "– {n} things are missing and take a reason", n
    ).format(n=n)
    now = s.now + (projected_end(s.meeting, s.now) - s.now) - max(timedelta(), remaining(s.meeting, s.now))
    late = max(0, -(-int((now - s.meeting.ends_at).total_seconds()) // 60))
    end = " ".join(end_words(s, now, late)[:2])
    return (
        StripRow(lacking if n else w._("– nothing is missing"), key="2", lead=w._("Close now"), aside=end),
        StripRow(w._("– what is open is taken up later"), key="3", lead=w._("Park and close"), aside=end),
    )


@dataclass(frozen=True, slots=True)
class Interruption:
    """The program was away: meeting time, or set aside?"""

    def view(self, s: Standing) -> StripView:
        w, gap = s.w, s.meeting.run.gap
        since = s.time(gap.since) if gap else ""
        until = s.time(gap.until) if gap and gap.until else ""
        return StripView(
            "interruption",
            w._("Interrupted {since}–{until}").format(since=since, until=until),
            "F3",
            (
                StripRow(w._("It was a break: set the time aside"), key="1"),
                StripRow(w._("The meeting went on: count the time"), key="2"),
            ),
        )

    def picked(self, key: str, s: Standing) -> Step:
        return Give("gap", ("aside" if key == "1" else "count",))


@dataclass(frozen=True, slots=True)
class LateStart:
    """Every item a little shorter, the schools alike, what is protected untouched."""

    def view(self, s: Standing) -> StripView:
        w = s.w
        late = began_late(s.meeting)
        minutes = int(late.total_seconds() // 60)
        proposal = propose(s.meeting, s.now)
        cuts = [
            f"{s.number(item)}: {allotted(s.meeting.run, item)} → {proposal.minutes[item.id]}"
            for item in s.meeting.items
            if item.id in proposal.minutes
        ]
        rows = [
            StripRow(" · ".join(cuts[first : first + CUTS_A_ROW]))
            for first in range(0, len(cuts), CUTS_A_ROW)
        ]
        if proposal.short_by:
            short = w.n_(
                "Even so the end is missed by {n} minute.",
                "Even so the end is missed by {n} minutes.",
                proposal.short_by,
            )
            rows.append(StripRow(short.format(n=proposal.short_by), mark="►"))
        end = " ".join(end_words(s, s.meeting.ends_at, 0)[:2])
        return StripView(
            "late",
            w._("We begin {n} min late").format(n=minutes),
            "F3",
            (
                *rows,
                StripRow(w._("Take the proposal"), key="1", aside=end),
                StripRow(w._("Change it: item and minutes, such as 6 28"), key="2"),
                StripRow(w._("Cut nothing"), key="3", aside=" ".join(end_words(s)[:2])),
            ),
        )

    def picked(self, key: str, s: Standing) -> Step:
        match key:
            case "1":
                return Give("late", ("accept",))
            case "2":
                return Write(ChipView(s.w._("item minutes"), "►", s.w._("hidden")), _lengths)
        return None


def _lengths(text: str, s: Standing) -> Step:
    return Give("late", tuple(text.split()))
