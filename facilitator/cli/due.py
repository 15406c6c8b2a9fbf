"""``facilitator due``: what was promised and is due, in any course."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import click

from facilitator.cli.answer import say, say_json
from facilitator.cli.options import shared, staged
from facilitator.store.course_lists import due_actions
from facilitator.words.dates import days_over, in_days, short_day

AHEAD = 28
"""Days looked ahead where nobody says how far: the longest lead of the preparation."""


@click.command()
@click.option("--days", type=click.IntRange(0, 3650), default=AHEAD, show_default=True, help="How far ahead.")
@shared
def due(days: int, db: Path | None, lang: str | None, json_: bool, clock: datetime | None) -> None:
    """What was promised and is due, the longest overdue first."""
    stage = staged(db, lang, json_, clock)
    today, w = stage.clock.today(), stage.w
    found = due_actions(stage.paths.database, today + timedelta(days=days + 1))
    if stage.json:
        told = [
            {
                "meeting": each.meeting_id,
                "number": each.number,
                "text": each.text,
                "deadline": each.deadline.isoformat(),
                "owner": each.owner,
                "overdue": each.deadline < today,
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
