"""A colleague observed: what was agreed, what is seen and heard, and what is counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from facilitator.domain.consent import consenting
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue
from facilitator.domain.line_fields import YesNo
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import MeetingClass, Mode
from facilitator.domain.people import Person
from facilitator.domain.requirements import Record
from facilitator.domain.run_state import LessonCount

EVIDENCE, THOUGHT, ACCOUNT = "evidence", "own_question", "own_view"

COUNTED = "counted"
"""The field that names what is counted, a counter a line."""

MOST_COUNTERS = 4
"""Each has a key of its own; more than four things nobody counts beside listening."""

_TIMED = "|time"


@dataclass(frozen=True, slots=True)
class Agreed:
    """What the two agreed before the lesson; empty where nothing was said."""

    question: str = ""
    signs: tuple[str, ...] = ()
    not_observed: str = ""
    method: str = ""
    position: str = ""


@dataclass(frozen=True, slots=True)
class Counter:
    """Something that is counted, or of which the time is taken; ``number`` counts from 1."""

    number: int
    name: str
    timed: bool = False


def observed(meeting: Meeting) -> Person | None:
    """The one who is observed: whom the running item is about, else the only focus person."""
    item = meeting.item
    if item is not None and (person := meeting.find_person(item.focus)) is not None:
        return person
    return _only("focus_person", meeting)


def observer(meeting: Meeting) -> Person | None:
    """The only one who observes, or None where there are several or none."""
    return _only("observer", meeting)


def is_observation(entry: Entry) -> bool:
    """Was something seen of somebody in a meeting? What a log holds between meetings is no observation."""
    return entry.kind == EVIDENCE and entry.meeting_id is not None


def owners(meeting: Meeting) -> tuple[Person, ...]:
    """Those whose notes they are: who was observed, or is to be, as far as this course knows."""
    seen = {entry.person_id for entry in meeting.all_entries if is_observation(entry)}
    known = (person for person in meeting.people if person.id in seen or "focus_person" in person.roles)
    return tuple(known)


def is_observing(meeting: Meeting) -> bool:
    """Is something seen and heard just now, or looked through once more while it is fresh?"""
    item = meeting.item
    if item is None or not meeting.run.running:
        return False
    return item.mode is Mode.OBSERVE or any(_is_marking(each) for each in item.gate)


def is_laying_out(meeting: Meeting) -> bool:
    """Does the running item ask that evidence is shown?"""
    item = meeting.item
    return (
        item is not None
        and meeting.run.running
        and any(isinstance(each, Record) and "shown" in each.having for each in item.gate)
    )


def not_agreed_yet(meeting: Meeting) -> tuple[str, ...]:
    """What a lesson is not observed without: ``consent`` of the one observed and a ``focus`` (SR-134)."""
    person = _only("focus_person", meeting)
    if meeting.copy.agenda.meeting_class is not MeetingClass.OBSERVATION or person is None:
        return ()
    given = consenting(meeting.recorded, meeting.people, meeting.elsewhere.consenting)
    consent = () if person.id in given else ("consent",)
    return consent if agreed(meeting).question else (*consent, "focus")


def agreed(meeting: Meeting) -> Agreed:
    """The agreement as it stands: of this meeting, else of the one in the course it was made in."""
    person = observed(meeting)
    whose = {"", person.id} if person is not None else {""}
    asked = _last(meeting, lambda kept: kept.name == "observation_focus" or _is_question(kept, whose))
    made_in = asked.meeting_id if asked is not None else None

    def said(name: str) -> str:
        here = _last(meeting, lambda kept: kept.name == name and kept.meeting_id == meeting.head.id)
        there = _last(meeting, lambda kept: kept.name == name and kept.meeting_id == made_in)
        found = here or there
        return found.value if found is not None else ""

    return Agreed(
        asked.value if asked is not None else "",
        tuple(
            entry.text
            for entry in meeting.all_entries
            if entry.kind == "sign" and not entry.struck and entry.meeting_id in (meeting.head.id, made_in)
        ),
        said("not_observed"),
        said("observation_method"),
        said("observer_position"),
    )


def counters(meeting: Meeting) -> tuple[Counter, ...]:
    """What is counted: as set in this meeting, else as set last in the course."""
    here = _last(meeting, lambda kept: kept.name == COUNTED and kept.meeting_id == meeting.head.id)
    found = here or _last(meeting, lambda kept: kept.name == COUNTED)
    lines = found.value.splitlines() if found is not None else []
    names = [line for line in lines if line.strip()]
    return tuple(
        Counter(n, name.removesuffix(_TIMED), name.endswith(_TIMED)) for n, name in enumerate(names, start=1)
    )


def written(known: Iterable[Counter]) -> str:
    """Counters as the value of their field."""
    return "\n".join(each.name + (_TIMED if each.timed else "") for each in known)


def tallied(meeting: Meeting, counter: Counter) -> int:
    """How often: marks made, or times it began."""
    count = _count_of(meeting)
    if counter.timed:
        return sum(talk.counter == counter.number for talk in count.talks)
    return sum(tally.counter == counter.number for tally in count.tallies)


def time_taken(meeting: Meeting, counter: Counter, now: datetime) -> timedelta:
    """How long, all times together."""
    mine = (talk.span.length(now) for talk in _count_of(meeting).talks if talk.counter == counter.number)
    return sum(mine, timedelta())


def is_on(meeting: Meeting, counter: Counter) -> bool:
    """Is its time being taken just now?"""
    return any(talk.counter == counter.number and talk.span.until is None for talk in meeting.run.talks)


def seen(meeting: Meeting) -> tuple[Entry, ...]:
    """What was seen and heard in this meeting, in its order."""
    return _standing(meeting.entries, EVIDENCE)


def thoughts(meeting: Meeting) -> tuple[Entry, ...]:
    """The observer's own thoughts of this meeting."""
    return _standing(meeting.entries, THOUGHT)


