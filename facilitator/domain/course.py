"""A course, its kind, and the stream it is shared by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

LIBRARY_STREAM = "00000000-0000-7000-8000-000000000001"
"""The stream of frozen agenda copies: content, shared by every course."""


class CourseKind(StrEnum):
    """Which process a course follows; a meeting made alone belongs to one of kind ``single``."""

    SINGLE = "single"
    BENCHLEARNING = "benchlearning"
    PEER_OBSERVATION = "peer_observation"
    LEADER_ACTION_LEARNING = "leader_action_learning"
    TRIAD_BENCHMARKING = "triad_benchmarking"
    PEER_REVIEW = "peer_review"


class CourseResult(StrEnum):
    """What a course has reached, said at its end from what was measured."""

    REACHED = "reached"
    PARTLY = "partly"
    NOT_REACHED = "not_reached"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """The unit of sharing and of erasing: a course, or one person's private notes."""

    id: str
    kind: str
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseHead:
    """What a course is called and when it runs; ``starts_on`` and ``ends_on`` are its planned period."""

    id: str
    stream_id: str
    kind: CourseKind
    title: str
    created_at: datetime
    tags: tuple[str, ...] = ()
    starts_on: date | None = None
    ends_on: date | None = None
