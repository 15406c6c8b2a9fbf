"""The action plan as a table: who does what by when, and what stands behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

from facilitator.exports.plan_rows import PlanRow
from facilitator.exports.section import EMPTY, Table
from facilitator.words.tongue import Words

Titled: TypeAlias = tuple[str, tuple[PlanRow, ...]]
"""A heading, and the actions below it."""


def wide_tables(plans: Sequence[Titled], w: Words) -> tuple[Table, ...]:
    """A column for each thing an action is made of, for a page that lies across."""
    columns = (
        w.p_("plan column", "Action"), w.p_("plan column", "Responsible"), w.p_("plan column", "Deadline"),
        w.p_("plan column", "Goal"), w.p_("plan column", "Sign"), w.p_("plan column", "Success criterion"),
        w.p_("plan column", "Resources"), w.p_("plan column", "Status"),
    )  # fmt: skip
    return _without_empty(columns, plans, lambda row: _all_cells(row, w))


def upright_tables(plans: Sequence[Titled], w: Words) -> tuple[Table, ...]:
    """Four columns, the rest below the action: eight are too many for a page that stands."""
    columns = (
        w.p_("plan column", "Action"), w.p_("plan column", "Responsible"), w.p_("plan column", "Deadline"),
        w.p_("plan column", "Status"),
    )  # fmt: skip
    tables = _without_empty(
        columns, plans, lambda row: (_behind(row, w), row.owner, unbroken(row.deadline_text), row.status)
    )
    return tuple(replace(table, headed=True) for table in tables)


def _without_empty(
    columns: tuple[str, ...], plans: Sequence[Titled], cells: Callable[[PlanRow], tuple[str, ...]]
) -> tuple[Table, ...]:
    """A table for each; a column in which nothing stands in any of them is left out of all."""
    filled = [(title, tuple(map(cells, rows))) for title, rows in plans]
    told = [n for n in range(len(columns)) if any(row[n] for _, rows in filled for row in rows)]
    heads = tuple(columns[n] for n in told)
    return tuple(
        Table(heads, tuple(tuple(row[n] or EMPTY for n in told) for row in rows), title)
        for title, rows in filled
    )


def _all_cells(row: PlanRow, w: Words) -> tuple[str, ...]:
    """What has no column stands below the action: more of them would leave each too narrow."""
    return (
        _lines(row.action, *row.more, _named(w.p_("plan column", "Note"), row.note)), row.owner,
        unbroken(row.deadline_text), row.goal, row.sign, row.criterion, row.resources, row.status,
    )  # fmt: skip


def _behind(row: PlanRow, w: Words) -> str:
    """The action, then each thing that was agreed on about it in a line of its own."""
    return _lines(
        row.action, _named(w.p_("plan column", "Goal"), row.goal),
        _named(w.p_("plan column", "Sign"), row.sign),
        _named(w.p_("plan column", "Success criterion"), row.criterion),
        _named(w.p_("plan column", "Resources"), row.resources),
        *row.more, _named(w.p_("plan column", "Note"), row.note),
    )  # fmt: skip


def _lines(*said: str) -> str:
    return "\n".join(filter(None, said))


def _named(label: str, said: str) -> str:
    return f"{label}: {said}" if said else ""


def unbroken(day: str) -> str:
    """A day and its week, broken between the two or not at all."""
    return day.replace(" ", "\u00a0").replace(",\u00a0", ", ")
