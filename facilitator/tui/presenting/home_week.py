"""What is due this week on the first screen: actions, and points of the preparation, by their days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from facilitator.clock import Clock
from facilitator.store.overdue_action import OverdueAction
from facilitator.tui.widgets.listing import ListHeading, ListPart, ListRow
from facilitator.words.dates import days_over, in_days, near_day
from facilitator.words.tongue import Words

if TYPE_CHECKING:
    from facilitator.services.points_due import PointDue

TOLD_SINGLY = 2
"""Points of one course that are late and stand each in a row; more are counted in one."""

MOST_ROWS = 4
"""Rows of the week; the courses are to stay in sight below them."""


def week_parts(
    actions: Sequence[OverdueAction], points: Sequence[PointDue], clock: Clock, w: Words
) -> Iterator[ListPart]:
    """A heading and a row each, the earliest day first.

    Ids: ``plan MEETING NUMBER`` for an action, ``course COURSE`` for a point.
    """
    today = clock.today()
    rows = [*_late(tuple(point for point in points if point.on < today), clock, w)]
    coming: list[OverdueAction | PointDue] = [*actions, *(point for point in points if point.on >= today)]
    coming.sort(key=_day)
    rows += (_row(each, clock, w) for each in coming)
    yield ListHeading(w._("Due this week"), str(len(actions) + len(points)))
    told = rows if len(rows) <= MOST_ROWS + 1 else rows[:MOST_ROWS]
    yield from told
    if n := len(rows) - len(told):
        more = w.n_(
            "and {n} more, on the screen of its course", "and {n} more, on the screens of their courses", n
        )
        yield ListRow(more.format(n=n), quiet=True)


def _day(each: OverdueAction | PointDue) -> date:
    return each.deadline if isinstance(each, OverdueAction) else each.on


def _row(each: OverdueAction | PointDue, clock: Clock, w: Words) -> ListRow:
    return _action(each, clock, w) if isinstance(each, OverdueAction) else _point(each, clock, w)


def _late(points: Sequence[PointDue], clock: Clock, w: Words) -> Iterator[ListRow]:
    """What should have been prepared already: one row each, or one for a course that has many."""
    for _, of_course in groupby(sorted(points, key=lambda each: each.course_id), lambda each: each.course_id):
        found = tuple(of_course)
        if len(found) <= TOLD_SINGLY:
            yield from (_point(each, clock, w) for each in found)
            continue
        n = len(found)
        said = w.n_(
            "{course}: {n} point should be prepared by now",
            "{course}: {n} points should be prepared by now",
            n,
        ).format(course=found[0].course, n=n)
        yield ListRow(said, f"course {found[0].course_id}", mark="►", rows=2)


def _action(action: OverdueAction, clock: Clock, w: Words) -> ListRow:
    days = (action.deadline - clock.today()).days
    aside = f"{near_day(action.deadline, w.language, clock.today())} · {in_days(days, w)}"
    row_id = f"plan {action.meeting_id} {action.number}"
    return ListRow(action_text(action, w), row_id, mark="○", aside=aside, rows=2)


def action_text(action: OverdueAction, w: Words) -> str:
    """Whose it is and what, the mark before it where it was kept out of every paper."""
    text = f"{action.owner}: {action.text}" if action.owner else action.text
    if not action.private:
        return text
    # what a private line is called in, most first screens do without
    from facilitator.words.kept_private import privately

    return privately(text, w)


def _point(point: PointDue, clock: Clock, w: Words) -> ListRow:
    today = clock.today()
    days = (point.on - today).days
    when = in_days(days, w) if days >= 0 else days_over(-days, w)
    return ListRow(
        f"{point.standing.point.what.said_in(w.language)} · {point.course}",
        f"course {point.course_id}",
        mark="○" if days >= 0 else "►",
        aside=f"{near_day(point.on, w.language, today)} · {when}",
        rows=2,
    )
