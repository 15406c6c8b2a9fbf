"""The places of a round: who has one, who waits for one, and how many there are."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.domain.field_numbers import number_in
from facilitator.domain.registration import Place, Registration, same
from facilitator.domain.whole_course import WholeCourse

LEAST_FIELD, MOST_FIELD = "min_participants", "max_participants"
LEAST = 6
"""Participants a round begins with where nothing else is set (SR-124): two groups of three."""
MOST = 30
"""Participants a round takes where nothing else is set (SR-125)."""


def standing(course: WholeCourse) -> tuple[Registration, ...]:
    """Those that were not withdrawn, in the order they came."""
    kept = (each for each in course.records.registrations if each.place is not Place.WITHDRAWN)
    return tuple(sorted(kept, key=lambda each: (each.position, each.id)))


def holding(course: WholeCourse) -> tuple[Registration, ...]:
    """Those with a place."""
    return tuple(each for each in standing(course) if each.place is Place.HELD)


def waiting(course: WholeCourse) -> tuple[Registration, ...]:
    """The waiting list, the next one first."""
    return tuple(each for each in standing(course) if each.place is Place.WAITING)


def least_of(course: WholeCourse) -> int:
    """With how many participants the round begins."""
    return number_in(course.said(LEAST_FIELD), LEAST)


def most_of(course: WholeCourse) -> int:
    """How many participants the round takes."""
    return number_in(course.said(MOST_FIELD), MOST)


def free_places(course: WholeCourse) -> int:
    return max(0, most_of(course) - len(holding(course)))


def schools_of(registrations: Iterable[Registration]) -> tuple[str, ...]:
    """The different schools as they were written first, in the order they came."""
    first: dict[str, str] = {}
    for each in registrations:
        first.setdefault(same(each.school), each.school)
    return tuple(first.values())
