"""In which order those who registered are admitted, so that as many schools as possible take part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.domain.places import holding, most_of, schools_of, standing
from facilitator.domain.registration import Registration, same
from facilitator.domain.whole_course import WholeCourse


def admission_order(registrations: Iterable[Registration]) -> tuple[Registration, ...]:
    """Everybody once: the first of each school, then the second of each, and so on (SR-126).

    Within a turn those who registered first come first. However many places there are, no other order
    gives the first of them to more schools.
    """
    came = sorted(registrations, key=lambda each: (each.position, each.id))
    before: Counter[str] = Counter()
    turns: dict[str, int] = {}
    for each in came:
        turns[each.id] = before[same(each.school)]
        before[same(each.school)] += 1
    return tuple(sorted(came, key=lambda each: (turns[each.id], each.position, each.id)))


@dataclass(frozen=True, slots=True)
class Admission:
    """Those who registered in the proposed order; the first ``places`` of them are to have a place."""

    order: tuple[Registration, ...]
    places: int
    held: frozenset[str]
    """Ids of those who have a place as it stands."""

    @property
    def admitted(self) -> tuple[Registration, ...]:
        return self.order[: self.places]

    @property
    def schools(self) -> int:
        """Different schools among all who registered."""
        return len(schools_of(self.order))

    @property
    def schools_admitted(self) -> int:
        return len(schools_of(self.admitted))

    @property
    def schools_now(self) -> int:
        """Different schools among those who have a place as it stands."""
        return len(schools_of(each for each in self.order if each.id in self.held))

    @property
    def changes(self) -> bool:
        """Would admitting so give or take anybody a place?"""
        return {each.id for each in self.admitted} != self.held


def admission(course: WholeCourse) -> Admission:
    """The proposal for a round."""
    held = frozenset(each.id for each in holding(course))
    return Admission(admission_order(standing(course)), most_of(course), held)
