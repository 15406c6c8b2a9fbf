"""What goes when the notes of an observation are wiped: they belong to the one who was observed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from facilitator.domain.action import Action
from facilitator.domain.agenda import Item
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue
from facilitator.domain.kinds import OBSERVATION_KINDS
from facilitator.domain.meeting import Meeting, RowRecord
from facilitator.domain.modes import MeetingClass, Mode
from facilitator.domain.observation import COUNTED, EVIDENCE
from facilitator.domain.people import Person
from facilitator.domain.run import Event, Recorded, TalkBegan, TalkEnded, Tallied

WIPING = ("wipe", "withdraw")
"""The commands that wipe: undo does not go back behind them."""

KEPT_FIELDS = frozenset({"release_level"})
"""Fields that hold a choice of a closed list and tell nothing of a lesson."""


class Extent(StrEnum):
    """``notes``: what was written during the observation. ``all``: all that was said of it; dates stay."""

    NOTES = "notes"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Wipe:
    """Which records of a course go. The sets hold ids of meetings.

    ``about``: meetings in which the person is observed; ``alone``: those that are about nobody else;
    ``own``: those whose whole text goes. ``observed`` are items in which somebody is observed, as
    (meeting id, item id).
    """

    person_id: str
    extent: Extent
    about: frozenset[str]
    alone: frozenset[str]
    observed: frozenset[tuple[str, str]]
    own: frozenset[str]

    def takes_line(self, line: Entry | Action) -> bool:
        """Does the text of this line go?"""
        if line.meeting_id in self.own:
            return True
        if isinstance(line, Action):
            return False
        if line.meeting_id is None:
            # a log is its writer's own, no note of an observation; all that was said of one takes it along
            return self.extent is Extent.ALL and bool(self.about) and line.person_id == self.person_id
        if line.kind in OBSERVATION_KINDS and line.person_id == self.person_id:
            return True
        in_lesson = (line.meeting_id or "", line.item_id) in self.observed
        return line.meeting_id in self.alone and (line.kind in OBSERVATION_KINDS or in_lesson)

    def takes_field(self, value: FieldValue, gone: frozenset[str]) -> bool:
        """Does this setting go? ``gone`` are ids of the lines that go. Dates stay."""
        if value.kind == "date":
            return False
        if value.whose in gone or (value.name == COUNTED and value.meeting_id in self.alone):
            return True
        if value.name in KEPT_FIELDS:
            return False
        of_the_person = self.extent is Extent.ALL and value.whose == self.person_id
        return value.meeting_id in self.own or of_the_person

    def takes_event(self, recorded: Recorded) -> bool:
        """Does what this event says in words, or counts, go?"""
        counts = isinstance(recorded.event, Tallied | TalkBegan | TalkEnded)
        return recorded.meeting_id in self.own or (counts and recorded.meeting_id in self.alone)


def is_wipe(command: str) -> bool:
    """Is it one of the commands that wipe, with or without its qualifier?"""
    return command.partition(".")[0] in WIPING


def wipe_of(meetings: Iterable[Meeting], person: Person, extent: Extent) -> Wipe:
    """The wipe of the notes of ``person`` in the meetings of one course."""
    known = tuple(meetings)
    about = frozenset(meeting.head.id for meeting in known if _is_about(meeting, person))
    alone = frozenset(meeting.head.id for meeting in known if _is_alone(meeting, person)) & about
    lessons = frozenset(
        meeting.head.id for meeting in known if meeting.copy.agenda.meeting_class is MeetingClass.OBSERVATION
    )
    observed = frozenset(
        (meeting.head.id, item.id) for meeting in known for item in meeting.items if _is_observed(item)
    )
    own = alone if extent is Extent.ALL else alone & lessons
    return Wipe(person.id, extent, about, alone, observed, own)


def without_words(record: RowRecord) -> RowRecord:
    """The record with every text taken out of it; when it was, and of what kind, stays."""
    match record:
        case Entry():
            return replace(
                record, text="", adaptation="", settled_how="", flagged=False, struck=True, paper=0
            )
        case Action():
            bare: dict[str, Any] = {**dict.fromkeys(ACTION_WORDS, ""), "tags": (), "struck": True}
            return replace(record, **bare)
        case FieldValue():
            return replace(record, value="")
        case Recorded():
            return replace(record, event=_speechless(record.event))
    return record


def _speechless(event: Event) -> Event:
    """An event without its reason; a mark of a counter no longer says of which."""
    nothing: dict[str, Any] = {"reason": "", "counter": 0}
    said = {each.name: nothing[each.name] for each in fields(event) if each.name in nothing}
    return replace(event, **said) if said else event


ACTION_WORDS = (
    "text", "resources", "sign", "observer", "goal", "criterion", "evaluation", "adaptation", "note",
    "contributors", "approved_by",
)  # fmt: skip


def counted(records: Iterable[RowRecord]) -> Mapping[str, int]:
    """How many of each kind still said something: lines by their kind, ``action``, ``field``."""
    kinds: dict[str, int] = {}
    for record in records:
        kind = _kind(record)
        if kind:
            kinds[kind] = kinds.get(kind, 0) + 1
    return kinds


def _kind(record: RowRecord) -> str:
    match record:
        case Entry() if record.text and not record.struck:
            return record.kind
        case Action() if record.text and not record.struck:
            return "action"
        case FieldValue(kind="field") if record.value:
            return "field"
    return ""


def _is_about(meeting: Meeting, person: Person) -> bool:
    seen = _observed_in(meeting)
    return person.id in seen if seen else _focus_persons(meeting) == {person.id}


def _is_alone(meeting: Meeting, person: Person) -> bool:
    return _observed_in(meeting) <= {person.id} and len(_focus_persons(meeting)) == 1


def _observed_in(meeting: Meeting) -> set[str]:
    """Of whom something was seen."""
    return {entry.person_id for entry in meeting.entries if entry.kind == EVIDENCE and entry.person_id}


def _focus_persons(meeting: Meeting) -> set[str]:
    return {person.id for person in meeting.people if "focus_person" in person.roles}


def _is_observed(item: Item) -> bool:
    return item.mode is Mode.OBSERVE
