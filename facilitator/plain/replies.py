"""What is answered to an order, in sentences to be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from facilitator.clock import Clock
from facilitator.domain.action import Action
from facilitator.domain.course_run import CourseRecorded
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue, Rating
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.observation import COUNTED, counters
from facilitator.domain.people import Group
from facilitator.domain.run import ItemEntered, MeetingClosed, Recorded
from facilitator.plain.measuring import advised, told_of
from facilitator.plain.noticed import noticed
from facilitator.plain.observation import hinted
from facilitator.plain.showing import entry_line
from facilitator.services.course_commands import title_of
from facilitator.services.outcome import Outcome
from facilitator.services.record_told import record_told
from facilitator.services.storage_sentences import storage_sentence
from facilitator.words.course_happenings import course_sentence
from facilitator.words.filled import filled_in
from facilitator.words.happenings import happening_told
from facilitator.words.refusals import refusal_sentence
from facilitator.words.standing import glance_line
from facilitator.words.tongue import Words
from facilitator.words.undone import named, undone_thing
from facilitator.words.vocabulary import release_level, settled_together
from facilitator.words.wiping import not_finished


def spoken(outcome: Outcome, clock: Clock, w: Words) -> Iterator[str]:
    """The answer as lines to be read."""
    if outcome.refused is not None:
        yield "× " + refusal_sentence(outcome.refused, w)
        return
    if outcome.undone:
        message = w._("Undone: {what}") if outcome.command == "undo" else w._("Done again: {what}")
        thing = undone_thing(outcome.before, outcome.meeting, w)
        yield "√ " + message.format(what=named(w._(title_of(outcome.undone) or outcome.undone), thing))
    lines = outcome.captured
    if outcome.command.startswith("release.") and len(lines) > 1:
        yield _released(lines, w)
        return
    together = [each for each in lines if isinstance(each, Entry) and each.settled]
    if outcome.command == "unpark" and len(together) > 1:
        yield settled_together(len(together), str(together[0].settled), w).line
        return
    left = _left_over(outcome)
    if left:
        yield _left_over_said(left, w)
    visited = {each.id for each in lines} if outcome.command == "visit" else frozenset[str]()
    for record in told_of(outcome):
        if record in left or (isinstance(record, FieldValue) and record.whose in visited):
            continue
        line = _said(record, outcome, clock, w)
        if line:
            yield line
    if outcome.unfinished is not None:
        yield f"! {not_finished(w)} {storage_sentence(outcome.unfinished, w, clock)}"
    yield from noticed(outcome, clock, w)
    yield from hinted(outcome, w)
    yield from advised(outcome, w)
    if any(isinstance(r.event, ItemEntered | MeetingClosed) for r in outcome.happened) or outcome.undone:
        yield glance_line(outcome.meeting, clock, w)


def _said(record: object, outcome: Outcome, clock: Clock, w: Words) -> str:
    meeting = outcome.meeting
    if told := record_told(record, outcome, clock, w):
        return told.line
    match record:
        case Recorded():
            happened = happening_told(record.event, meeting, clock, w)
            return happened.line if happened else ""
        case CourseRecorded():
            return course_sentence(outcome.command, (record,), "", w)
        case Entry() | Action():
            return _line_said(record, outcome, clock, w)
        case FieldValue():
            return "√ " + _filled(record, meeting, w)
        case Rating():
            return _counted(record, meeting, w)
        case Group():
            names = ", ".join(meeting.name_of(member) for member in record.member_ids)
            return f"√ {record.name}: {names}"
    return ""


def _line_said(line: Entry | Action, outcome: Outcome, clock: Clock, w: Words) -> str:
    """A line as it stands now; behind it how far it may go, where that was the order."""
    if line.struck:
        return w._("√ Taken out: {number}").format(number=line.number)
    said = f"√ {entry_line(line, outcome.meeting, clock, w).strip()}"
    if outcome.command.startswith("release.") and line.release is not ReleaseLevel.PRIVATE:
        return f"{said} · {release_level(line.release, w)}"
    return said


def _counted(rating: Rating, meeting: Meeting, w: Words) -> str:
    counts = " · ".join(str(count) for count in rating.counts)
    return w._("√ {n} of {all} answers: {counts}").format(
        n=sum(rating.counts), all=len(meeting.taking_part), counts=counts
    )


def _left_over(outcome: Outcome) -> tuple[Entry, ...]:
    """Points parked for items that were not reached when the meeting ended."""
    if outcome.meeting.run.closed_at is None or not outcome.before.run.running or outcome.undone:
        return ()
    return tuple(record for record in outcome.records if isinstance(record, Entry))


def _left_over_said(left: tuple[Entry, ...], w: Words) -> str:
    numbers = ", ".join(str(entry.number) for entry in left)
    return w.n_(
        "→ {n} item was not reached. It is parked for the next meeting ({numbers}).",
        "→ {n} items were not reached. They are parked for the next meeting ({numbers}).",
        len(left),
    ).format(n=len(left), numbers=numbers)


def _released(lines: list[Entry | Action], w: Words) -> str:
    said = w.n_("√ {n} line may go as far as: {level}.", "√ {n} lines may go as far as: {level}.", len(lines))
    return said.format(n=len(lines), level=release_level(lines[0].release, w))


def _filled(record: FieldValue, meeting: Meeting, w: Words) -> str:
    if record.name == COUNTED:
        record = replace(record, value=", ".join(counter.name for counter in counters(meeting)))
    return filled_in(record, meeting.name_of(record.whose), w)
