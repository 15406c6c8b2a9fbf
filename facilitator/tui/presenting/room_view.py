"""What the room may see: item, floor, how one may speak, one rule, the question just asked, the time."""

from __future__ import annotations

from datetime import timedelta

from facilitator.domain.allowed import Phase, phase
from facilitator.domain.asking import worded_in
from facilitator.domain.kinds import is_kept_private
from facilitator.domain.modes import Mode
from facilitator.domain.schedule import allotted, remaining
from facilitator.tui.presenting.middle import rule_texts
from facilitator.tui.presenting.time import end_clock, item_tone
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.room_view import RoomBar, RoomView
from facilitator.tui.widgets.tone import Tone
from facilitator.words.floor import floor_sentence
from facilitator.words.standing import place
from facilitator.words.vocabulary import mode


def room_view(s: Standing) -> RoomView:
    """All of it in the language of ``s``, rule and question too: the room may read another than it speaks."""
    match phase(s.meeting):
        case Phase.PLANNED:
            begins = s.w._("starts {time}").format(time=s.near_time(s.meeting.head.starts_at))
            return RoomView(title=s.meeting.head.title, floor=begins)
        case Phase.CLOSED:
            return RoomView(title=s.meeting.head.title, floor=s.w._("The meeting is closed"))
    item = s.meeting.item
    assert item is not None
    left = remaining(s.meeting, s.now)
    minutes, unit = _minutes(left, s)
    resting = item.mode is Mode.BREAK
    return RoomView(
        title=s.title(item),
        place=place(s.meeting),
        floor=_floor(s, left, resting=resting),
        mode="" if resting else mode(item.mode, s.w),
        minutes=minutes,
        unit=unit,
        bar=_bar(left, timedelta(minutes=allotted(s.meeting.run, item))),
        rule="" if resting else next(iter(rule_texts(s, s.w.language)), ""),
        question="" if resting else _asked(s),
        end=s.w._("we end at {time}").format(time=end_clock(s)),
        silent=item.mode is Mode.WRITE and not s.meeting.run.paused,
    )


def _floor(s: Standing, left: timedelta, *, resting: bool) -> str:
    if s.meeting.run.paused:
        return s.w._("The clock is stopped")
    if resting:
        return s.w._("back at {time}").format(time=s.time(s.now + max(left, timedelta())))
    return floor_sentence(s.meeting, s.w)


def _minutes(left: timedelta, s: Standing) -> tuple[str, str]:
    """Whole minutes, rounded up, and their unit; over time they count up."""
    whole = -(-abs(left) // timedelta(minutes=1))
    if left < timedelta():
        return f"+{whole}", s.w.n_("minute over time", "minutes over time", whole)
    return str(whole), s.w.n_("minute", "minutes", whole)


def _bar(left: timedelta, given: timedelta) -> RoomBar:
    share = left / given if given else 0.0
    return RoomBar(share, over=left < timedelta(), low=item_tone(left, share) is Tone.LOW)


def _asked(s: Standing) -> str:
    """The last question that was logged as asked in this item; what people typed themselves is not shown."""
    here = [
        s.meeting.questions_by_id[entry.question_id]
        for entry in s.meeting.entries
        if entry.item_id == s.meeting.run.item_id
        and entry.question_id in s.meeting.questions_by_id
        and not entry.struck
        and not is_kept_private(entry)
    ]
    if not here:
        return ""
    return s.w._("“{question}”").format(question=worded_in(s.meeting, here[-1], s.w.language))
