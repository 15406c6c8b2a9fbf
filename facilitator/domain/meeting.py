"""One meeting as a value: all that a move or a gate may see."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import TypeAlias

from facilitator.domain.action import Action
from facilitator.domain.attending import Attending
from facilitator.domain.course import CourseHead, Stream
from facilitator.domain.course_of_meeting import course_of
from facilitator.domain.course_records import CourseRecords, MeetingMark
from facilitator.domain.course_run import CourseRecorded
from facilitator.domain.entries import Entry
from facilitator.domain.field_names import FIELDS
from facilitator.domain.field_value import FieldValue, Rating
from facilitator.domain.holding import Holding
from facilitator.domain.link import Link
from facilitator.domain.measurement import Measurement
from facilitator.domain.meeting_after import OF_THE_COURSE, SHELVES, after_records
from facilitator.domain.meeting_head import AgendaCopy, MeetingHead, begun_mark, mark_of
from facilitator.domain.meeting_roles import MeetingRoles
from facilitator.domain.on_agenda import OnAgenda
from facilitator.domain.people import Group, Party, Person
from facilitator.domain.registration import Registration
from facilitator.domain.replay import replay
from facilitator.domain.run import Recorded
from facilitator.domain.run_state import Run
from facilitator.domain.whole_course import WholeCourse

RowRecord: TypeAlias = (
    Stream | CourseHead | AgendaCopy | MeetingHead | CourseRecorded | Party | Person | Group | Registration
    | MeetingRoles | Recorded | Entry | Action | FieldValue | Link | Measurement | Rating
)  # fmt: skip
"""Everything that is kept: one record, one table."""


@dataclass(frozen=True)
class Meeting(OnAgenda, Attending, Holding):
    """The aggregate. ``with_`` gives the next one; every derived value is worked out on demand."""

    head: MeetingHead
    course: CourseHead
    copy: AgendaCopy
    parties: tuple[Party, ...] = ()
    people: tuple[Person, ...] = ()
    groups: tuple[Group, ...] = ()
    roles: tuple[MeetingRoles, ...] = ()
    """Roles in this meeting alone; where there are any, it is held with those who have some."""
    recorded: tuple[Recorded, ...] = ()
    entries: tuple[Entry, ...] = ()
    actions: tuple[Action, ...] = ()
    fields: tuple[FieldValue, ...] = ()
    links: tuple[Link, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    ratings: tuple[Rating, ...] = ()
    elsewhere: CourseRecords = field(default_factory=CourseRecords, compare=False)
    """What the course holds outside this meeting: read with it, changed through it, owned by others."""

    @cached_property
    def run(self) -> Run:
        return replay(self.recorded)

    @property
    def held_alone(self) -> bool:
        """Does one person hold it, without a consultant and without anybody else?"""
        return self.copy.agenda.is_held_alone(self.people)

    @cached_property
    def captured(self) -> tuple[Entry | Action, ...]:
        """Entries and actions in the order of their numbers."""
        both: list[Entry | Action] = [*self.entries, *self.actions]
        return tuple(sorted(both, key=lambda kept: kept.number))

    def numbered(self, number: int) -> Entry | Action | None:
        """The line that people call by this number; this meeting's own, where two are called so."""
        both = (*self.captured, *self.all_captured)
        return next((kept for kept in both if kept.number == number), None)

    @property
    def other_parties(self) -> tuple[Party, ...]:
        return self.elsewhere.parties

    @property
    def organisations(self) -> tuple[Party, ...]:
        return self.elsewhere.organisations

    @property
    def other_people(self) -> tuple[Person, ...]:
        return self.elsewhere.people

    @cached_property
    def all_groups(self) -> tuple[Group, ...]:
        return (*self.elsewhere.groups, *self.groups)

    @cached_property
    def all_entries(self) -> tuple[Entry, ...]:
        return (*self.elsewhere.entries, *self.entries)

    @cached_property
    def all_actions(self) -> tuple[Action, ...]:
        return (*self.elsewhere.actions, *self.actions)

    @cached_property
    def all_fields(self) -> tuple[FieldValue, ...]:
        theirs = [kept for kept in self.elsewhere.fields if FIELDS.get(kept.name) != "meeting"]
        return tuple(sorted((*theirs, *self.fields), key=lambda kept: kept.at)) if theirs else self.fields

    @cached_property
    def all_links(self) -> tuple[Link, ...]:
        return (*self.elsewhere.links, *self.links)

    @cached_property
    def all_measurements(self) -> tuple[Measurement, ...]:
        return (*self.elsewhere.measurements, *self.measurements)

    @property
    def release_level(self) -> str:
        """The widest audience agreed on, or an empty text where none was."""
        agreed = self.value("release_level")
        return agreed.value if agreed else ""

    @property
    def ends_at(self) -> datetime:
        """The end the meeting holds to: planned beginning plus the length of its items."""
        if self.run.ends_at is not None:
            return self.run.ends_at
        return self.head.starts_at + timedelta(minutes=sum(item.minutes for item in self.items))

    @cached_property
    def mark(self) -> MeetingMark:
        """This meeting on the course's line of time."""
        return replace(begun_mark(mark_of(self.head), self.run), cancelled=self.run.cancelled)

    @cached_property
    def whole_course(self) -> WholeCourse:
        """The course with this meeting in it."""
        return course_of(self)

    def with_(self, given: Iterable[RowRecord]) -> Meeting:
        """The meeting after these records: added, or put in the place of those with their ids."""
        return after_records(self, given)


assert set(SHELVES.values()) - OF_THE_COURSE <= {kept.name for kept in fields(Meeting)}
