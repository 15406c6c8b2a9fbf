"""A course as one line of a list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from facilitator.domain.course import CourseKind
from facilitator.domain.local_text import LocalText

if TYPE_CHECKING:
    from facilitator.domain.course_run import CourseClosed


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """The meeting of a course that comes first among those not begun."""

    id: str
    title: str
    starts_at: datetime
    agenda_id: str = ""


@dataclass(frozen=True, slots=True)
class HeldMeeting:
    """The meeting of a course that was planned last among those that are closed."""

    id: str
    title: str
    closed_at: datetime
    agenda_id: str = ""


@dataclass(frozen=True, slots=True)
class RunningMeeting:
    """The meeting of a course that has begun and not ended; ``place`` of ``items``, counted from 1."""

    id: str
    title: str
    started_at: datetime
    item: LocalText
    place: int
    items: int
    paused: bool
    agenda_id: str = ""


@dataclass(frozen=True, slots=True)
class CourseLine:
    """What a list shows of a course. ``step`` counts from 1; ``closed`` is None while it is under way."""

    id: str
    kind: CourseKind
    title: str
    tags: tuple[str, ...]
    starts_on: date | None
    ends_on: date | None
    step: int
    closed: CourseClosed | None
    meetings: int
    people: int
    party_names: tuple[str, ...]
    next: NextMeeting | None
    overdue: int
    """Actions whose day has passed."""
    running: RunningMeeting | None = None
    """The one planned last, where several run."""
    held: HeldMeeting | None = None

    def is_late(self, today: date) -> bool:
        """Is it past its last day, and not closed? (SR-149)"""
        return self.closed is None and self.ends_on is not None and self.ends_on < today
