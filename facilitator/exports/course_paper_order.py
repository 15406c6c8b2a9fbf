"""For whom papers of a course are, and what of the course they may hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property

from facilitator.domain.between import outside
from facilitator.domain.meeting import Meeting
from facilitator.domain.people import Party
from facilitator.domain.seen_by import seen_by
from facilitator.domain.whole_course import WholeCourse
from facilitator.exports.audience import Audience
from facilitator.exports.course_released import may_tell
from facilitator.exports.extract import Extract
from facilitator.exports.participation import Attended
from facilitator.words.tongue import Words


@dataclass(frozen=True)
class CoursePaperOrder:
    """The course, its readers, and what papers of it need besides; ``attended`` goes by ids of people.

    ``at`` is when the papers are written; without it: as the day begins.
    """

    course: WholeCourse
    audience: Audience
    w: Words
    today: date
    local: Callable[[datetime], datetime]
    attended: Mapping[str, Attended]
    school: Party | None = None
    """Whose papers they are alone; None: everybody's who may read them."""
    at: datetime | None = None

    @cached_property
    def extract(self) -> Extract:
        """What the readers may see of all its meetings."""
        told = may_tell(self.course, self.audience)
        seen = _as_one(self.course, self.w.language, lambda meeting_id: meeting_id in told)
        everything = _as_one(self.course, self.w.language, lambda _: True)
        if self.school is not None:
            seen, everything = seen_by(seen, self.school), seen_by(everything, self.school)
        whole = None if self.audience is Audience.INTERNAL else everything
        return Extract(seen, self.audience, self.w, self.local, whole=whole)


def _as_one(course: WholeCourse, language: str, taken: Callable[[str | None], bool]) -> Meeting:
    """All that the course holds as one meeting, of those meetings that are taken."""
    seen, records = outside(course, language), course.records
    return replace(
        seen,
        entries=tuple(each for each in records.entries if taken(each.meeting_id)),
        actions=tuple(each for each in records.actions if taken(each.meeting_id)),
        fields=tuple(each for each in records.fields if taken(each.meeting_id)),
        links=records.links,
        measurements=tuple(each for each in records.measurements if taken(each.meeting_id)),
        elsewhere=replace(seen.elsewhere, entries=(), actions=(), fields=(), links=(), measurements=()),
    )
