"""An observation by text: what was agreed, seen and counted, and a hint where a line weighs."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.clock import Clock
from facilitator.domain.entries import Entry
from facilitator.domain.meeting import Meeting
from facilitator.domain.observation import (
    EVIDENCE,
    agreed,
    is_laying_out,
    seen,
    thoughts_due,
    to_lay_out,
    was_shown,
)
from facilitator.plain.showing import entry_line
from facilitator.services.outcome import Outcome
from facilitator.services.rewording import frame_for
from facilitator.words.hints import hint_sentence
from facilitator.words.observation import agreement_lines, counter_lines
from facilitator.words.tongue import Words


def observation(meeting: Meeting, clock: Clock, w: Words) -> Iterator[str]:
    """The agreement; evidence in its order, or as it is laid out; one's own thoughts; the counters."""
    for label, text in agreement_lines(agreed(meeting), w):
        yield f"▌ {label}: {text}"
    laying_out = is_laying_out(meeting) or not seen(meeting)
    evidence = to_lay_out(meeting) if laying_out else seen(meeting)
    yield w._("Seen or heard: {n}").format(n=len(evidence))
    for entry in evidence:
        shown = "√" if was_shown(meeting, entry) else "■" if entry.flagged else " "
        yield f"{shown} {entry_line(entry, meeting, clock, w)}"
    if own := thoughts_due(meeting):
        yield w._("My thoughts, private: {n}").format(n=len(own))
        yield from (f"  {entry_line(entry, meeting, clock, w)}" for entry in own)
    for n, line in enumerate(counter_lines(meeting, clock.now(), w), start=1):
        yield f"{n}  {line}"


def hinted(outcome: Outcome, w: Words) -> Iterator[str]:
    """After a line of evidence that weighs or names: what to look at, and a frame to say it in."""
    meeting = outcome.meeting
    lines = [record for record in outcome.records if isinstance(record, Entry)]
    for entry in lines:
        if (
            entry.kind != EVIDENCE
            or entry.struck
            or outcome.command.partition(".")[0] not in ("note", "edit")
        ):
            continue
        if (framed := frame_for(entry.text, meeting)) is not None:
            yield f"? {hint_sentence(framed.hint, w)}"
            yield w._("  edit {n} {frame}").format(n=entry.number, frame=framed.text)
