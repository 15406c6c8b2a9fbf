"""What happened to a course, in the past tense: steps opened, points prepared, the end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from facilitator.domain.course import CourseResult


@dataclass(frozen=True, slots=True)
class StepOpened:
    """A step of the course began; ``missing`` counts what the one before lacked, passed with a reason."""

    step: int
    missing: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PointReady:
    """A point of the preparation for a meeting was said to be done."""

    meeting_id: str
    point: str


@dataclass(frozen=True, slots=True)
class PointOpen:
    """A point of the preparation was taken up again."""

    meeting_id: str
    point: str


@dataclass(frozen=True, slots=True)
class StartedUnprepared:
    """A meeting began with points of its preparation open; ``points`` counts them."""

    meeting_id: str
    points: int
    reason: str


@dataclass(frozen=True, slots=True)
class PapersWritten:
    """Papers of a meeting were written: for which readers and schools, how many files, and their names.

    What was handed over since cannot be called back; this says what there was to hand over.
    """

    meeting_id: str
    audience: str
    party_ids: tuple[str, ...]
    files: int
    names: tuple[str, ...] = ()
    """Below the folder they were written to, by their letters: ``Birkehave/Referat.docx``."""


@dataclass(frozen=True, slots=True)
class TriadsFormed:
    """The groups of a round were formed: how many, of how many people, ``odd`` sizes, by which reason.

    ``doubled`` counts schools that could not be kept apart.
    """

    groups: int
    people: int
    odd: tuple[int, ...] = ()
    doubled: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LeftTriad:
    """Somebody withdrew who was in a group already."""

    person_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class CourseClosed:
    """The course ended and its group is dissolved; ``missing`` counts what lacked, passed with a reason."""

    result: CourseResult
    missing: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CourseReopened:
    reason: str


CourseEvent: TypeAlias = (
    StepOpened
    | PointReady
    | PointOpen
    | StartedUnprepared
    | PapersWritten
    | TriadsFormed
    | LeftTriad
    | CourseClosed
    | CourseReopened
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseRecorded:
    """An event of a course with its instant and its place in the order of the course."""

    id: str
    stream_id: str
    course_id: str
    position: int
    at: datetime
    kind: str
    event: CourseEvent


@dataclass(frozen=True, slots=True)
class CourseRun:
    """Where a course stands: worked out from its events, never kept."""

    step: int = 1
    steps: tuple[tuple[StepOpened, datetime], ...] = ()
    ready: frozenset[tuple[str, str]] = frozenset()
    """Points of preparation that are done, as (meeting id, point)."""
    closed: CourseClosed | None = None
    closed_at: datetime | None = None
    papers: tuple[tuple[PapersWritten, datetime], ...] = ()
    """What was written when, the oldest first."""


def replay_course(events: Iterable[CourseRecorded]) -> CourseRun:
    """The only way to know where a course stands."""
    step, steps, ready = 1, [], set()
    papers: list[tuple[PapersWritten, datetime]] = []
    closed: CourseClosed | None = None
    closed_at: datetime | None = None
    for recorded in events:
        match recorded.event:
            case StepOpened(opened) as event:
                step = opened
                steps.append((event, recorded.at))
            case PointReady(meeting_id, point):
                ready.add((meeting_id, point))
            case PointOpen(meeting_id, point):
                ready.discard((meeting_id, point))
            case PapersWritten() as event:
                papers.append((event, recorded.at))
            case CourseClosed() as event:
                closed, closed_at = event, recorded.at
            case CourseReopened():
                closed = closed_at = None
    return CourseRun(step, tuple(steps), frozenset(ready), closed, closed_at, tuple(papers))
