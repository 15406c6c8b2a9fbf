"""From data to results: what a course has at each link of the chain, and where the chain ends (SR-079)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.line_fields import SignResult
from facilitator.domain.measurement import MeasurementKind
from facilitator.domain.modes import NO_LONGER
from facilitator.domain.told_values import choice_in
from facilitator.domain.whole_course import WholeCourse


class Link(StrEnum):
    """The links in their order."""

    DATA = "data"
    LEARNING = "learning"
    ACTION = "action"
    RESULT = "result"


SEEN = (SignResult.SEEN, SignResult.PARTLY)


@dataclass(frozen=True, slots=True)
class LinkOf:
    """How many records bear a link."""

    link: Link
    count: int


def chain(course: WholeCourse) -> tuple[LinkOf, ...]:
    """Baselines and evidence; learning; actions that stand; actual values and signs that were seen."""
    values = [each for each in course.all_measurements if not each.struck]
    actual = sum(each.kind is MeasurementKind.ACTUAL for each in values)
    baselines = sum(each.kind is MeasurementKind.BASELINE for each in values)
    agreed = [each for each in course.all_actions if not each.struck and each.status not in NO_LONGER]
    seen = [
        sign
        for sign in course.entries_of("sign")
        if choice_in(SignResult, course.said("result", sign.id)) in SEEN
    ]
    return (
        LinkOf(Link.DATA, baselines + len(course.entries_of("evidence"))),
        LinkOf(Link.LEARNING, len(course.entries_of("learning"))),
        LinkOf(Link.ACTION, len(agreed)),
        LinkOf(Link.RESULT, actual + len(seen)),
    )
