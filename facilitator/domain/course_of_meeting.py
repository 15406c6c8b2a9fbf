"""The course of a meeting, with the meeting in it: what a rule of the course sees while one runs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator.domain.cast import roles_at_the_end
from facilitator.domain.consent import consenting
from facilitator.domain.people import Person
from facilitator.domain.whole_course import WholeCourse

if TYPE_CHECKING:
    from facilitator.domain.meeting import Meeting


def course_of(meeting: Meeting) -> WholeCourse:
    """The course with this meeting in it."""
    away = meeting.elsewhere
    records = replace(
        away,
        parties=(),
        people=(),
        meetings=tuple(sorted((*away.meetings, meeting.mark), key=lambda mark: (mark.starts_at, mark.id))),
        groups=meeting.all_groups,
        roles=(*away.roles, *meeting.roles),
        ended_roles={**away.ended_roles, meeting.head.id: roles_at_the_end(meeting.recorded)},
        course_roles={},
        entries=meeting.all_entries,
        actions=meeting.all_actions,
        fields=tuple(sorted((*away.fields, *meeting.fields), key=lambda kept: kept.at)),
        links=meeting.all_links,
        measurements=meeting.all_measurements,
        consenting=consenting(meeting.recorded, meeting.people, away.consenting),
        in_focus=away.in_focus | {item.focus for item in meeting.items if meeting.run.entered_at(item.id)},
    )
    return WholeCourse(
        meeting.course,
        tuple(sorted((*meeting.parties, *away.parties), key=lambda party: (party.position, party.id))),
        people_of(meeting),
        records,
    )


def people_of(meeting: Meeting) -> tuple[Person, ...]:
    """Everybody of the course, as they are in it."""
    everybody = (in_course(meeting, person) for person in (*meeting.people, *meeting.other_people))
    return tuple(sorted(everybody, key=lambda person: (person.position, person.id)))


def in_course(meeting: Meeting, person: Person) -> Person:
    """Somebody as they are in the course, whatever they are in this meeting."""
    roles = meeting.elsewhere.course_roles.get(person.id)
    return person if roles is None else replace(person, roles=roles)
