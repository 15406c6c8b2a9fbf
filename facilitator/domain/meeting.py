"""One meeting as a value: all that a move or a gate may see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any, Protocol, TypeAlias, TypeVar

from facilitator.domain.action import Action
from facilitator.domain.agenda import Agenda, Item, expand
from facilitator.domain.course import Course, Stream
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue, Rating
from facilitator.domain.link import Link
from facilitator.domain.people import Group, Party, Person
from facilitator.domain.questions import Question, Rule
from facilitator.domain.replay import Run, replay
from facilitator.domain.run import Recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaCopy:
    """The agenda a meeting owns, with the rules and questions it may show. ``id`` is its hash."""

    id: str
    stream_id: str
    agenda: Agenda
    rules: tuple[Rule, ...]
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingHead:
    """What is known of a meeting before it begins. ``starts_at`` is the planned beginning, in UTC."""

    id: str
    stream_id: str
    course_id: str
    agenda_copy_id: str
    title: str
    language: str
    starts_at: datetime
    created_at: datetime
    simulated: bool = False


RowRecord: TypeAlias = (
    Stream | Course | AgendaCopy | MeetingHead | Party | Person | Group | Recorded | Entry | Action
    | FieldValue | Link | Rating
)  # fmt: skip
"""Everything that is kept: one record, one table."""


class _Kept(Protocol):
    @property
    def id(self) -> str: ...


_K = TypeVar("_K", bound=_Kept)


@dataclass(frozen=True)
class Meeting:
    """The aggregate. ``with_`` gives the next one; every derived value is worked out on demand."""

    head: MeetingHead
    course: Course
    copy: AgendaCopy
    parties: tuple[Party, ...] = ()
    people: tuple[Person, ...] = ()
    groups: tuple[Group, ...] = ()
    recorded: tuple[Recorded, ...] = ()
    entries: tuple[Entry, ...] = ()
    actions: tuple[Action, ...] = ()
    fields: tuple[FieldValue, ...] = ()
    links: tuple[Link, ...] = ()
    ratings: tuple[Rating, ...] = ()
    asked_before: frozenset[str] = field(default=frozenset(), compare=False)
    """Ids of bank questions asked earlier in the course, in other meetings."""

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

    def find_person(self, person_id: str) -> Person | None:
        return next((person for person in self.people if person.id == person_id), None)

    def find_party(self, party_id: str) -> Party | None:
        return next((party for party in self.parties if party.id == party_id), None)

    def find_group(self, group_id: str) -> Group | None:
        return next((group for group in self.groups if group.id == group_id), None)

    def name_of(self, some_id: str) -> str:
        """The name of a party, a person or a group, or an empty text."""
        found = self.find_party(some_id) or self.find_person(some_id) or self.find_group(some_id)
        return found.name if found else ""

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
        """The entry or action that people call by this number."""
        return next((kept for kept in self.captured if kept.number == number), None)

    @property
    def next_number(self) -> int:
        return max((kept.number for kept in self.captured), default=0) + 1

    def value(self, name: str, whose: str = "") -> FieldValue | None:
        """The last setting of a field or date; ``whose`` may be the id of a captured line."""
        return self._last_values.get((name, whose))

    @cached_property
    def _last_values(self) -> Mapping[tuple[str, str], FieldValue]:
        return {(kept.name, kept.whose): kept for kept in self.fields}

    def linked(self, kept_id: str) -> tuple[Entry | Action, ...]:
        """The lines that belong together with one, those that stand."""
        ids = self._linked_ids.get(kept_id, ())
        return tuple(kept for kept in self.captured if kept.id in ids and not kept.struck)

    @cached_property
    def _linked_ids(self) -> Mapping[str, tuple[str, ...]]:
        ids: dict[str, tuple[str, ...]] = {}
        for link in self.links:
            if not link.struck:
                ids[link.from_id] = (*ids.get(link.from_id, ()), link.to_id)
                ids[link.to_id] = (*ids.get(link.to_id, ()), link.from_id)
        return ids

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

    def with_(self, records: Iterable[RowRecord]) -> Meeting:
        """The meeting after these records: new ones added, known ones replaced by id."""
        changed: dict[str, Any] = {}
        for record in records:
            match record:
                case MeetingHead():
                    changed["head"] = record
                case Course():
                    changed["course"] = record
                case AgendaCopy():
                    changed["copy"] = record
                case Stream():
                    pass
                case _:
                    name = _SHELF[type(record)]
                    changed[name] = _put(changed.get(name, getattr(self, name)), record)
        return replace(self, **changed) if changed else self


_SHELF: Mapping[type, str] = {
    Party: "parties",
    Person: "people",
    Group: "groups",
    Recorded: "recorded",
    Entry: "entries",
    Action: "actions",
    FieldValue: "fields",
    Link: "links",
    Rating: "ratings",
}
assert set(_SHELF.values()) <= {kept.name for kept in fields(Meeting)}


def _put(kept: tuple[_K, ...], record: _K) -> tuple[_K, ...]:
    for place, known in enumerate(kept):
        if known.id == record.id:
            return (*kept[:place], record, *kept[place + 1 :])
    return (*kept, record)
