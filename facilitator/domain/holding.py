"""What a meeting and a course have in common: people, lines, and what was said of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue
from facilitator.domain.link import Link
from facilitator.domain.measurement import Measurement
from facilitator.domain.naming import folded
from facilitator.domain.people import Group, Party, Person


class Holding:
    """Whoever holds these can be asked for a name, a number, a value and what belongs together.

    The shelves with ``all_`` reach over the whole course: of a meeting, they begin with the others' records.
    """

    parties: tuple[Party, ...]
    people: tuple[Person, ...]

    @property
    def other_parties(self) -> tuple[Party, ...]:
        """Parties of the course that are not part of the meeting."""
        return ()

    @property
    def organisations(self) -> tuple[Party, ...]:
        """Organisations of the course that are no schools: client, provider, partners."""
        return ()

    @property
    def other_people(self) -> tuple[Person, ...]:
        return ()

    @property
    def all_groups(self) -> tuple[Group, ...]:
        raise NotImplementedError

    @property
    def all_entries(self) -> tuple[Entry, ...]:
        raise NotImplementedError

    @property
    def all_actions(self) -> tuple[Action, ...]:
        raise NotImplementedError

    @property
    def all_fields(self) -> tuple[FieldValue, ...]:
        """Settings in the order they were made."""
        raise NotImplementedError

    @property
    def all_links(self) -> tuple[Link, ...]:
        raise NotImplementedError

    @property
    def all_measurements(self) -> tuple[Measurement, ...]:
        raise NotImplementedError

    def find_person(self, person_id: str) -> Person | None:
        """Somebody of the course, part of the meeting or not."""
        known = (*self.people, *self.other_people)
        return next((person for person in known if person.id == person_id), None)

    def find_party(self, party_id: str) -> Party | None:
        known = (*self.parties, *self.other_parties, *self.organisations)
        return next((party for party in known if party.id == party_id), None)

    def find_group(self, group_id: str) -> Group | None:
        return next((group for group in self.all_groups if group.id == group_id), None)

    def name_of(self, some_id: str) -> str:
        """The name of a party, a person or a group, or an empty text."""
        if (person := self.find_person(some_id)) is not None:
            return self.called(person)
        found = self.find_party(some_id) or self.find_group(some_id)
        return found.name if found else ""

    def called(self, person: Person) -> str:
        """The name, with the school where another of the course has the same."""
        return self._apart.get(person.id, person.name)

    def names_of(self, person: Person) -> tuple[str, ...]:
        """What somebody may be called by: as told apart, by name, and by name and school."""
        party = self.find_party(person.party_id)
        with_school = (f"{person.name} ({party.name})",) if party else ()
        return tuple(dict.fromkeys((self.called(person), person.name, *with_school)))

    @cached_property
    def _apart(self) -> Mapping[str, str]:
        """Those who share a name, each with the school; who shares that as well is numbered."""
        everybody = (*self.people, *self.other_people)
        shared = Counter(folded(person.name) for person in everybody)
        apart: dict[str, str] = {}
        for person in everybody:
            if shared[folded(person.name)] > 1:
                party = self.find_party(person.party_id)
                by_school = f"{person.name} ({party.name})" if party else person.name
                again = sum(name.startswith(by_school) for name in apart.values())
                apart[person.id] = f"{by_school} {again + 1}" if again else by_school
        return apart

    def value(self, name: str, whose: str = "") -> FieldValue | None:
        """The last setting of a field or date; ``whose`` may be the id of a captured line."""
        return self._last_values.get((name, whose))

    def said(self, name: str, whose: str = "") -> str:
        """The value of a field as it stands, or an empty text."""
        found = self.value(name, whose)
        return found.value if found else ""

    def versions(self, name: str, whose: str = "") -> tuple[FieldValue, ...]:
        """Every setting of a field, the oldest first."""
        return tuple(kept for kept in self.all_fields if kept.name == name and kept.whose == whose)

    @cached_property
    def _last_values(self) -> Mapping[tuple[str, str], FieldValue]:
        return {(kept.name, kept.whose): kept for kept in self.all_fields}

    def linked(self, kept_id: str) -> tuple[Entry | Action, ...]:
        """The lines that belong together with one, those that stand."""
        ids = self._linked_ids.get(kept_id, ())
        return tuple(kept for kept in self.all_captured if kept.id in ids and not kept.struck)

    @cached_property
    def _linked_ids(self) -> Mapping[str, tuple[str, ...]]:
        ids: dict[str, tuple[str, ...]] = {}
        for link in self.all_links:
            if not link.struck:
                ids[link.from_id] = (*ids.get(link.from_id, ()), link.to_id)
                ids[link.to_id] = (*ids.get(link.to_id, ()), link.from_id)
        return ids

    @cached_property
    def all_captured(self) -> tuple[Entry | Action, ...]:
        """Lines and actions of the whole course in the order of their numbers."""
        both: list[Entry | Action] = [*self.all_entries, *self.all_actions]
        return tuple(sorted(both, key=lambda kept: kept.number))

    @property
    def next_number(self) -> int:
        """Numbers run through the course, so that each calls one line."""
        return max((kept.number for kept in self.all_captured), default=0) + 1

    def measured(
        self, indicator_id: str, party_id: str | None = None, programme: str | None = None
    ) -> tuple[Measurement, ...]:
        """The values of an indicator that stand, by day; of one school and one programme where named."""
        mine = (
            each
            for each in self.all_measurements
            if each.indicator_id == indicator_id and not each.struck and party_id in (None, each.party_id)
            if programme in (None, each.programme)
        )
        return tuple(sorted(mine, key=lambda each: (each.day, each.at)))
