"""The screen while people write in silence."""

from __future__ import annotations

from datetime import timedelta

from facilitator.domain.modes import Mode
from facilitator.domain.schedule import allotted, remaining
from facilitator.tui.presenting.captured import captured_here
from facilitator.tui.presenting.checklist import has_checklist
from facilitator.tui.presenting.middle import rules_view
from facilitator.tui.presenting.time import end_words
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.calm import CalmView
from facilitator.tui.widgets.echo import EchoView
from facilitator.tui.widgets.footer import FooterView
from facilitator.tui.widgets.time_bar import BarView


def is_calm(s: Standing) -> bool:
    """Is an item of silent writing running?"""
    run, item = s.meeting.run, s.meeting.item
    return run.running and not run.paused and item is not None and item.mode is Mode.WRITE


def calm_view(s: Standing, turned: int = 0) -> CalmView:
    """The minutes are whole ones, rounded up; over time they count up and the bar is gone."""
    left, item = remaining(s.meeting, s.now), s.meeting.item
    given = timedelta(minutes=allotted(s.meeting.run, item)) if item is not None else timedelta()
    over = left < timedelta()
    seconds = abs(int(left.total_seconds()))
    minutes = f"+{seconds // 60}" if over else str(-(-seconds // 60))
    return CalmView(
        rules_view(s, turned).first,
        BarView(left / given if given else 0.0, over=over),
        s.w._("{n} min").format(n=minutes),
    )


def calm_footer(s: Standing) -> FooterView:
    end = " ".join(end_words(s)[:2])
    listed = has_checklist(s.meeting.item) and captured_here(s)
    hint = s.w._("↓ shows the list")
    return FooterView(text=f"{end} · {hint}" if listed else end)


def calm_echo(view: EchoView) -> EchoView:
    """Only what went wrong or was taken back, and what is not saved."""
    if view.alarm or view.mark in ("×", "√"):
        return view if view.alarm else EchoView(view.text, mark=view.mark)
    return EchoView()
