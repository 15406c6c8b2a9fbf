"""For whom papers of a course are, and what of the course they may hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property

from facilitator.domain.between import outside
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.whole_course import WholeCourse
from facilitator.exports.audience import Audience
from facilitator.exports.extract import Extract
from facilitator.exports.participation import Attended
from facilitator.words.tongue import Words


@dataclass(frozen=True)
class CoursePaperOrder:
    """The course, its readers, and what papers of it need besides; ``attended`` goes by ids of people."""

    course: WholeCourse
    audience: Audience
    w: Words
    today: date
    local: Callable[[datetime], datetime]
    attended: Mapping[str, Attended]

    @cached_property
    def extract(self) -> Extract:
        """What the readers may see of all its meetings."""
        return Extract(
            _as_one(self.course, self.audience, self.w.language), self.audience, self.w, self.local
        )


def _as_one(course: WholeCourse, audience: Audience, language: str) -> Meeting:
    """All that the course holds as one meeting, without the meetings that did not agree to these readers."""
    taken = {mark.id for mark in course.meetings if _agreed(course, mark.id, audience)} | {None}
    records = course.records
    seen = outside(course, language)
    return replace(
        seen,
        entries=tuple(each for each in records.entries if each.meeting_id in taken),
        actions=tuple(each for each in records.actions if each.meeting_id in taken),
        fields=records.fields,
        links=records.links,
        measurements=tuple(each for each in records.measurements if each.meeting_id in taken),
        elsewhere=replace(seen.elsewhere, entries=(), actions=(), fields=(), links=(), measurements=()),
    )


def _agreed(course: WholeCourse, meeting_id: str, audience: Audience) -> bool:
    said = [
        kept for kept in course.all_fields if kept.name == "release_level" and kept.meeting_id == meeting_id
    ]
    if audience is Audience.INTERNAL:
        return True
    return bool(said) and ReleaseLevel(said[-1].value).reaches(ReleaseLevel(audience.value))
