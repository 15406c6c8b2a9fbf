"""How a command is given in this meeting: examples with its own people, schools and fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from facilitator.domain.field_names import FIELDS
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Person
from facilitator.domain.requirements import Either, FieldFilled, Requirement
from facilitator.words.kinds import record_kind
from facilitator.words.people import role
from facilitator.words.tongue import Words

COMMON = ("ambition", "we_show", "want_to_learn")
"""Fields that are shown where no gate of the meeting asks for any: of the course, a school, a person."""


def examples(name: str, meeting: Meeting, w: Words) -> Iterator[str]:
    """Lines that could be typed as they stand; none for a command that needs no example."""
    match name:
        case "field":
            yield from _fields(meeting)
        case "assign":
            yield from _assigned(meeting, w)


def _fields(meeting: Meeting) -> Iterator[str]:
    """One field of each sort, those first that the running item asks for and that are still empty."""
    shown: set[str | None] = set()
    for field in dict.fromkeys((*_asked(meeting), *COMMON)):
        kept_for = FIELDS.get(field)
        sign = {"party": "/", "person": "@"}.get(str(kept_for), "")
        whose = _still_empty(field, str(kept_for), meeting) if sign else ""
        if kept_for not in shown and (whose or not sign):
            shown.add(kept_for)
            yield " ".join(filter(None, ("field", field, f"{sign}{whose}" if sign else "", "…")))


def _still_empty(field: str, kept_for: str, meeting: Meeting) -> str:
    """Somebody, or a school, of whom the field says nothing yet; else the first one there is."""
    units = [each.id for each in (meeting.parties if kept_for == "party" else _those(meeting))]
    empty = (each for each in units if not meeting.said(field, each))
    return meeting.name_of(next(empty, units[0] if units else ""))


def _asked(meeting: Meeting) -> Iterator[str]:
    """Fields that gates ask for, beginning at the running item."""
    at = meeting.position(meeting.run.item_id) if meeting.run.item_id else 0
    for item in (*meeting.items[at:], *meeting.items[:at]):
        yield from _filled(item.gate)


def _filled(gate: Iterable[Requirement]) -> Iterator[str]:
    for requirement in gate:
        match requirement:
            case FieldFilled(name) if name in FIELDS:
                yield name
            case Either(options):
                yield from _filled(options)


def _assigned(meeting: Meeting, w: Words) -> Iterator[str]:
    people = [meeting.called(each) for each in _those(meeting)]
    if people:
        yield f"assign {role('recorder', w)} {people[0]}"
    for kind, size in (("pair", 2), ("triad", 3)):
        if len(people) >= size:
            yield f"assign {record_kind(kind, 1, w)} {', '.join(people[:size])}"


def _those(meeting: Meeting) -> Sequence[Person]:
    return [person for person in meeting.people if person.takes_part]