def thoughts_due(meeting: Meeting) -> tuple[Entry, ...]:
    """One's own thoughts of the whole course, once the two inquire together; before that they wait."""
    waiting = any(item.mode is Mode.EXPLORE for item in meeting.later_items)
    if waiting or not meeting.run.running:
        return thoughts(meeting)
    return _standing(meeting.all_entries, THOUGHT)


def thoughts_to_come(meeting: Meeting) -> bool:
    """Are there thoughts that wait for the joint inquiry?"""
    return bool(_standing(meeting.all_entries, THOUGHT)) and not thoughts_due(meeting)


def to_lay_out(meeting: Meeting) -> tuple[Entry, ...]:
    """All that was seen and heard in the course, flagged moments first, then by time.

    Of what was credited to somebody, only what is about the one in focus.
    """
    person = observed(meeting)
    about = {"", person.id} if person is not None else None
    lines = (
        entry
        for entry in _standing(meeting.all_entries, EVIDENCE)
        if about is None or entry.person_id in about or entry.meeting_id == meeting.head.id
    )
    return tuple(sorted(lines, key=lambda entry: (not entry.flagged, entry.at)))


def was_shown(meeting: Meeting, entry: Entry) -> bool:
    """Was it laid out in this meeting?"""
    value = meeting.value("shown", entry.id)
    return value is not None and value.value == YesNo.YES and value.meeting_id == meeting.head.id


def _count_of(meeting: Meeting) -> LessonCount:
    """What was counted here; in a talk about a lesson, what was counted in the lesson before it."""
    here = LessonCount(meeting.head.id, meeting.run.tallies, meeting.run.talks)
    if here.tallies or here.talks or is_observing(meeting) or not meeting.elsewhere.counted:
        return here
    return meeting.elsewhere.counted[-1]


def _standing(entries: Iterable[Entry], kind: str) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries if entry.kind == kind and not entry.struck)


def _is_marking(requirement: object) -> bool:
    return isinstance(requirement, Record) and requirement.kind == EVIDENCE and "flag" in requirement.having


def _is_question(kept: FieldValue, whose: set[str]) -> bool:
    return kept.name == "focus_question" and kept.whose in whose


def _last(meeting: Meeting, fits: Callable[[FieldValue], bool]) -> FieldValue | None:
    """The latest setting in the course that fits and says something."""
    fields = (*meeting.elsewhere.fields, *meeting.fields)
    found = [kept for kept in fields if kept.kind == "field" and fits(kept)]
    # of several at one instant the last one
    latest = max(reversed(found), key=lambda kept: kept.at, default=None)
    return latest if latest is not None and latest.value.strip() else None


def _only(role: str, meeting: Meeting) -> Person | None:
    found = [person for person in meeting.people if role in person.roles]
    return found[0] if len(found) == 1 else None
