"""``facilitator due``: what was promised and what is to be prepared, in any course."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from facilitator.cli.answer import say, say_json
from facilitator.cli.options import WholeNumber, shared
from facilitator.cli.spoken import command, option
from facilitator.cli.stage import Stage
from facilitator.cli.visit_text import ahead_json, ahead_line
from facilitator.services.hall import Hall
from facilitator.services.visits_ahead import visits_ahead
from facilitator.store.course_line import CourseLine
from facilitator.store.course_lists import list_courses
from facilitator.store.glance import overdue_actions
from facilitator.store.overdue_action import OverdueAction
from facilitator.store.tag_text import carries
from facilitator.words.dates import days_over, in_days, near_day
from facilitator.words.kept_private import privately
from facilitator.words.tongue import N_, Words

if TYPE_CHECKING:
    from facilitator.services.points_due import PointDue

AHEAD = 28
"""Days looked ahead where nobody says how far: the longest lead of the preparation."""
MOST = 200
"""Actions that are told of."""


@command()
@option(
    "--days",
    type=WholeNumber(0, 3650),
    metavar="N",
    default=AHEAD,
    show_default=True,
    help=N_("How many days ahead."),
)
@option("--tag", help=N_("Only what has this tag, or belongs to a meeting or a course with it."))
@shared
def due(stage: Stage, days: int, tag: str | None) -> None:
    """What was promised or is to be prepared, the longest overdue first; then the school visits to come."""
    today, w = stage.clock.today(), stage.w
    found = overdue_actions(stage.paths.database, today + timedelta(days=days + 1), MOST)
    if tag is not None:
        found = tuple(each for each in found if carries(each.tags, tag))
    lines = [line for line in list_courses(stage.paths.database, today) if _wanted(line, tag)]
    hall = Hall(stage.paths, stage.clock)
    points = _points(hall, lines, today + timedelta(days=days + 1))
    visits = visits_ahead(hall, lines, today, today + timedelta(days=days + 1))
    if stage.json:
        told = [
            {
                "meeting": each.meeting_id,
                "number": each.number,
                "text": each.text,
                "deadline": each.deadline.isoformat(),
                "owner": each.owner,
                "overdue": each.deadline < today,
                "private": each.private,
                "tags": list(each.tags),
            }
            for each in found
        ]
        prepared = [_point_json(each, today, w) for each in points]
        say_json(actions=told, points=prepared, visits=[ahead_json(each) for each in visits])
        return
    if not found and not points and not visits:
        say(w._("Nothing is due."))
    told_by_day = [(each.deadline, f"{_words_of(each, w)}  {each.owner}".rstrip()) for each in found]
    told_by_day += [(each.on, f"{_point_words(each, w)}  {each.course}") for each in points]
    for on, what in sorted(told_by_day, key=lambda each: each[0]):
        left = (on - today).days
        when = days_over(-left, w) if left < 0 else in_days(left, w)
        sign = "!" if left < 0 else "○"
        say(f"{sign} {near_day(on, w.language, today)}  {what}  ({when})")
    for visit in visits:
        say(ahead_line(visit, stage.clock, w))


def _words_of(found: OverdueAction, w: Words) -> str:
    return privately(found.text, w) if found.private else found.text


def _wanted(line: CourseLine, tag: str | None) -> bool:
    return tag is None or carries(line.tags, tag)


def _points(hall: Hall, lines: list[CourseLine], until: date) -> tuple[PointDue, ...]:
    """What is to be prepared in these courses, of those under way."""
    ids = [line.id for line in lines if line.closed is None and (line.next or line.held)]
    if not ids:
        return ()
    # the points are read from YAML, where there is something to prepare
    from facilitator.services.points_due import points_due
    from facilitator.services.preparing import points

    return points_due(hall, ids, points(hall.paths.home), until)


def _point_words(found: PointDue, w: Words) -> str:
    """The point, with whom it still waits for."""
    waiting = ", ".join(filter(None, found.standing.lacking))
    said = found.standing.point.what.said_in(w.language)
    return f"{said} ({waiting})" if waiting else said


def _point_json(found: PointDue, today: date, w: Words) -> dict[str, object]:
    return {
        "course": found.course_id,
        "meeting": found.meeting_id,
        "point": found.standing.point.id,
        "text": found.standing.point.what.said_in(w.language),
        "day": found.on.isoformat(),
        "overdue": found.on < today,
    }
