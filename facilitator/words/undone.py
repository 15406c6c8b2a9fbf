"""What an undo took back, or a redo brought again: the line, the field or the person it was about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from facilitator.domain.between import outside
from facilitator.domain.field_value import FieldValue
from facilitator.domain.meeting import Meeting
from facilitator.domain.whole_course import WholeCourse
from facilitator.words.agreed_days import agreed_day
from facilitator.words.field_values import field_value
from facilitator.words.fields import date_name
from facilitator.words.fields import field as field_name
from facilitator.words.line_fields import told
from facilitator.words.tongue import Words

LONGEST = 60
"""Characters of a text that is named."""


class _Kept(Protocol):
    @property
    def id(self) -> str: ...


_T = TypeVar("_T", bound=_Kept)


def undone_thing(before: Meeting, after: Meeting, w: Words) -> str:
    """What is another thing, gone, or back again, in a few words; empty where an event alone was."""
    return next(_things(before, after, w), "")


def undone_in_course(title: str, before: WholeCourse | None, after: WholeCourse, w: Words) -> str:
    """The title of a command of a course with what it was about."""
    return named(title, undone_thing(outside(before), outside(after), w)) if before else title


def named(title: str, thing: str) -> str:
    """The title of a command with what it was about."""
    return ": ".join(filter(None, (title, thing)))


def _things(before: Meeting, after: Meeting, w: Words) -> Iterator[str]:
    for kept in _changed(before.all_captured, after.all_captured):
        yield _quoted(kept.text, w)
    for value in _changed(before.all_fields, after.all_fields):
        yield _setting(value, before if value in before.all_fields else after, w)
    for person in _changed(before.people, after.people):
        yield (before if person in before.people else after).called(person)
    yield from (party.name for party in _changed(before.parties, after.parties))
    marks = before.elsewhere.meetings, after.elsewhere.meetings
    yield from (mark.title for mark in _changed(*marks))


def _setting(value: FieldValue, meeting: Meeting, w: Words) -> str:
    """A field, a date, or what was told of a line, with the words it had."""
    match value.kind:
        case "line":
            line = next((kept for kept in meeting.all_captured if kept.id == value.whose), None)
            return (
                f"{w._('“{text}”').format(text=_cut(line.text))} – {told(value, meeting, w)}" if line else ""
            )
        case "date":
            return f"{date_name(value.name, w)}: {agreed_day(value.value, w)}"
    whose = f"{name}: " if (name := meeting.name_of(value.whose)) else ""
    return f"{whose}{field_name(value.name, w)}: {_cut(field_value(value.name, value.value, w))}"


def _quoted(text: str, w: Words) -> str:
    return w._("“{text}”").format(text=_cut(text))


def _changed(before: Iterable[_T], after: Iterable[_T]) -> list[_T]:
    """Those of either that the other has not, or has otherwise; each once, as it was where it was."""
    first, then = ({each.id: each for each in kept} for kept in (before, after))
    return [first.get(id_) or then[id_] for id_ in {**first, **then} if first.get(id_) != then.get(id_)]


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"
