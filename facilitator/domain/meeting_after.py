"""A meeting after records were added to it, or put in the place of those with their ids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from facilitator.domain.action import Action
from facilitator.domain.cast import cast_of
from facilitator.domain.course import CourseHead, Stream
from facilitator.domain.course_of_meeting import people_of
from facilitator.domain.course_run import CourseRecorded
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue, Rating
from facilitator.domain.link import Link
from facilitator.domain.measurement import Measurement
from facilitator.domain.meeting_head import AgendaCopy, MeetingHead, mark_of
from facilitator.domain.meeting_roles import MeetingRoles
from facilitator.domain.people import Group, Party, Person
from facilitator.domain.registration import Registration
from facilitator.domain.run import Recorded
from facilitator.domain.shelf import put

if TYPE_CHECKING:
    from facilitator.domain.meeting import Meeting, RowRecord


def after_records(meeting: Meeting, given: Iterable[RowRecord]) -> Meeting:
    """The meeting after these records: added, or put in the place of those with their ids."""
    records = tuple(given)
    changed: dict[str, Any] = {}
    others: dict[str, Any] = {}
    for record in records:
        match record:
            case MeetingHead() if record.id == meeting.head.id:
                changed["head"] = record
            case MeetingHead():
                marks = others.get("meetings", meeting.elsewhere.meetings)
                others["meetings"] = put(marks, mark_of(record))
            case CourseHead():
                changed["course"] = record
            case AgendaCopy():
                if record.id == meeting.copy.id:
                    changed["copy"] = record
            case Stream():
                pass
            case Party() if not record.is_school:
                known = others.get("organisations", meeting.elsewhere.organisations)
                others["organisations"] = put(known, record)
            case Party() | Person() if _is_of_others(meeting, record):
                name = SHELVES[type(record)]
                others[name] = put(others.get(name, getattr(meeting.elsewhere, name)), record)
            case _:
                name = SHELVES[type(record)]
                mine = getattr(record, "meeting_id", meeting.head.id) == meeting.head.id
                mine = mine and name not in OF_THE_COURSE
                shelves, holder = (changed, meeting) if mine else (others, meeting.elsewhere)
                shelves[name] = put(shelves.get(name, getattr(holder, name)), record)
    if others:
        changed["elsewhere"] = replace(meeting.elsewhere, **others)
    after = replace(meeting, **changed) if changed else meeting
    return _cast_anew(after, records) if after.roles else after


def as_shown(meeting: Meeting, record: RowRecord) -> RowRecord | None:
    """The record of this id as the meeting has it, its own or one of the course; None for one it has not."""
    match record:
        case MeetingHead():
            shown: tuple[RowRecord, ...] = (meeting.head,)
        case CourseHead():
            shown = (meeting.course,)
        case _:
            name = SHELVES.get(type(record), "")
            shown = (*getattr(meeting, name, ()), *getattr(meeting.elsewhere, name, ()))
    return next((each for each in shown if each.id == record.id), None)


def _cast_anew(meeting: Meeting, records: Sequence[RowRecord]) -> Meeting:
    """With a cast of its own, who is part of it follows from the roles, as it does on the disk."""
    if not any(isinstance(record, MeetingRoles | Person | Party | Recorded) for record in records):
        return meeting
    written = {record.id: record for record in records if isinstance(record, Person)}
    people = tuple(written.get(person.id, person) for person in people_of(meeting))
    parties = (*meeting.parties, *meeting.other_parties)
    parties = tuple(sorted(parties, key=lambda party: (party.position, party.id)))
    cast = cast_of(meeting.recorded, parties, people, meeting.roles)
    elsewhere = replace(
        meeting.elsewhere,
        parties=cast.other_parties,
        people=cast.other_people,
        course_roles={person.id: person.roles for person in people},
    )
    return replace(meeting, parties=cast.parties, people=cast.people, elsewhere=elsewhere)


def _is_of_others(meeting: Meeting, record: Party | Person) -> bool:
    """Is it somebody of the course who is not part of this meeting?"""
    others: tuple[Party | Person, ...] = (*meeting.other_parties, *meeting.other_people)
    return any(other.id == record.id for other in others)


SHELVES: Mapping[type, str] = {
    Party: "parties",
    Person: "people",
    Group: "groups",
    MeetingRoles: "roles",
    Registration: "registrations",
    CourseRecorded: "events",
    Recorded: "recorded",
    Entry: "entries",
    Action: "actions",
    FieldValue: "fields",
    Link: "links",
    Measurement: "measurements",
    Rating: "ratings",
}
"""Where `Meeting` holds the records of a kind, and `CourseRecords` those of the rest of its course."""

OF_THE_COURSE = {"events", "registrations"}
"""Shelves that `CourseRecords` has alone."""
