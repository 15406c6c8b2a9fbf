"""What a course holds besides its people: the records of its meetings, and its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from facilitator.domain.action import Action
from facilitator.domain.course_run import CourseRecorded
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue
from facilitator.domain.link import Link
from facilitator.domain.local_text import LocalText
from facilitator.domain.measurement import Measurement
from facilitator.domain.meeting_roles import MeetingRoles
from facilitator.domain.people import Group, Party, Person
from facilitator.domain.registration import Registration
from facilitator.domain.run_state import LessonCount


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingMark:
    """A meeting on the course's line of time.

    ``minutes`` is its planned length, ``used`` the minutes it took; None until it is closed.
    """

    id: str
    agenda_id: str
    title: str
    starts_at: datetime
    minutes: int = 0
    simulated: bool = False
    started_at: datetime | None = None
    closed_at: datetime | None = None
    used: int | None = None
    tags: tuple[str, ...] = ()
    cancelled: str = ""
    """Why it is not held; empty: it is."""
    agenda_title: LocalText = field(default_factory=LocalText, compare=False)
    """What its agenda is called; empty for one that was made since the course was read."""

    @property
    def is_ahead(self) -> bool:
        """Is it still to begin?"""
        return self.started_at is None and not self.cancelled


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseRecords:
    """Records of the meetings of a course, or of all but one, and of the course itself.

    ``consenting`` are ids of those who consented in them, ``in_focus`` of parties and people who were
    in focus, ``asked`` of bank questions that were asked.
    """

    meetings: tuple[MeetingMark, ...] = ()
    events: tuple[CourseRecorded, ...] = ()
    parties: tuple[Party, ...] = ()
    organisations: tuple[Party, ...] = ()
    """Those of the course that are no schools."""
    people: tuple[Person, ...] = ()
    """Those of the course who are not part of the meeting."""
    groups: tuple[Group, ...] = ()
    roles: tuple[MeetingRoles, ...] = ()
    """Roles in meetings that have a cast of their own."""
    ended_roles: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    """By the id of a meeting that has ended, the roles people had in it."""
    course_roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The roles in the course, by id, of people of the meeting who have others in it."""
    registrations: tuple[Registration, ...] = ()
    entries: tuple[Entry, ...] = ()
    actions: tuple[Action, ...] = ()
    fields: tuple[FieldValue, ...] = ()
    links: tuple[Link, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    consenting: frozenset[str] = frozenset()
    in_focus: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()
    counted: tuple[LessonCount, ...] = ()
    """What was counted in its meetings, in their order; those without a count are left out."""
