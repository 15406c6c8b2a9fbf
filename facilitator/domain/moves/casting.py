"""Roles that hold in one meeting alone: a cast of its own, taken from the course and then changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from facilitator.domain.course_of_meeting import in_course
from facilitator.domain.meeting import Meeting, RowRecord
from facilitator.domain.meeting_head import MeetingHead
from facilitator.domain.meeting_roles import MeetingRoles
from facilitator.domain.moment import Moment
from facilitator.domain.moves.made import Answer
from facilitator.domain.people import Person
from facilitator.domain.refusal import Reason, Refused


def give_roles(meeting: Meeting, moment: Moment, person: Person, roles: tuple[str, ...]) -> Answer:
    """Roles of somebody of the course in this meeting alone; none: they take no part in it.

    The first time everybody else keeps in it what they are in the course.
    """
    if meeting.run.closed_at is not None:
        return Refused.because(Reason.MEETING_CLOSED)
    if meeting.run.started:
        return Refused.because(Reason.ALREADY_STARTED)
    held = {each.person_id: each.roles for each in meeting.roles}
    if held.get(person.id, () if held else person.roles) == roles:
        return Refused.because(Reason.HAS_ROLE, name=person.name)
    others = () if held else tuple(each for each in meeting.people if each.id != person.id)
    given = (*others, replace(person, roles=roles))
    cast = tuple(_in_meeting(meeting, moment, each) for each in given)
    after = meeting.with_(cast)
    if not after.people:
        return Refused.because(Reason.NOBODY_IN_FOCUS)
    if meeting.lead is not None and after.lead is None and meeting.copy.agenda.needs_consultant:
        return Refused.because(Reason.NO_CONSULTANT)
    return cast


def put_people(meeting: Meeting, moment: Moment, people: Iterable[Person]) -> tuple[RowRecord, ...]:
    """People as they are to be in a meeting: in the course, or where it has its own cast, in it alone."""
    if not meeting.roles:
        return tuple(people)
    return tuple(record for person in people for record in _apart(meeting, moment, person))


def cast_records(head: MeetingHead, moment: Moment, people: Iterable[Person]) -> tuple[MeetingRoles, ...]:
    """The cast of a meeting that is made, with the roles these people are given here."""
    return tuple(_roles(head, moment.new_id(), person) for person in people)


def _apart(meeting: Meeting, moment: Moment, person: Person) -> Iterator[RowRecord]:
    """What of somebody is the course's, and what the meeting's."""
    everybody = (*meeting.people, *meeting.other_people)
    known = next((in_course(meeting, each) for each in everybody if each.id == person.id), None)
    kept = replace(person, roles=known.roles) if known else person
    if kept != known:
        yield kept
    yield _in_meeting(meeting, moment, person)


def _in_meeting(meeting: Meeting, moment: Moment, person: Person) -> MeetingRoles:
    held = next((each for each in meeting.roles if each.person_id == person.id), None)
    return _roles(meeting.head, held.id if held else moment.new_id(), person)


def _roles(head: MeetingHead, id_: str, person: Person) -> MeetingRoles:
    return MeetingRoles(
        id=id_,
        stream_id=head.stream_id,
        course_id=head.course_id,
        meeting_id=head.id,
        person_id=person.id,
        roles=person.roles,
    )
