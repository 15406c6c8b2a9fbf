"""``facilitator due``: what was promised and is due, in any course."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from facilitator.cli.answer import say, say_json
from facilitator.cli.options import WholeNumber, shared, staged
from facilitator.cli.spoken import command, option
from facilitator.store.course_lists import due_actions
from facilitator.store.tag_text import carries
from facilitator.words.dates import days_over, in_days, short_day
from facilitator.words.tongue import N_

AHEAD = 28
"""Days looked ahead where nobody says how far: the longest lead of the preparation."""


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
def due(
    days: int, tag: str | None, db: Path | None, lang: str | None, json_: bool, clock: datetime | None
) -> None:
    """What was promised and is due, the longest overdue first."""
    stage = staged(db, lang, json_, clock)
    today, w = stage.clock.today(), stage.w
    found = due_actions(stage.paths.database, today + timedelta(days=days + 1))
    if tag is not None:
        found = tuple(each for each in found if carries(each.tags, tag))
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
        say_json(actions=told)
        return
    if not found:
        say(w._("Nothing is due."))
    for each in found:
        left = (each.deadline - today).days
        when = days_over(-left, w) if left < 0 else in_days(left, w)
        sign = "!" if left < 0 else "○"
        owner = f"  {each.owner}" if each.owner else ""
        say(f"{sign} {short_day(each.deadline, w.language)}  {each.text}{owner}  ({when})")
