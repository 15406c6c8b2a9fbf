"""School visits in sentences: their days, and what keeps a day from holding."""

from __future__ import annotations

from datetime import date

from facilitator.domain.meeting import Meeting
from facilitator.domain.visits import Outside, Visiting, outside
from facilitator.words.dates import day as said_day
from facilitator.words.tongue import Words


def visit_day(day: date, meeting: Meeting, w: Words) -> str:
    """The day of a visit, with a warning where it does not hold."""
    said = said_day(day, w.language, year=True)
    match outside(day, meeting):
        case Outside.PERIOD:
            return w._("{day} – outside the period").format(day=said)
        case Outside.HOLIDAY:
            return w._("{day} – in a week without lessons").format(day=said)
        case Outside.UNKNOWN:
            return w._("{day} – the period is not set yet").format(day=said)
    return said


def visiting_line(each: Visiting, w: Words) -> str:
    """``√ Ida Krag: hosts 1 of 1, visits 2 of 2``; ``○`` where it does not add up."""
    said = w._("{name}: hosts {hosted} of 1, visits {visited} of {owed}").format(
        name=each.person.name, hosted=each.hosted, visited=each.visited, owed=each.owed
    )
    return f"{'√' if each.holds else '○'} {said}"
