"""Taking out of a course what nothing hangs on: somebody, a school, a meeting that has not begun."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.course_records import MeetingMark
from facilitator.domain.hangs_on import hangs_on_meeting, hangs_on_party, hangs_on_person
from facilitator.domain.moment import Moment
from facilitator.domain.moves.course import not_open
from facilitator.domain.people import Party, Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.registration import Registration
from facilitator.domain.whole_course import WholeCourse


@dataclass(frozen=True, slots=True)
class Gone:
    """What is no longer part of a course; undo brings it back."""

    entity: str
    """The table it is kept in."""
    id: str
    role_ids: tuple[str, ...] = ()
    """Of the roles in a single meeting that go with it."""


def remove(
    course: WholeCourse, moment: Moment, what: Person | Party | MeetingMark | Registration
) -> Gone | Refused:
    """Take it out, or say what hangs on it; with it goes only who was to be what in a single meeting."""
    if refused := not_open(course):
        return refused
    match what:
        case Person():
            entity, name, hanging = "person", what.name, hangs_on_person(course, what.id)
        case Party():
            entity, name, hanging = "party", what.name, hangs_on_party(course, what.id)
        case Registration():
            entity, name, hanging = "registration", what.name, {}
            if course.find_person(what.person_id) is not None:
                hanging = {"person": 1}
        case MeetingMark():
            entity, name, hanging = "meeting", what.title, hangs_on_meeting(course, what.id)
            if what.started_at is not None:
                return Refused.because(Reason.ALREADY_STARTED)
            if what.cancelled:
                return Refused.because(Reason.MEETING_CANCELLED, why=what.cancelled)
    if hanging:
        return _hangs(name, hanging)
    roles = (each for each in course.records.roles if what.id in (each.meeting_id, each.person_id))
    return Gone(entity, what.id, tuple(each.id for each in roles))


def _hangs(name: str, hanging: Mapping[str, int]) -> Refused:
    return Refused.because(Reason.HANGS_ON, name=name, hanging=dict(hanging))
