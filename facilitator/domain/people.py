"""Parties and people of a course."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.roles import takes_part


class OrganisationKind(StrEnum):
    """What an organisation is in a course (SR-130); only schools take part in its meetings as such."""

    SCHOOL = "school"
    CLIENT = "client"
    """Who has ordered the course and answers for its frame."""
    PROVIDER = "provider"
    """Whom process consultants come from."""
    PARTNER = "partner"
    """An association, an industry body or a ministry, whose people are guests (SR-059)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """An organisation of a course. The first school by position is the host."""

    id: str
    stream_id: str
    course_id: str
    name: str
    position: int
    language: str = ""
    """The language of its papers; empty: that of the meeting."""
    kind: OrganisationKind = OrganisationKind.SCHOOL

    @property
    def is_school(self) -> bool:
        return self.kind is OrganisationKind.SCHOOL

    def roles_for(self, roles: tuple[str, ...]) -> tuple[str, ...]:
        """Roles of its people: nobody from outside the schools is a member of the group, but a guest."""
        if self.is_school:
            return roles
        return tuple(dict.fromkeys("guest" if role == "member" else role for role in roles))


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody in the course, with the roles held there; without a party: a consultant or a guest."""

    id: str
    stream_id: str
    course_id: str
    name: str
    roles: tuple[str, ...]
    party_id: str = ""
    position: int
    profession: str = ""

    @property
    def takes_part(self) -> bool:
        return takes_part(self.roles)

    @property
    def is_consultant(self) -> bool:
        return "process_consultant" in self.roles


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """People who work together: a pair, a triad, a mixed group, or a reflecting team."""

    id: str
    stream_id: str
    course_id: str
    meeting_id: str | None
    """None for groups formed before any meeting, which are the course's."""
    item_id: str
    kind: str
    name: str
    member_ids: tuple[str, ...]
