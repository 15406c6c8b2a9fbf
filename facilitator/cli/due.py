"""``facilitator due``: what was promised and is due, in any course."""

from __future__ import annotations

from datetime import timedelta

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
from facilitator.store.tag_text import carries
from facilitator.words.dates import days_over, in_days, short_day
from facilitator.words.tongue import N_

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
    """What was promised and is due, the longest overdue first; then the school visits to come."""
    today, w = stage.clock.today(), stage.w
    found = overdue_actions(stage.paths.database, today + timedelta(days=days + 1), MOST)
    if tag is not None:
        found = tuple(each for each in found if carries(each.tags, tag))
    lines = [line for line in list_courses(stage.paths.database, today) if _wanted(line, tag)]
    hall = Hall(stage.paths, stage.clock)
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
                "tags": list(each.tags),
            }
            for each in found
        ]
        say_json(actions=told, visits=[ahead_json(each) for each in visits])
        return
    if not found and not visits:
        say(w._("Nothing is due."))
    for each in found:
        left = (each.deadline - today).days
        when = days_over(-left, w) if left < 0 else in_days(left, w)
        sign = "!" if left < 0 else "○"
        owner = f"  {each.owner}" if each.owner else ""
        say(f"{sign} {short_day(each.deadline, w.language)}  {each.text}{owner}  ({when})")
    for visit in visits:
        say(ahead_line(visit, stage.clock, w))


def _wanted(line: CourseLine, tag: str | None) -> bool:
    return tag is None or carries(line.tags, tag)
