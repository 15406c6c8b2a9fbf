"""What an observation comes to, line by line: the agreement, the counters."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from facilitator.domain.meeting import Meeting
from facilitator.domain.observation import Agreed, Counter, counters, is_on, tallied, time_taken
from facilitator.words.tongue import Words


def agreement_lines(agreed: Agreed, w: Words) -> Iterator[tuple[str, str]]:
    """Label and text of what was agreed, what was left open left out."""
    said = (
        (w._("question"), agreed.question),
        (w._("signs"), " · ".join(agreed.signs)),
        (w._("method"), agreed.method),
        (w._("place"), agreed.position),
        (w._("not looked at"), agreed.not_observed),
    )
    return ((label, text) for label, text in said if text)


def counter_lines(meeting: Meeting, now: datetime, w: Words) -> Iterator[str]:
    """Each counter with what it has come to."""
    return (f"{each.name}  {count(each, meeting, now, w)}" for each in counters(meeting))


def count(counter: Counter, meeting: Meeting, now: datetime, w: Words) -> str:
    """``7``; of what is timed ``4:12``, after ``►`` while it runs."""
    if not counter.timed:
        return str(tallied(meeting, counter))
    taken = length(time_taken(meeting, counter, now))
    return f"► {taken}" if is_on(meeting, counter) else taken


def length(taken: timedelta) -> str:
    """Minutes and seconds."""
    minutes, seconds = divmod(int(taken.total_seconds()), 60)
    return f"{minutes}:{seconds:02}"
