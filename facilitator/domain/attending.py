"""Who is at a meeting: those there, those who take part, the one who leads."""

from __future__ import annotations

from functools import cached_property

from facilitator.domain.people import Party, Person
from facilitator.domain.run_state import Run


class Attending:
    """Whoever has people and a run, which knows of arrivals, can be asked who is there."""

    parties: tuple[Party, ...]
    people: tuple[Person, ...]

    @property
    def run(self) -> Run:
        raise NotImplementedError

    @property
    def host(self) -> Party | None:
        return self.parties[0] if self.parties else None

    @cached_property
    def present(self) -> tuple[Person, ...]:
        """Everybody who is there, consultants and guests too."""
        return tuple(person for person in self.people if person.id not in self.run.away)

    @cached_property
    def taking_part(self) -> tuple[Person, ...]:
        """Those present with at least one role that takes part."""
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
