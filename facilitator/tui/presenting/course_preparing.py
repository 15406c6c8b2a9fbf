"""What is done before a dialogue and after it, on the screen of its course; Enter mends a point."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from facilitator.clock import Clock
from facilitator.domain.preparation import Check, PointStanding
from facilitator.domain.whole_course import WholeCourse
from facilitator.tui.widgets.listing import ListBlank, ListHeading, ListPart, ListRow
from facilitator.words.dates import near_day
from facilitator.words.tongue import Words

if TYPE_CHECKING:
    from facilitator.services.preparing import Prepared

FIELDS = {
    Check.WE_SHOW: "we_show",
    Check.WE_SEEK: "we_seek",
    Check.DOCUMENTS: "documents",
}
"""Checks that look into a field of each school."""
ROWS = {
    Check.SPONSOR: "field sponsor_commitment",
    Check.SCHOOLS: "add party",
    Check.CONSULTANT: "add person",
    Check.PEOPLE: "add person",
    Check.LEADERS: "add person",
}
"""Checks that are met in one row of the screen."""


def preparing_parts(prepared: Sequence[Prepared], clock: Clock, w: Words) -> Iterator[ListPart]:
    """The points of each meeting on their days: done, due, or to come. Ids: ``ready MEETING POINT``."""
    for each in prepared:
        done = sum(standing.ready for standing in each.points)
        after = each.mark.closed_at is not None
        title = w._("After: {title}") if after else w._("Before: {title}")
        told = w._("{n} of {total} done").format(n=done, total=len(each.points))
        yield ListHeading(title.format(title=each.mark.title), "" if after else told)
        yield from (_row(standing, each.mark.id, clock, w) for standing in each.points)
        yield ListBlank()


def mending(row_id: str, prepared: Sequence[Prepared], course: WholeCourse) -> str:
    """The row in which a point is met: a field, people, the meeting; empty where somebody just says so."""
    _, meeting_id, point_id = row_id.split(" ")
    standing = next(
        standing
        for each in prepared
        if each.mark.id == meeting_id
        for standing in each.points
        if standing.point.id == point_id
    )
    check = standing.point.check
    if check is None:
        return ""
    if name := FIELDS.get(check):
        lacking = next(iter(standing.lacking), "")
        party = next((p for p in course.parties if not lacking or p.name == lacking), None)
        return f"field {name} {party.id}" if party else "add party"
    return ROWS.get(check, f"meeting {meeting_id}")


def _row(standing: PointStanding, meeting_id: str, clock: Clock, w: Words) -> ListRow:
    waiting = ", ".join(filter(None, standing.lacking))
    said = standing.point.what.said_in(w.language)
    mark = "√" if standing.ready else "!" if standing.due(clock.today()) else "○"
    return ListRow(
        f"{said} ({waiting})" if waiting else said,
        f"ready {meeting_id} {standing.point.id}",
        label=f"{mark} {near_day(standing.on, w.language, clock.today())}",
        quiet=standing.ready,
        rows=4,
    )
