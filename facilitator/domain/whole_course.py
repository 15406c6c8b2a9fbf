"""One course as a value: all that a rule over its meetings may see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from facilitator.domain.action import Action
from facilitator.domain.course import CourseHead, Stream
from facilitator.domain.course_records import CourseRecords, MeetingMark
from facilitator.domain.course_run import CourseRecorded, CourseRun, replay_course
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue, Rating
from facilitator.domain.holding import Holding
from facilitator.domain.link import Link
from facilitator.domain.measurement import Measurement
from facilitator.domain.meeting_head import AgendaCopy, MeetingHead, mark_of
from facilitator.domain.meeting_roles import MeetingRoles
from facilitator.domain.people import Group, Party, Person
from facilitator.domain.registration import Registration
from facilitator.domain.run import MeetingCancelled, Recorded
from facilitator.domain.shelf import put


@dataclass(frozen=True)
class WholeCourse(Holding):
    """The aggregate of a course. ``with_`` gives the next one."""

    head: CourseHead
    parties: tuple[Party, ...] = ()
    people: tuple[Person, ...] = ()
    records: CourseRecords = field(default_factory=CourseRecords)

    @property
    def meetings(self) -> tuple[MeetingMark, ...]:
        """Its meetings by planned beginning; rehearsals are not among them."""
        return tuple(mark for mark in self.records.meetings if not mark.simulated)

    @cached_property
    def run(self) -> CourseRun:
        return replay_course(self.records.events)

    @property
    def organisations(self) -> tuple[Party, ...]:
        return self.records.organisations

    @property
    def all_groups(self) -> tuple[Group, ...]:
        return self.records.groups

    @property
    def all_entries(self) -> tuple[Entry, ...]:
        return self.records.entries

    @property
    def all_actions(self) -> tuple[Action, ...]:
        return self.records.actions

    @property
    def all_fields(self) -> tuple[FieldValue, ...]:
        return self.records.fields

    @property
    def all_links(self) -> tuple[Link, ...]:
        return self.records.links

    @property
    def all_measurements(self) -> tuple[Measurement, ...]:
        return self.records.measurements

    def find_meeting(self, meeting_id: str) -> MeetingMark | None:
        return next((mark for mark in self.records.meetings if mark.id == meeting_id), None)

    def roles_in(self, meeting_id: str) -> Mapping[str, tuple[str, ...]]:
        """By id, those of a meeting that has ended, or has a cast of its own; empty for any other."""
        if ended := self.records.ended_roles.get(meeting_id):
            return ended
        own = (each for each in self.records.roles if each.meeting_id == meeting_id and each.roles)
        return {each.person_id: each.roles for each in own}

    def entries_of(self, *kinds: str) -> tuple[Entry, ...]:
        """The lines of these kinds that stand."""
        return tuple(entry for entry in self.all_entries if entry.kind in kinds and not entry.struck)

    def with_(self, records: Iterable[Any]) -> WholeCourse:
        """The course after these records; what belongs to a meeting's own run is passed over."""
        changed: dict[str, Any] = {}
        kept: dict[str, Any] = {}
        for record in records:
            match record:
                case CourseHead():
                    changed["head"] = record
                case Party() if not record.is_school:
                    kept["organisations"] = put(kept.get("organisations", self.records.organisations), record)
                case Party():
                    changed["parties"] = put(changed.get("parties", self.parties), record)
                case Person():
                    changed["people"] = put(changed.get("people", self.people), record)
                case MeetingHead():
                    marks = put(kept.get("meetings", self.records.meetings), self._mark_of(record))
                    kept["meetings"] = tuple(sorted(marks, key=lambda mark: (mark.starts_at, mark.id)))
                case Recorded(event=MeetingCancelled(reason)):
                    marks = kept.get("meetings", self.records.meetings)
                    kept["meetings"] = tuple(
                        replace(mark, cancelled=reason) if mark.id == record.meeting_id else mark
                        for mark in marks
                    )
                case _ if type(record) not in OF_A_MEETING:
                    name = SHELVES[type(record)]
                    kept[name] = put(kept.get(name, getattr(self.records, name)), record)
        if kept:
            changed["records"] = replace(self.records, **kept)
        return replace(self, **changed) if changed else self

    def _mark_of(self, head: MeetingHead) -> MeetingMark:
        """What is planned anew was begun, ended or cancelled as before."""
        known = self.find_meeting(head.id)
        mark = mark_of(head)
        if known is None:
            return mark
        return replace(
            mark, started_at=known.started_at, closed_at=known.closed_at, cancelled=known.cancelled
        )

    def without(self, id_: str) -> WholeCourse:
        """The course without a person, a party, a meeting or a registration."""
        records = replace(
            self.records,
            meetings=tuple(mark for mark in self.records.meetings if mark.id != id_),
            roles=tuple(each for each in self.records.roles if id_ not in (each.meeting_id, each.person_id)),
            organisations=tuple(each for each in self.records.organisations if each.id != id_),
            registrations=tuple(each for each in self.records.registrations if each.id != id_),
        )
        return replace(
            self,
            parties=tuple(party for party in self.parties if party.id != id_),
            people=tuple(person for person in self.people if person.id != id_),
            records=records,
        )


SHELVES: Mapping[type, str] = {
    CourseRecorded: "events",
    Group: "groups",
    MeetingRoles: "roles",
    Registration: "registrations",
    Entry: "entries",
    Action: "actions",
    FieldValue: "fields",
    Link: "links",
    Measurement: "measurements",
}
"""Where `CourseRecords` holds the records of a kind."""

OF_A_MEETING = frozenset({Stream, AgendaCopy, Recorded, Rating})
"""What a meeting alone has use for."""
