"""The program was away: was that meeting time, or is it set aside?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from facilitator.tui.offers.step import Give, Offer, Show, Step
from facilitator.tui.presenting.echo import interrupted
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.strip import StripRow, StripView

LONG = timedelta(minutes=1)
"""Time away from which it is asked about before anything else about the time."""


def is_long(s: Standing) -> bool:
    """Was the program away for long enough to be asked about first?"""
    return _away(s) >= LONG


def gap_rows(s: Standing, aside: str = "4", count: str = "5") -> tuple[StripRow, ...]:
    """The two answers, where there is something to answer for."""
    w, gap = s.w, s.meeting.run.gap
    if gap is None:
        return ()
    minutes = w._("{n} min").format(n=round(_away(s) / timedelta(minutes=1))) if is_long(s) else ""
    since = "" if minutes else s.time(gap.since)
    return (
        StripRow(w._("It was a break: set the time aside"), key=aside, aside=minutes or since),
        StripRow(w._("The meeting went on: count the time"), key=count, aside=minutes or since),
    )


def gap_answer(key: str, aside: str = "4") -> Give:
    return Give("gap", ("aside" if key == aside else "count",))


def _away(s: Standing) -> timedelta:
    """All the time away, without what was worked between."""
    return sum((gap.length(s.now) for gap in s.meeting.run.gaps), timedelta())


@dataclass(frozen=True, slots=True)
class Interruption:
    """The two answers, and the way on to ``time``, what else there is to do about it."""

    time: Offer

    def view(self, s: Standing) -> StripView:
        w, gap = s.w, s.meeting.run.gap
        rows = (*gap_rows(s, "1", "2"), StripRow(w._("Something else about the time …"), key="3"))
        return StripView("interruption", interrupted(gap, s) if gap else w._("Time"), "F3", rows)

    def picked(self, key: str, s: Standing) -> Step:
        return Show(self.time) if key == "3" else gap_answer(key, "1")
