"""An observation as it is written: the agreement above two lanes, the counters below them."""

from __future__ import annotations

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.kinds import line_kind
from facilitator.domain.observation import (
    EVIDENCE,
    THOUGHT,
    agreed,
    counters,
    is_observing,
    seen,
    thoughts,
)
from facilitator.tui.presenting.captured import SIGNS, captured_here
from facilitator.tui.presenting.checklist import has_checklist
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.lanes import Lane, LaneRow, LanesView
from facilitator.tui.widgets.rules import RulesView
from facilitator.words.kept_private import line_text
from facilitator.words.observation import count
from facilitator.words.tongue import Words

COUNT_KEYS = (",", ".", "-", "+")
"""Side by side on the bottom row of a Nordic keyboard, and the one no line begins with: none needs Shift."""


def in_lanes(s: Standing) -> bool:
    """Is the screen that of an observation?"""
    return is_observing(s.meeting) and not has_checklist(s.meeting.item)


def agreement_view(s: Standing) -> RulesView | None:
    """The question in place of the rule, the signs and what is left alone beneath it; None without one."""
    known = agreed(s.meeting)
    if not known.question:
        return None
    signs = s.w._("signs: {signs}").format(signs=" · ".join(known.signs)) if known.signs else ""
    spared = s.w._("not looked at: {what}").format(what=known.not_observed) if known.not_observed else ""
    return RulesView(known.question, signs or known.method, spared)


def lanes_view(s: Standing, current: str = "") -> LanesView:
    evidence, own = seen(s.meeting), thoughts(s.meeting)
    others = [kept for kept in captured_here(s) if line_kind(kept) not in (EVIDENCE, THOUGHT)]
    noted = sorted((*evidence, *others), key=lambda kept: kept.number)
    return LanesView(
        Lane(s.w._("Seen or heard"), str(len(evidence) or ""), tuple(_row(s, kept) for kept in noted)),
        Lane(
            s.w._("My thoughts"),
            s.w._("private"),
            tuple(LaneRow(kept.id, line_text(kept, s.w), "?") for kept in own),
        ),
        tuple(
            (key, f"{each.name} {count(each, s.meeting, s.now, s.w)}")
            for key, each in zip(COUNT_KEYS, counters(s.meeting), strict=False)
        ),
        current,
    )


def lane_chip(kind: str, w: Words) -> ChipView:
    """Which lane the line goes to."""
    if kind == THOUGHT:
        return ChipView(w._("my thought"), "?", w._("hidden"))
    return ChipView(w._("seen or heard"), "", w._("hidden"))


def _row(s: Standing, kept: Entry | Action) -> LaneRow:
    flagged = isinstance(kept, Entry) and kept.flagged
    mark = "■" if flagged else SIGNS.get(line_kind(kept), "")
    return LaneRow(kept.id, line_text(kept, s.w), mark, s.time(kept.at))
