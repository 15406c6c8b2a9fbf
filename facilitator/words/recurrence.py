"""When a peer review comes back."""

from __future__ import annotations

from facilitator.domain.recurrence import next_review
from facilitator.domain.whole_course import WholeCourse
from facilitator.words.dates import day
from facilitator.words.tongue import Words


def next_review_said(course: WholeCourse, w: Words, key: str = "") -> str:
    """When the next one is suggested, and how its course takes over what was found; empty for others.

    ``key`` makes that course where this is read; without one it is told how the command line does.
    """
    when = next_review(course)
    if when is None:
        return ""
    on = day(when, w.language, year=True)
    if key:
        said = w._("→ {key} makes the next peer review, about {day}, with what was found.")
        return said.format(day=on, key=key)
    said = w._(
        "→ The next peer review: about {day}. “facilitator course new --kind peer_review --from {number}” "
        "takes over what was found."
    )
    return said.format(day=on, number=course.head.id[-12:])
