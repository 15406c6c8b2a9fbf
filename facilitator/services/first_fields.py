"""Fields that are set before a meeting or a course begins, as records."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from facilitator.domain.field_names import FIELDS
from facilitator.domain.field_value import FieldValue
from facilitator.domain.naming import find
from facilitator.domain.people import Party, Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.whole_course import WholeCourse
from facilitator.identity import uuid7
from facilitator.services.setup import Setting


def first_fields(
    settings: Iterable[Setting], course: WholeCourse, at: datetime, meeting_id: str | None = None
) -> tuple[FieldValue, ...] | Refused:
    """What is set of a meeting, or without its id of the course, which knows whose a field may be.

    The first setting whose owner nobody knows is refused.
    """
    made: list[FieldValue] = []
    for setting in settings:
        owner = _owner(setting, course) if setting.whose else None
        if isinstance(owner, Refused):
            return owner
        value = FieldValue(
            id=uuid7(at),
            stream_id=course.head.stream_id,
            course_id=course.head.id,
            meeting_id=meeting_id,
            item_id="",
            at=at,
            kind="field",
            name=setting.name,
            value=setting.value,
            whose=owner.id if owner else "",
        )
        made.append(value)
    return tuple(made)


def _owner(setting: Setting, course: WholeCourse) -> Party | Person | Refused:
    """The party or the person a field is kept for."""
    match FIELDS[setting.name]:
        case "party":
            return find(setting.whose, course.parties, lambda party: party.name, Reason.NO_SUCH_PARTY)
        case "person":
            return find(setting.whose, course.people, lambda person: person.name, Reason.NO_SUCH_PERSON)
    return Refused.because(Reason.NO_SUCH_NAME, typed=setting.whose, candidates=())
