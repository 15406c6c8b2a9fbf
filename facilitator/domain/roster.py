"""Who belongs to a course or a meeting, and what each is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property

from facilitator.domain.naming import folded
from facilitator.domain.people import Group, Party, Person


class Roster:
    """Whoever holds these can be asked for a person, a party or a group by its id, and for its name."""

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

    def names_of(self, who: Person | Party) -> tuple[str, ...]:
        """What may be typed for somebody: the name as told apart, the name, and the name with the school."""
        if isinstance(who, Party):
            return (who.name,)
        party = self.find_party(who.party_id)
        with_school = (f"{who.name} ({party.name})",) if party else ()
        return tuple(dict.fromkeys((self.called(who), who.name, *with_school)))

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
