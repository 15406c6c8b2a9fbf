"""An action plan that was edited in Excel, as it stands in its workbook."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from facilitator.domain.local_text import LANGUAGES
from facilitator.domain.naming import folded
from facilitator.domain.office_fault import OfficeFault, OfficeReason
from facilitator.exports.cell_marks import edited
from facilitator.exports.plan_sheet import AS_WRITTEN, columns
from facilitator.words.tongue import speak

MOST_ROWS = 5_000
MOST_COLUMNS = 60
HEADS_WITHIN = 20
"""Rows from the top among which the heads are looked for."""


@dataclass(frozen=True, slots=True)
class EditedCell:
    """What stands in a cell, which may be empty; ``place`` is such as ``G7``."""

    value: Any
    place: str
    is_formula: bool = False


@dataclass(frozen=True, slots=True)
class EditedRow:
    """The cells of an action by their columns; ``marks`` are those it left the program with, or empty."""

    cells: Mapping[str, EditedCell]
    marks: str

    @property
    def action_id(self) -> str:
        return str(self.cells["id"].value or "").strip()

    @property
    def touched(self) -> frozenset[str]:
        """Columns whose cell is another than was written; all of them where that cannot be told."""
        if not self.marks:
            return frozenset(self.cells)
        return frozenset(edited(self.marks, {key: cell.value for key, cell in self.cells.items()}))


@dataclass(frozen=True, slots=True)
class EditedPlan:
    """The rows of a workbook by the id of their action.

    ``stray`` are the cells where a row begins that is no action's, or the second of one; ``titles`` are
    the heads by their columns, as they stand in the sheet.
    """

    sheet: str
    titles: Mapping[str, str]
    rows: Mapping[str, EditedRow]
    stray: tuple[tuple[str, OfficeReason], ...]


def read_plan(path: Path) -> EditedPlan | tuple[OfficeFault, ...]:
    """What a workbook holds; faults for one that cannot be read."""
    with warnings.catch_warnings():
        # the library's are in English; a cell it cannot read is told by its place
        warnings.simplefilter("ignore")
        return _read(path)


def _read(path: Path) -> EditedPlan | tuple[OfficeFault, ...]:
    from openpyxl import load_workbook

    from facilitator.exports.office_file import OfficeKind, unsafe

    if faults := unsafe(path, OfficeKind.WORKBOOK, links_may_stand=True):
        return faults
    try:
        book = load_workbook(path, read_only=True)
        for sheet in book.worksheets:
            if (found := _plan(sheet)) is not None:
                return found
    except Exception:  # noqa: BLE001 - whatever a broken file does to the library, it is a broken file
        return (OfficeFault(str(path), OfficeReason.NO_WORKBOOK),)
    return (OfficeFault(str(path), OfficeReason.NO_PLAN),)


def _plan(sheet: Any) -> EditedPlan | None:
    """The rows below the heads by id, and those that are no action's; None where there are no such heads."""
    rows = _filled_rows(sheet)
    heads = next((found for nth, row in rows if nth <= HEADS_WITHIN and (found := _heads(row))), None)
    if heads is None:
        return None
    titles = dict(heads.values())
    known: dict[str, EditedRow] = {}
    stray: list[tuple[str, OfficeReason]] = []
    for nth, row in rows:
        edited_row = _row(nth, row, heads)
        if not edited_row.action_id:
            stray.append((min(row.values(), key=lambda cell: cell.column).coordinate, OfficeReason.NO_ID))
        elif edited_row.action_id in known:
            stray.append((edited_row.cells["id"].place, OfficeReason.ID_TWICE))
        else:
            known[edited_row.action_id] = edited_row
    return EditedPlan(sheet.title, titles, known, tuple(stray))


def _filled_rows(sheet: Any) -> Iterator[tuple[int, dict[int, Any]]]:
    """Rows in which anything stands, counted from 1, each with its filled cells by their column."""
    for nth, row in enumerate(sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS), start=1):
        cells = {cell.column: cell for cell in row if cell.value is not None and str(cell.value).strip()}
        if cells:
            yield nth, cells


def _heads(row: Mapping[int, Any]) -> dict[int, tuple[str, str]]:
    """Column and title by place, whatever language the workbook is in; nothing where the row has no id."""
    names = {
        folded(column.title): column.key for language in LANGUAGES for column in columns(speak(language))
    } | {folded(AS_WRITTEN): AS_WRITTEN}
    titles = {place: str(cell.value).strip() for place, cell in row.items()}
    if "id" not in titles.values():
        return {}
    return {place: (names[folded(said)], said) for place, said in titles.items() if folded(said) in names}


def _row(nth: int, row: Mapping[int, Any], heads: Mapping[int, tuple[str, str]]) -> EditedRow:
    """A read-only sheet keeps no empty cells: where one would stand is reckoned."""
    from openpyxl.utils import get_column_letter

    cells = {}
    for place, (key, _) in heads.items():
        kept = row.get(place)
        said = EditedCell(None, f"{get_column_letter(place)}{nth}")
        cells[key] = EditedCell(kept.value, kept.coordinate, kept.data_type == "f") if kept else said
    marks = cells.pop(AS_WRITTEN, None)
    return EditedRow(cells, str(marks.value or "") if marks else "")
