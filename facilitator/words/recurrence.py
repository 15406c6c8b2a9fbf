"""When a peer review comes back."""

from __future__ import annotations

from facilitator.domain.recurrence import next_review
from facilitator.domain.whole_course import WholeCourse
from facilitator.words.dates import day
from facilitator.words.tongue import Words


def next_review_said(course: WholeCourse, w: Words) -> str:
    """When the next one is suggested, and how its course takes over what was found; empty for others."""
    when = next_review(course)
    if when is None:
        return ""
    said = w._(
        "→ The next peer review: about {day}. “facilitator course new --kind peer_review --from {number}” "
        "takes over what was found."
    )
    return said.format(day=day(when, w.language, year=True), number=course.head.id[-12:])
