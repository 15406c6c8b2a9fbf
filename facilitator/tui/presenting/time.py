"""What a second changes: clock, bar and row 4 of the head."""

from __future__ import annotations

from datetime import datetime, timedelta

from facilitator.domain.allowed import Phase, phase
from facilitator.domain.schedule import allotted, minutes_late, projected_end, remaining
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.big_clock import ClockView, clock_text
from facilitator.tui.widgets.head import EndView, TimeView
from facilitator.tui.widgets.time_bar import BarView
from facilitator.tui.widgets.tone import Tone

LOW_SHARE = 0.2
"""Share of an item's time from which it is called low (screens, *Words*)."""

LAST_MINUTE = timedelta(minutes=1)


def time_view(s: Standing, *, wide: bool = False) -> TimeView:
    """The time of the running item, or of a meeting that has not begun or is over."""
    match phase(s.meeting):
        case Phase.PLANNED:
            return _still(s, s.w._("starts {time}").format(time=s.near_time(s.meeting.head.starts_at)))
        case Phase.CLOSED:
            closed = s.meeting.run.closed_at or s.now
            return _still(s, s.w._("√ closed {time}").format(time=s.near_time(closed)))
    now = s.now
    item = s.meeting.item
    left = remaining(s.meeting, now)
    given = timedelta(minutes=allotted(s.meeting.run, item)) if item else timedelta()
    share = left / given if given else 0.0
    tone = item_tone(left, share)
    text, whole = clock_text(left)
    unit = s.w.p_("unit beside the clock", "min") if whole else ""
    return TimeView(
        ClockView(text, unit, tone),
        BarView(share, over=left < timedelta(), tone=tone),
        _end(s, left, tone, wide),
    )


def item_tone(left: timedelta, share: float) -> Tone:
    if left < timedelta():
        return Tone.OVER
    return Tone.LOW if share <= LOW_SHARE or left <= LAST_MINUTE else Tone.ON_TIME


def end_words(s: Standing, at: datetime | None = None) -> tuple[str, str, Tone]:
    """When the meeting ends and how that is, with its tone; as things stand, or for an end ``at``."""
    late = minutes_late(s.meeting, at or projected_end(s.meeting, s.now))
    ends = s.w._("ends {time}").format(time=end_clock(s, at))
    if late:
        return ends, s.w._("► {n} min over").format(n=late), Tone.OVER
    return ends, s.w._("√ on time"), Tone.ON_TIME


def end_clock(s: Standing, at: datetime | None = None) -> str:
    """When the meeting ends: ``at``, or as things stand; where it is on time, as was agreed."""
    end = at or projected_end(s.meeting, s.now)
    return s.time(end if minutes_late(s.meeting, end) else s.meeting.ends_at)


def _end(s: Standing, left: timedelta, tone: Tone, wide: bool) -> EndView:
    ends, state, state_tone = end_words(s)
    now = s.w._("now {time}").format(time=s.time(s.now))
    then, then_tone = _then(s, left, tone, wide)
    return EndView(ends, state, state_tone, now, then, then_tone)


def _then(s: Standing, left: timedelta, tone: Tone, wide: bool) -> tuple[str, Tone]:
    w, run = s.w, s.meeting.run
    if run.paused_since is not None:
        return w._("─ paused at {time}").format(time=s.time(run.paused_since)), Tone.CALM
    if tone is Tone.OVER:
        return "", Tone.CALM
    if left <= LAST_MINUTE:
        return w._("► last minute"), Tone.LOW
    if tone is Tone.LOW:
        return w._("▼ wrap up"), Tone.LOW
    following = s.meeting.next_item
    if following is None:
        return w._("the last item"), Tone.CALM
    title = s.title(following)
    if wide:
        return w._("next {time}: {item}").format(time=s.time(s.now + left), item=title), Tone.CALM
    return w._("next: {item}").format(item=title), Tone.CALM


def _still(s: Standing, what: str) -> TimeView:
    now = s.w._("now {time}").format(time=s.time(s.now))
    return TimeView(ClockView(""), BarView(0.0), EndView(what, "", Tone.CALM, now))
