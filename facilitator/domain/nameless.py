"""A meeting or a course told with something else in place of the names of people."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from facilitator.domain.action import Action
from facilitator.domain.agenda import Agenda, Block, Item
from facilitator.domain.course import CourseHead
from facilitator.domain.course_records import CourseRecords, MeetingMark
from facilitator.domain.course_run import CourseRecorded
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue
from facilitator.domain.line_fields import LINE_FIELDS, Holds
from facilitator.domain.local_text import LocalText
from facilitator.domain.meeting import Meeting
from facilitator.domain.meeting_head import AgendaCopy, MeetingHead
from facilitator.domain.people import Group, Party, Person
from facilitator.domain.registration import Registration
from facilitator.domain.run import Recorded
from facilitator.domain.whole_course import WholeCourse

_R = TypeVar("_R", Meeting, WholeCourse)
Rewrite = Callable[[str], str]


def as_it_is(meeting: Meeting, language: str) -> Meeting:
    """A meeting told with its names."""
    return meeting


TEXTS: Mapping[type, tuple[str, ...]] = {
    MeetingHead: ("title", "tags"),
    MeetingMark: ("title", "tags", "cancelled"),
    CourseHead: ("title", "tags"),
    Party: ("name",),
    Person: ("name", "profession"),
    Group: ("name",),
    Entry: ("text", "adaptation", "settled_how"),
    Action: (
        "text", "resources", "sign", "observer", "goal", "criterion", "evaluation", "adaptation", "note",
        "contributors", "tags",
    ),
}  # fmt: skip
"""Fields that hold what somebody wrote; all others are ids, names for programs, numbers and days."""
CODES = ("release_level",)
"""Fields whose value is read by the program: nobody is called so."""
_HOLDERS = (Meeting, WholeCourse, CourseRecords, AgendaCopy, Agenda, Block, Item)


def told_without_names(whole: _R, rewrite: Rewrite, called: Mapping[str, str]) -> _R:
    """The same with every text somebody wrote rewritten; people and schools are ``called`` by their ids."""

    def named(record: Any) -> Any:
        if isinstance(record, Party | Person) and record.id in called:
            record = replace(record, name=called[record.id])
            return replace(record, profession=rewrite(record.profession)) if _is_person(record) else record
        return _rewritten(record, rewrite, named)

    changed: _R = named(whole)
    return changed


def texts_of(whole: Meeting | WholeCourse) -> Iterator[str]:
    """Every text somebody wrote, in the order of the records; names of people and of schools are left out."""
    said: list[str] = []

    def heard(text: str) -> str:
        said.append(text)
        return text

    names = {each.id: each.name for each in _everybody(whole)}
    if isinstance(whole, Meeting):
        told_without_names(whole, heard, names)
    else:
        told_without_names(whole, heard, names)
    yield from filter(None, said)


def _everybody(whole: Meeting | WholeCourse) -> tuple[Party | Person, ...]:
    course = whole.whole_course if isinstance(whole, Meeting) else whole
    return (*course.parties, *course.organisations, *course.people)


def _is_person(record: Party | Person) -> bool:
    return isinstance(record, Person)


def _rewritten(record: Any, rewrite: Rewrite, again: Callable[[Any], Any]) -> Any:
    """A record with its texts rewritten; what it holds is done ``again``."""
    match record:
        case FieldValue():
            return replace(record, value=rewrite(record.value)) if _is_text(record) else record
        case LocalText():
            return LocalText({language: rewrite(text) for language, text in record.by_language.items()})
        case Recorded() | CourseRecorded():
            reason = getattr(record.event, "reason", "")
            if not reason or not isinstance(reason, str):
                return record
            return replace(record, event=replace(record.event, reason=rewrite(reason)))  # type: ignore[arg-type]
        case Registration():
            # nobody is known yet by whom these names could be told
            return replace(record, name="", school="", wishes="")
        case tuple():
            return tuple(again(each) for each in record)
        case _ if type(record) in TEXTS:
            return replace(
                record, **{name: _said(getattr(record, name), rewrite) for name in TEXTS[type(record)]}
            )
        case _ if isinstance(record, _HOLDERS) and is_dataclass(record):
            held = _held(record, again)
            if isinstance(record, Agenda):
                held["author"] = rewrite(record.author)
            return replace(record, **held)
    return record


def _held(record: Any, again: Callable[[Any], Any]) -> dict[str, Any]:
    """What a record holds that is another once it is done again."""
    before = {each.name: getattr(record, each.name) for each in fields(record)}
    holding = {name: value for name, value in before.items() if _may_hold_texts(name, value)}
    return {name: again(value) for name, value in holding.items()}


def _may_hold_texts(name: str, value: Any) -> bool:
    """Rules and questions of the banks were written for everybody, and prompts are their ids."""
    return name not in ("rules", "questions", "prompts", "gate") and (
        is_dataclass(value) or isinstance(value, tuple)
    )


def _said(value: str | tuple[str, ...], rewrite: Rewrite) -> str | tuple[str, ...]:
    return rewrite(value) if isinstance(value, str) else tuple(map(rewrite, value))


def _is_text(value: FieldValue) -> bool:
    if value.kind == "line":
        field = LINE_FIELDS.get(value.name)
        return field is None or field.holds is Holds.TEXT
    return value.name not in CODES
