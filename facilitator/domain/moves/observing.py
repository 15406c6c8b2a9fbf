"""What is done while a colleague is observed, and when the evidence is laid out."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain import run as ev
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue
from facilitator.domain.line_fields import YesNo
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.moment import Moment
from facilitator.domain.moves import capture, lines
from facilitator.domain.moves.made import Answer, happened, not_running
from facilitator.domain.naming import folded
from facilitator.domain.observation import (
    COUNTED,
    EVIDENCE,
    MOST_COUNTERS,
    THOUGHT,
    Counter,
    counters,
    is_on,
    seen,
    to_lay_out,
    was_shown,
    written,
)
from facilitator.domain.refusal import Reason, Refused


def add_counter(meeting: Meeting, moment: Moment, name: str, *, timed: bool = False) -> Answer:
    """Agree to count something, or to take the time of it."""
    known = counters(meeting)
    if not (name := " ".join(name.split()).replace("|", "/")):
        return Refused.because(Reason.EMPTY_TEXT)
    if any(folded(each.name) == folded(name) for each in known):
        return Refused.because(Reason.COUNTER_KNOWN, name=name)
    if len(known) >= MOST_COUNTERS:
        return Refused.because(Reason.TOO_MANY_COUNTERS, most=MOST_COUNTERS)
    value = written((*known, Counter(len(known) + 1, name, timed)))
    setting = FieldValue(
        id=moment.new_id(),
        stream_id=meeting.head.stream_id,
        course_id=meeting.head.course_id,
        meeting_id=meeting.head.id,
        item_id=meeting.run.item_id,
        at=moment.at,
        kind="field",
        name=COUNTED,
        value=value,
    )
    return (setting,)


def tally(meeting: Meeting, moment: Moment, counter: Counter) -> Answer:
    """One more; what is timed begins or ends."""
    if refused := not_running(meeting):
        return refused
    if not counter.timed:
        return happened(meeting, moment, ev.Tallied(counter.number))
    event = ev.TalkEnded if is_on(meeting, counter) else ev.TalkBegan
    return happened(meeting, moment, event(counter.number))


def flag(meeting: Meeting, moment: Moment, kept: Entry | None = None) -> Answer:
    """Mark a moment to talk about, or take the mark off: the line named, else the last one seen."""
    last = kept or next(reversed(seen(meeting)), None)
    if last is None:
        return Refused.because(Reason.NOTHING_SEEN)
    return capture.flag(meeting, moment, last)


def show(meeting: Meeting, moment: Moment, kept: Entry | None = None) -> Answer:
    """Lay a line of evidence out: the one named, else the next in their order."""
    waiting = (entry for entry in to_lay_out(meeting) if not was_shown(meeting, entry))
    entry = kept or next(waiting, None)
    if entry is None:
        return Refused.because(Reason.ALL_SHOWN if to_lay_out(meeting) else Reason.NOTHING_SEEN)
    if entry.kind != EVIDENCE:
        return Refused.because(Reason.WRONG_KIND, number=entry.number, kind=entry.kind, wanted=(EVIDENCE,))
    return lines.tell(meeting, moment, entry, "shown", YesNo.YES)


def to_thoughts(meeting: Meeting, moment: Moment, entry: Entry) -> Answer:
    """What was written as seen is one's own thought: it is no evidence, and nobody else reads it."""
    if entry.struck:
        return Refused.because(Reason.ALREADY_STRUCK, number=entry.number)
    return (replace(entry, kind=THOUGHT, flagged=False, release=ReleaseLevel.PRIVATE),)
