"""One meeting as a value: all that a move or a gate may see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any, Protocol, TypeAlias, TypeVar

from facilitator.domain.action import Action
from facilitator.domain.agenda import Item, expand
from facilitator.domain.cast import cast_of, roles_at_the_end
from facilitator.domain.consent import consenting
from facilitator.domain.course import CourseHead, Stream
from facilitator.domain.course_records import CourseRecords, MeetingMark
from facilitator.domain.course_run import CourseRecorded
from facilitator.domain.entries import Entry
from facilitator.domain.field_names import FIELDS
from facilitator.domain.field_value import FieldValue, Rating
from facilitator.domain.holding import Holding
from facilitator.domain.link import Link
from facilitator.domain.measurement import Measurement
from facilitator.domain.meeting_head import AgendaCopy, MeetingHead, begun_mark, mark_of
from facilitator.domain.meeting_roles import MeetingRoles
from facilitator.domain.people import Group, Party, Person
from facilitator.domain.questions import Question, Rule
from facilitator.domain.registration import Registration
from facilitator.domain.replay import Run, replay
from facilitator.domain.run import Recorded
from facilitator.domain.whole_course import WholeCourse

RowRecord: TypeAlias = (
    Stream | CourseHead | AgendaCopy | MeetingHead | CourseRecorded | Party | Person | Group | Registration
    | MeetingRoles | Recorded | Entry | Action | FieldValue | Link | Measurement | Rating
)  # fmt: skip
"""Everything that is kept: one record, one table."""


class _Kept(Protocol):
    @property
    def id(self) -> str: ...


_K = TypeVar("_K", bound=_Kept)


@dataclass(frozen=True)
class Meeting(Holding):
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

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The flat list of items, in the order they are run."""
        return expand(self.copy.agenda, self.parties, self.people)

    @cached_property
    def rules_by_id(self) -> Mapping[str, Rule]:
        return {rule.id: rule for rule in self.copy.rules}

    @cached_property
    def questions_by_id(self) -> Mapping[str, Question]:
        return {question.id: question for question in self.copy.questions}

    @property
    def held_alone(self) -> bool:
        """Does one person hold it, without a consultant and without anybody else?"""
        return self.copy.agenda.is_held_alone(self.people)

    @property
    def item(self) -> Item | None:
        """The item that runs, or None before the start."""
        return self.find_item(self.run.item_id)

    @property
    def next_item(self) -> Item | None:
        """The item that comes when this one is closed."""
        later = self.later_items
        return later[0] if later else None

    @cached_property
    def later_items(self) -> tuple[Item, ...]:
        """Items still to come: behind the running one, neither closed nor skipped."""
        done = self.run.closed | self.run.skipped
        behind = self.position(self.run.item_id) + 1 if self.run.item_id else 0
        return tuple(item for item in self.items[behind:] if item.id not in done)

    def find_item(self, item_id: str) -> Item | None:
        return next((item for item in self.items if item.id == item_id), None)

    def position(self, item_id: str) -> int:
        """Place of an item on the list, counted from 0; -1 where there is none."""
        return next((n for n, item in enumerate(self.items) if item.id == item_id), -1)

    @property
    def host(self) -> Party | None:
        return self.parties[0] if self.parties else None

    @cached_property
    def present(self) -> tuple[Person, ...]:
        """Everybody who is there, consultants and guests too."""
        return tuple(person for person in self.people if person.id not in self.run.away)

    @cached_property
    def taking_part(self) -> tuple[Person, ...]:
        """Those present with at least one role that takes part (gates §3)."""
        return tuple(person for person in self.present if person.takes_part)

    def of_party(self, party_id: str) -> tuple[Person, ...]:
        """Those taking part for a party."""
        return tuple(person for person in self.taking_part if person.party_id == party_id)

    @cached_property
    def lead(self) -> Person | None:
        """The consultant in the lead: the one who took it last, else the first in the list."""
        consultants = [person for person in self.people if person.is_consultant]
        named = next((person for person in consultants if person.id == self.run.lead), None)
        return named or (consultants[0] if consultants else None)

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
        """The widest audience agreed on, or an empty text where none was (design §2)."""
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
        away = self.elsewhere
        records = replace(
            away,
            parties=(),
            people=(),
            meetings=tuple(sorted((*away.meetings, self.mark), key=lambda mark: (mark.starts_at, mark.id))),
            groups=self.all_groups,
            roles=(*away.roles, *self.roles),
            ended_roles={**away.ended_roles, self.head.id: roles_at_the_end(self.recorded)},
            course_roles={},
            entries=self.all_entries,
            actions=self.all_actions,
            fields=tuple(sorted((*away.fields, *self.fields), key=lambda kept: kept.at)),
            links=self.all_links,
            measurements=self.all_measurements,
            consenting=consenting(self.recorded, self.people, away.consenting),
            in_focus=away.in_focus | {item.focus for item in self.items if self.run.entered_at(item.id)},
        )
        return WholeCourse(
            self.course,
            tuple(sorted((*self.parties, *away.parties), key=lambda party: (party.position, party.id))),
            self._people_of_the_course,
            records,
        )

    def with_(self, given: Iterable[RowRecord]) -> Meeting:
        """The meeting after these records: added, or put in the place of those with their ids."""
        records = tuple(given)
        changed: dict[str, Any] = {}
        others: dict[str, Any] = {}
        for record in records:
            match record:
                case MeetingHead() if record.id == self.head.id:
                    changed["head"] = record
                case MeetingHead():
                    marks = others.get("meetings", self.elsewhere.meetings)
                    others["meetings"] = _put(marks, mark_of(record))
                case CourseHead():
                    changed["course"] = record
                case AgendaCopy():
                    if record.id == self.copy.id:
                        changed["copy"] = record
                case Stream():
                    pass
                case Party() if not record.is_school:
                    known = others.get("organisations", self.elsewhere.organisations)
                    others["organisations"] = _put(known, record)
                case Party() | Person() if self._is_of_others(record):
                    name = _SHELF[type(record)]
                    others[name] = _put(others.get(name, getattr(self.elsewhere, name)), record)
                case _:
                    name = _SHELF[type(record)]
                    mine = getattr(record, "meeting_id", self.head.id) == self.head.id
                    mine = mine and name not in _OF_THE_COURSE
                    shelves, holder = (changed, self) if mine else (others, self.elsewhere)
                    shelves[name] = _put(shelves.get(name, getattr(holder, name)), record)
        if others:
            changed["elsewhere"] = replace(self.elsewhere, **others)
        after = replace(self, **changed) if changed else self
        return after._cast_anew(records) if after.roles else after

    def in_course(self, person: Person) -> Person:
        """Somebody as they are in the course, whatever they are in this meeting."""
        roles = self.elsewhere.course_roles.get(person.id)
        return person if roles is None else replace(person, roles=roles)

    @property
    def _people_of_the_course(self) -> tuple[Person, ...]:
        everybody = (self.in_course(person) for person in (*self.people, *self.other_people))
        return tuple(sorted(everybody, key=lambda person: (person.position, person.id)))

    def _cast_anew(self, records: Sequence[RowRecord]) -> Meeting:
        """With a cast of its own, who is part of it follows from the roles, as it does on the disk."""
        if not any(isinstance(record, MeetingRoles | Person | Party | Recorded) for record in records):
            return self
        written = {record.id: record for record in records if isinstance(record, Person)}
        people = tuple(written.get(person.id, person) for person in self._people_of_the_course)
        parties = (*self.parties, *self.other_parties)
        parties = tuple(sorted(parties, key=lambda party: (party.position, party.id)))
        cast = cast_of(self.recorded, parties, people, self.roles)
        elsewhere = replace(
            self.elsewhere,
            parties=cast.other_parties,
            people=cast.other_people,
            course_roles={person.id: person.roles for person in people},
        )
        return replace(self, parties=cast.parties, people=cast.people, elsewhere=elsewhere)

    def _is_of_others(self, record: Party | Person) -> bool:
        """Is it somebody of the course who is not part of this meeting?"""
        others: tuple[Party | Person, ...] = (*self.other_parties, *self.other_people)
        return any(other.id == record.id for other in others)


_SHELF: Mapping[type, str] = {
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
_OF_THE_COURSE = {"events", "registrations"}
assert set(_SHELF.values()) - _OF_THE_COURSE <= {kept.name for kept in fields(Meeting)}


def _put(kept: tuple[_K, ...], record: _K) -> tuple[_K, ...]:
    for place, known in enumerate(kept):
        if known.id == record.id:
            return (*kept[:place], record, *kept[place + 1 :])
    return (*kept, record)
