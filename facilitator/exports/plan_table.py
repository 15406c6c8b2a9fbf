"""The action plan as a table: who does what by when, and what stands behind it."""

from __future__ import annotations

from dataclasses import replace

from facilitator.exports.plan_rows import PlanRow
from facilitator.exports.section import EMPTY, Table
from facilitator.words.tongue import Words


def wide_table(rows: tuple[PlanRow, ...], title: str, w: Words) -> Table:
    """A column for each thing an action is made of, for a page that lies across."""
    columns = (
        w.p_("plan column", "Action"), w.p_("plan column", "Responsible"), w.p_("plan column", "Deadline"),
        w.p_("plan column", "Goal"), w.p_("plan column", "Sign"), w.p_("plan column", "Success criterion"),
        w.p_("plan column", "Resources"), w.p_("plan column", "Status"),
    )  # fmt: skip
    return _without_empty(columns, tuple(_all_cells(row, w) for row in rows), title)


def upright_table(rows: tuple[PlanRow, ...], title: str, w: Words) -> Table:
    """Four columns, the rest below the action: eight are too many for a page that stands."""
    columns = (
        w.p_("plan column", "Action"), w.p_("plan column", "Responsible"), w.p_("plan column", "Deadline"),
        w.p_("plan column", "Status"),
    )  # fmt: skip
    cells = tuple((_behind(row, w), row.owner, _unbroken(row.deadline_text), row.status) for row in rows)
    return replace(_without_empty(columns, cells, title), headed=True)


def _without_empty(columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...], title: str) -> Table:
    """A column in which nothing stands is left out."""
    told = [n for n in range(len(columns)) if any(row[n] for row in rows)]
    return Table(
        tuple(columns[n] for n in told), tuple(tuple(row[n] or EMPTY for n in told) for row in rows), title
    )


def _all_cells(row: PlanRow, w: Words) -> tuple[str, ...]:
    """The note stands below the action: a column of its own would leave the others too narrow."""
    action = f"{row.action}\n{_noted(row, w)}" if row.note else row.action
    return (
        action, row.owner, _unbroken(row.deadline_text), row.goal, row.sign, row.criterion, row.resources,
        row.status,
    )  # fmt: skip


def _behind(row: PlanRow, w: Words) -> str:
    """The action, then each thing that was agreed on about it in a line of its own."""
    named = (
        (w.p_("plan column", "Goal"), row.goal), (w.p_("plan column", "Sign"), row.sign),
        (w.p_("plan column", "Success criterion"), row.criterion),
        (w.p_("plan column", "Resources"), row.resources), (w.p_("plan column", "Note"), row.note),
    )  # fmt: skip
    return "\n".join((row.action, *(f"{label}: {said}" for label, said in named if said)))


def _noted(row: PlanRow, w: Words) -> str:
    return f"{w.p_('plan column', 'Note')}: {row.note}"


def _unbroken(day: str) -> str:
    """A day and its week, broken between the two or not at all."""
    return day.replace(" ", "\u00a0").replace(",\u00a0", ", ")
