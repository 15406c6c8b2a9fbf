"""A meeting in which every value is a mark of its own: a paper made of it shows which of them it tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, datetime
from enum import Enum, auto
from typing import Any, TypeVar

from facilitator.domain.action import Action
from facilitator.domain.course_records import CourseRecords
from facilitator.domain.entries import Entry
from facilitator.domain.field_names import DATES, FIELDS
from facilitator.domain.field_value import FieldValue
from facilitator.domain.line_fields import LINE_FIELDS, Holds
from facilitator.domain.measurement import Measurement
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.people import Person
from facilitator.words.leaving import UNREACHED

_Records = TypeVar("_Records", Meeting, CourseRecords)


class Sort(Enum):
    """What a value is of."""

    LINE = auto()
    """A captured line by its kind; ``action`` is one, too."""
    OF_LINE = auto()
    """What was said of a line besides its words, by the name of the field."""
    OF_ACTION = auto()
    FIELD = auto()
    DATE = auto()
    FIGURE = auto()
    PERSON = auto()


@dataclass(frozen=True, slots=True)
class Thing:
    """A value: ``name`` says which of its sort, ``record`` is the id of what holds it.

    ``line`` is the id of the line it is said of; ``private`` ones are in no paper.
    """

    sort: Sort
    name: str
    record: str
    line: str = ""
    private: bool = False


@dataclass(frozen=True)
class Marked:
    """A meeting made of marks, and what each stands for; where it is ``own`` it is of this very meeting."""

    meeting: Meeting
    things: Mapping[str, Thing]
    own: frozenset[Thing]


STEERING = ("release_level", "quote_consent")
"""Fields that say what papers may tell; their values are told in none."""
ACTION_TEXTS = (
    "resources", "sign", "observer", "goal", "criterion", "evaluation", "adaptation", "note", "contributors",
)  # fmt: skip
ACTION_DAYS = ("deadline", "follow_up", "starts_on", "resumes_on", "approved_on")
CALLED = {"approved_on": "approved_by"}
"""A field that is told with another one, by the name of that."""
SCHOOL = "S"
"""What all schools are called: no digit of a name is taken for a mark."""
FIRST_YEAR = 3000
FIRST_NUMBER = 8_000_001
_UUID = re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[.,\s\u00a0\u202f](?=\d{3}(?!\d))")
_MARK = re.compile(r"Zq\d+qZ|(?<![\d\w])[3-6]\d{3}(?!\d)|(?<!\d)8\d{6}(?!\d)")


class _Standing:
    """What holds in a meeting: its lines by their ids, and which values were not set anew."""

    def __init__(self, meeting: Meeting) -> None:
        self.lines: Mapping[str, Entry | Action] = {each.id: each for each in meeting.all_captured}
        last = {(kept.name, kept.whose): kept.id for kept in meeting.all_fields}
        self.values = frozenset(last.values())


class _Marks:
    """Hands out marks: a word, a year or a number that stands for a value."""

    def __init__(self) -> None:
        self.things: dict[str, Thing] = {}
        self._days = self._numbers = 0

    def word(self, thing: Thing) -> str:
        mark = f"Zq{len(self.things)}qZ"
        self.things[mark] = thing
        return mark

    def day(self, thing: Thing) -> date:
        year = FIRST_YEAR + self._days % 4000
        self._days += 1
        self.things[str(year)] = thing
        return date(year, 6, 15)

    def number(self, thing: Thing) -> str:
        mark = str(FIRST_NUMBER + self._numbers)
        self._numbers += 1
        self.things[mark] = thing
        return mark


def marked(meeting: Meeting) -> Marked:
    """The meeting with a mark in the place of every word somebody wrote, every day and every figure.

    Choices from closed lists, ids and what papers are released by stay as they are.
    """
    marks, stands = _Marks(), _Standing(meeting)
    own = _made_of_marks(meeting, marks, stands)
    here = frozenset(marks.things.values())
    elsewhere = _made_of_marks(meeting.elsewhere, marks, stands)
    head = replace(meeting.head, title=SCHOOL)
    return Marked(replace(own, head=head, elsewhere=elsewhere), marks.things, here)


def found_in(shown: object, things: Mapping[str, Thing]) -> Iterator[Thing]:
    """The things whose marks stand in what is shown: strings, days and whatever holds them."""
    said = "\n".join(_strings(shown))
    for mark in set(_MARK.findall(_BETWEEN_DIGITS.sub("", _UUID.sub("", said)))):
        if mark in things:
            yield things[mark]


def _made_of_marks(records: _Records, marks: _Marks, stands: _Standing) -> _Records:
    return replace(
        records,
        parties=tuple(replace(each, name=SCHOOL) for each in records.parties),
        people=tuple(_person(each, marks) for each in records.people),
        entries=tuple(_entry(each, marks) for each in records.entries),
        actions=tuple(_action(each, marks) for each in records.actions),
        fields=tuple(_field(each, marks, stands) for each in records.fields),
        measurements=tuple(_figure(each, marks) for each in records.measurements),
    )


def _person(person: Person, marks: _Marks) -> Person:
    return replace(person, name=marks.word(Thing(Sort.PERSON, "", person.id)))


def _is_private(kept: Entry | Action) -> bool:
    return kept.release is ReleaseLevel.PRIVATE


def _entry(entry: Entry, marks: _Marks) -> Entry:
    if entry.struck or not entry.text.strip():
        return entry
    kind = UNREACHED if entry.unreached else entry.kind
    return replace(
        entry,
        text=marks.word(Thing(Sort.LINE, kind, entry.id, private=_is_private(entry))),
        adaptation=_below(entry, "adaptation", marks),
        settled_how=_below(entry, "settled_how", marks, "note"),
    )


def _action(action: Action, marks: _Marks) -> Action:
    if action.struck or not action.text.strip():
        return action
    changed: dict[str, Any] = {name: _below(action, name, marks) for name in ACTION_TEXTS}
    for name in ACTION_DAYS:
        if getattr(action, name) is not None:
            called = CALLED.get(name, name)
            changed[name] = marks.day(
                Thing(Sort.OF_ACTION, called, action.id, action.id, _is_private(action))
            )
    if action.confidence is not None:
        confidence = Thing(Sort.OF_ACTION, "confidence", action.id, action.id, _is_private(action))
        changed["confidence"] = int(marks.number(confidence))
    if action.tags:
        changed["tags"] = (marks.word(Thing(Sort.OF_ACTION, "tags", action.id, action.id)),)
    text = marks.word(Thing(Sort.LINE, "action", action.id, private=_is_private(action)))
    return replace(action, text=text, **changed)


def _below(kept: Entry | Action, name: str, marks: _Marks, called: str = "") -> str:
    said: str = getattr(kept, name)
    if not said.strip():
        return said
    return marks.word(Thing(Sort.OF_ACTION, called or name, kept.id, kept.id, _is_private(kept)))


def _field(value: FieldValue, marks: _Marks, stands: _Standing) -> FieldValue:
    if not value.value.strip() or value.name in STEERING or value.id not in stands.values:
        return value
    if value.kind == "line":
        return _of_line(value, marks, stands.lines.get(value.whose))
    if value.name in DATES:
        day = marks.day(Thing(Sort.DATE, value.name, value.id))
        return (
            replace(value, value=day.isoformat() + value.value[10:]) if value.value[:1].isdigit() else value
        )
    if value.name in FIELDS:
        return replace(value, value=marks.word(Thing(Sort.FIELD, value.name, value.id)))
    return value


def _of_line(value: FieldValue, marks: _Marks, line: Entry | Action | None) -> FieldValue:
    holds = LINE_FIELDS[value.name].holds if value.name in LINE_FIELDS else None
    if line is None or line.struck or holds not in (Holds.TEXT, Holds.DAY):
        return value
    thing = Thing(Sort.OF_LINE, value.name, value.id, line.id, _is_private(line))
    said = marks.word(thing) if holds is Holds.TEXT else marks.day(thing).isoformat()
    return replace(value, value=said)


def _figure(each: Measurement, marks: _Marks) -> Measurement:
    if each.struck or each.number is None:
        return each
    thing = Thing(Sort.FIGURE, "", each.id)
    # of a share of few people the count would be told in its place
    return replace(each, value=marks.number(thing), sample=None)


def _strings(held: object) -> Iterator[str]:
    match held:
        case str():
            yield held
        case int() if held >= FIRST_NUMBER:
            yield str(held)
        case datetime():
            return
        case date():
            yield held.isoformat()
        case tuple() | list():
            for each in held:
                yield from _strings(each)
        case _ if is_dataclass(held):
            for each in fields(held):
                if each.name != "id":
                    yield from _strings(getattr(held, each.name))
