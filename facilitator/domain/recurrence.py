"""What a course made from an earlier one begins with (SR-128), and when a peer review comes back (SR-174)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from facilitator.domain.course import CourseKind
from facilitator.domain.entries import Entry
from facilitator.domain.whole_course import WholeCourse

BECOMES: Mapping[str, str] = {"what_went_well": "strength", "even_better_if": "attention_point"}
"""What a finding is to the next review, which has findings of its own: to be kept, and to be taken up."""


def next_review(course: WholeCourse) -> date | None:
    """The day the next peer review is suggested for, a year after the last meeting; None for others."""
    if course.head.kind is not CourseKind.PEER_REVIEW or course.run.closed_at is None:
        return None
    held = [mark.started_at for mark in course.meetings if mark.started_at is not None]
    last = max(held, default=course.run.closed_at).date()
    return _a_year_after(last)


def findings(course: WholeCourse) -> Iterator[tuple[Entry, str]]:
    """What a peer review found, each with the kind it is carried on as."""
    if course.head.kind is CourseKind.PEER_REVIEW:
        for kind, becomes in BECOMES.items():
            yield from ((entry, becomes) for entry in course.entries_of(kind) if entry.text.strip())


def carried_on(course: WholeCourse, kind: CourseKind) -> Iterator[tuple[Entry, str]]:
    """What a course of ``kind`` takes over from this one, each with the kind it is carried on as.

    Attention points nobody has settled (SR-133); for the next peer review what was found, before them.
    """
    if kind is course.head.kind:
        yield from findings(course)
    open_ = (entry for entry in course.entries_of("attention_point") if entry.settled is None)
    yield from ((entry, entry.kind) for entry in open_)


def _a_year_after(day: date) -> date:
    """The same day of the next year; after the last of February in a leap year it is the day after."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28) + timedelta(days=1)
