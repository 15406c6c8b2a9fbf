"""What a course of colleagues who observe each other has come to: doors opened, cycles completed."""

from __future__ import annotations

from facilitator.domain.course_records import MeetingMark
from facilitator.domain.whole_course import WholeCourse

OBSERVATION, NEXT_STEP = "observation_visit", "observation_next"
"""The templates of the lesson that is observed, and of the talk that ends a cycle."""


def doors_opened(course: WholeCourse) -> int:
    """How many observations were completed (SR-145); a wipe of their notes does not shut a door again."""
    return len(_held(course, OBSERVATION))


def follow_ups_due(course: WholeCourse) -> tuple[MeetingMark, ...]:
    """Cycles the leaders were not heard about yet, the oldest first: each asks them one question (SR-136).

    Every follow-up point for leaders that was written down in the course answers for one cycle.
    """
    done = _held(course, NEXT_STEP)
    heard = len(course.entries_of("leader_follow_up"))
    return done[heard:]


def _held(course: WholeCourse, agenda_id: str) -> tuple[MeetingMark, ...]:
    closed = (mark for mark in course.meetings if mark.agenda_id == agenda_id and not mark.simulated)
    return tuple(mark for mark in closed if mark.closed_at is not None)
