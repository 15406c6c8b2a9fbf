"""The columns of the action plan as a sheet, for Excel and for CSV."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from facilitator.exports.csv_file import Cell
from facilitator.exports.plain_text import capital
from facilitator.exports.plan_rows import PlanRow
from facilitator.exports.view import MeetingView
from facilitator.words.dates import week
from facilitator.words.plan_gaps import plan_field
from facilitator.words.tongue import Words

EDITABLE = ("status", "resumes_on", "deadline", "follow_up", "note")
"""Columns that are taken back from an edited sheet (AP-11: dates and statuses live in people's calendars)."""
EDITED_DAYS = ("resumes_on", "deadline", "follow_up")
"""Those of them that hold a date."""


@dataclass(frozen=True, slots=True)
class Column:
    """``key`` is its name for programs; ``width`` in signs."""

    key: str
    title: str
    width: int
    cell: Callable[[PlanRow, str], Cell]


def columns(w: Words) -> tuple[Column, ...]:
    """Every field of an action, in the order it is read; the schools come first, as the rows go by them."""

    def of_week(row: PlanRow, party: str) -> str:
        return week(row.deadline, w.language) if row.deadline else ""

    return (
        Column("school", w.p_("plan column", "School"), 12, lambda _, party: party),
        Column("number", w.p_("plan column", "No."), 5, lambda row, _: row.number),
        Column("action", w.p_("plan column", "Action"), 30, lambda row, _: row.text),
        Column("owner", w.p_("plan column", "Responsible"), 13, lambda row, _: row.owner),
        Column("deadline", w.p_("plan column", "Deadline"), 13, lambda row, _: row.deadline),
        Column("week", w.p_("plan column", "Week"), 8, of_week),
        Column("status", w.p_("plan column", "Status"), 15, lambda row, _: row.status),
        Column("resumes_on", w.p_("plan column", "Goes on"), 13, lambda row, _: row.resumes_on),
        Column("note", w.p_("plan column", "Note"), 16, lambda row, _: row.note),
        Column("decision", w.p_("plan column", "Decision"), 13, lambda row, _: row.decision),
        Column("starts_on", w.p_("plan column", "Start"), 13, lambda row, _: row.starts_on),
        Column("contributors", w.p_("plan column", "Contributors"), 16, lambda row, _: row.contributors),
        Column("adaptation", w.p_("plan column", "Adaptation"), 20, lambda row, _: row.adaptation),
        Column("resources", w.p_("plan column", "Resources"), 18, lambda row, _: row.resources),
        Column("goal", w.p_("plan column", "Goal"), 20, lambda row, _: row.goal),
        Column("sign", w.p_("plan column", "Sign"), 20, lambda row, _: row.sign_text),
        Column("criterion", w.p_("plan column", "Success criterion"), 20, lambda row, _: row.criterion),
        Column("seen_by", w.p_("plan column", "Seen by"), 13, lambda row, _: row.seen_by),
        Column("evaluation", w.p_("plan column", "Evaluation"), 18, lambda row, _: row.evaluation),
        Column("follow_up", w.p_("plan column", "Follow-up"), 13, lambda row, _: row.follow_up),
        Column("confidence", w.p_("plan column", "Confidence"), 9, lambda row, _: row.confidence),
        Column("source", w.p_("plan column", "Grew from"), 20, lambda row, _: row.source),
        Column("tags", w.p_("plan column", "Keywords"), 12, lambda row, _: row.tags),
        Column("as_it_is", capital(plan_field("as_it_is", w)), 20, lambda row, _: row.as_it_is),
        Column("id", "id", 38, lambda row, _: row.id),
    )


SHOWN_WHEN_FILLED = (
    "decision", "starts_on", "contributors", "adaptation", "resources", "goal", "sign", "criterion",
    "seen_by", "evaluation", "confidence", "source", "tags", "as_it_is",
)  # fmt: skip
"""Columns that are there and hidden where nothing stands in them: an empty one costs the others room."""
AS_WRITTEN = "as_written"
"""The head of the hidden column that holds the marks of a row's cells as they left the program."""
NAMING = 3
"""Columns from the left that say which action a row is: they stand on every page that is printed."""


def rows(view: MeetingView) -> Iterator[tuple[PlanRow, str]]:
    """Every action with the name of its school, in the order of the plan."""
    for plan in view.plan:
        yield from ((row, plan.party) for row in plan.rows)
