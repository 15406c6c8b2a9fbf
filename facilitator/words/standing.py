"""Where a meeting stands, in a line: floor, mode, item, what is missing, minutes, end."""

from __future__ import annotations

from facilitator.clock import Clock
from facilitator.domain.allowed import Phase, phase
from facilitator.domain.gate_view import missing
from facilitator.domain.meeting import Meeting
from facilitator.domain.missing import Missing
from facilitator.domain.schedule import minutes_late, projected_end, remaining
from facilitator.words.dates import clock_time, near_time
from facilitator.words.floor import floor_sentence
from facilitator.words.gates import gate_told
from facilitator.words.minutes import minutes_left
from facilitator.words.tongue import Words
from facilitator.words.visits import called_off
from facilitator.words.vocabulary import mode


def ending(meeting: Meeting, clock: Clock, w: Words) -> str:
    """``12.30 √ on time`` or ``12.34 ► 4 min over``: when the meeting will end, and how that is."""
    end = projected_end(meeting, clock.now())
    ends = clock_time(clock.local(end), w.language)
    over = minutes_late(meeting, end)
    if over:
        return w._("{time} ► {n} min over").format(time=ends, n=over)
    return w._("{time} √ on time").format(time=clock_time(clock.local(meeting.ends_at), w.language))


def place(meeting: Meeting) -> str:
    """``6/18``: which item of how many."""
    return f"{meeting.position(meeting.run.item_id) + 1}/{len(meeting.items)}"


def missing_phrases(meeting: Meeting, clock: Clock, w: Words) -> tuple[str, ...]:
    """What must still exist before the running item may close."""
    return tuple(phrase for phrase, _ in missing_told(meeting, clock, w))


def missing_told(meeting: Meeting, clock: Clock, w: Words) -> tuple[tuple[str, Missing], ...]:
    """The same, each with what it is about."""
    lacking = missing(meeting, clock.today())
    return gate_told(lacking, w, meeting.item.mode if meeting.item else None)


def glance_line(meeting: Meeting, clock: Clock, w: Words) -> str:
    """The whole state in one line, for screens that show something else meanwhile."""
    item = meeting.item
    match phase(meeting):
        case Phase.PLANNED if meeting.run.cancelled:
            return f"■ {called_off(meeting.run.cancelled, w)}"
        case Phase.PLANNED:
            begins = near_time(clock.local(meeting.head.starts_at), w.language, clock.today())
            return w._("► not begun · starts {time}").format(time=begins)
        case Phase.CLOSED:
            ended = near_time(clock.local(projected_end(meeting, clock.now())), w.language, clock.today())
            return w._("√ closed {time}").format(time=ended)
        case Phase.PAUSED:
            paused = clock.local(meeting.run.paused_since or clock.now())
            return w._("─ paused since {time}").format(time=clock_time(paused, w.language))
    assert item is not None
    lacking = len(missing_phrases(meeting, clock, w))
    parts = (
        f"► {floor_sentence(meeting, w)}",
        mode(item.mode, w),
        place(meeting),
        w._("missing {n}").format(n=lacking) if lacking else w._("missing nothing √"),
        minutes_left(remaining(meeting, clock.now()), w),
        w._("ends {ending}").format(ending=ending(meeting, clock, w)),
    )
    return " · ".join(parts)
