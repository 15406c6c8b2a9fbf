"""That promises of a course are still open, said where it is closed."""

from __future__ import annotations

from facilitator.domain.promises import open_promises
from facilitator.domain.whole_course import WholeCourse
from facilitator.words.lists import join
from facilitator.words.tongue import Words


def open_promises_said(course: WholeCourse, w: Words) -> str:
    """How many, and their numbers; empty where there is none."""
    if not (left := open_promises(course)):
        return ""
    said = w.n_(
        "{n} action is still open, number {numbers}: nobody has said what became of it.",
        "{n} actions are still open, numbers {numbers}: nobody has said what became of them.",
        len(left),
    )
    return said.format(n=len(left), numbers=join([str(each.number) for each in left], w))
