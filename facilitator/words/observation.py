"""What an observation comes to, line by line: the agreement, the counters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

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


def not_agreed(facts: Mapping[str, Any], w: Words) -> str:
    """Why a lesson cannot be observed yet."""
    anyway = w._("A reason starts all the same.")
    return " ".join((*lacking_lines(facts["lacking"], facts["name"], w), anyway))


def lacking_lines(lacking: Iterable[str], name: str, w: Words) -> Iterator[str]:
    """What has not been agreed, a sentence each."""
    for what in lacking:
        if what == "consent":
            yield w._("{name} has not consented yet.").format(name=name)
        else:
            yield w._("What is looked for has not been agreed with {name} yet.").format(name=name)


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
