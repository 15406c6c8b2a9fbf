"""What a course holds besides its people: the records of its meetings, and its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.action import Action
from facilitator.domain.course_run import CourseRecorded
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue
from facilitator.domain.link import Link
from facilitator.domain.measurement import Measurement
from facilitator.domain.people import Group, Party, Person
from facilitator.domain.registration import Registration
from facilitator.domain.replay import LessonCount


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


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseRecords:
    """Records of the meetings of a course, or of all but one, and of the course itself.

    ``consenting`` are ids of those who consented in them, ``in_focus`` of parties and people who were
    in focus, ``asked`` of bank questions that were asked.
    """

    meetings: tuple[MeetingMark, ...] = ()
    events: tuple[CourseRecorded, ...] = ()
    parties: tuple[Party, ...] = ()
    people: tuple[Person, ...] = ()
    """Those of the course who are not part of the meeting."""
    groups: tuple[Group, ...] = ()
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
