"""Parties and people of a course."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.roles import takes_part


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """An organisation taking part. The first by position is the host."""

    id: str
    stream_id: str
    course_id: str
    name: str
    position: int
    language: str = ""
    """The language of its papers; empty: that of the meeting."""
    kind: str = ""
    """What sort of organisation it is, such as ``vocational_school`` or ``provider``."""


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
