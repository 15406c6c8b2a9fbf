"""An action plan that was edited in Excel, read in again: by id, and never deleting anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from facilitator.domain.action import Action
from facilitator.domain.local_text import LANGUAGES
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ActionStatus
from facilitator.domain.naming import folded
from facilitator.domain.office_fault import OfficeFault, OfficeReason
from facilitator.domain.plan_edit import PlanEdit
from facilitator.exports.cell_marks import edited
from facilitator.exports.plan_sheet import AS_WRITTEN, columns
from facilitator.services.arguments import LONGEST_TEXT
from facilitator.text import clean
from facilitator.words.date_reading import read_date
from facilitator.words.tongue import speak
from facilitator.words.vocabulary import action_status

MOST_ROWS = 5_000
MOST_COLUMNS = 60
HEADS_WITHIN = 20
"""Rows from the top among which the heads are looked for."""
IN_ORDER = ("note", "deadline", "follow_up", "status")
"""The order edits are carried out in: a status may need the note that explains it."""


@dataclass(frozen=True, slots=True)
class EditedPlan:
    """The rows of a workbook by the id of their action, each a mapping of column to cell.

    ``stray`` are the cells where a row begins that is no action's, or the second of one; ``titles`` are
    the heads by their columns, as they stand in the sheet.
    """

    sheet: str
    titles: Mapping[str, str]
    rows: Mapping[str, Mapping[str, _Cell]]
    stray: tuple[tuple[str, OfficeReason], ...]


def read_plan(path: Path) -> EditedPlan | tuple[OfficeFault, ...]:
    """What a workbook holds; faults for one that cannot be read."""
    from openpyxl import load_workbook

    from facilitator.exports.office_file import unsafe

    if faults := unsafe(path, "xl/workbook.xml", links_may_stand=True):
        return faults
    try:
        book = load_workbook(path, read_only=True)
        for sheet in book.worksheets:
            if (found := _plan(sheet)) is not None:
                return found
    except Exception:  # noqa: BLE001 - whatever a broken file does to the library, it is a broken file
        return (OfficeFault(str(path), OfficeReason.NOT_OFFICE),)
    return (OfficeFault(str(path), OfficeReason.NO_PLAN),)


@dataclass(frozen=True, slots=True)
class PlanReading:
    """What an edited sheet says: ``edits`` differ from the plan as it stands.

    ``faults`` are cells that were not understood: while there is one nothing is taken. ``left_out`` are
    cells that were edited in columns a sheet does not change: the plan keeps what was agreed.
    """

    edits: tuple[PlanEdit, ...]
    faults: tuple[OfficeFault, ...]
    left_out: tuple[OfficeFault, ...]


def read_edits(path: Path, plan: EditedPlan, meeting: Meeting, today: date) -> PlanReading:
    """Every cell that was edited, by what becomes of it."""
    known = {action.id: action for action in meeting.all_actions if not action.struck}
    found: list[PlanEdit] = []
    faults = [OfficeFault(str(path), reason, plan.sheet, place) for place, reason in plan.stray]
    left: list[OfficeFault] = []
    for action_id, cells in plan.rows.items():
        action = known.get(action_id)
        if action is None:
            facts = {"id": action_id}
            faults.append(_fault(path, plan, cells, "id", OfficeReason.UNKNOWN_ACTION, facts))
            continue
        left += _left_out(path, plan, cells)
        for field in IN_ORDER:
            if field in cells:
                formula = cells[field].is_formula
                value = cells[field].value
                read = OfficeReason.FORMULA if formula else _read(value, field, action, today)
                if isinstance(read, OfficeReason):
                    facts = {"value": str("" if value is None else value)}
                    faults.append(_fault(path, plan, cells, field, read, facts))
                elif read is not None:
                    found.append(PlanEdit(action.number, action.text, field, *read))
    return PlanReading(tuple(found), tuple(faults), tuple(left))


def _left_out(path: Path, plan: EditedPlan, cells: Mapping[str, _Cell]) -> Iterator[OfficeFault]:
    """Cells that no longer hold what the program wrote, in columns that are not taken back."""
    if AS_WRITTEN not in cells:
        return
    written = str(cells[AS_WRITTEN].value or "")
    for key in edited(written, {key: cell.value for key, cell in cells.items()}):
        facts = {"column": plan.titles[key]}
        yield _fault(path, plan, cells, key, OfficeReason.NOT_TAKEN_BACK, facts)


def orders(found: tuple[PlanEdit, ...]) -> tuple[str, ...]:
    """The words of the one command that takes the edits over."""
    return tuple(word for edit in found for word in (str(edit.number), edit.field, edit.fresh))


def _plan(sheet: Any) -> EditedPlan | None:
    """The rows below the heads by id, and those that are no action's; None where there are no such heads."""
    heads: dict[int, str] = {}
    titles: dict[str, str] = {}
    rows: dict[str, dict[str, _Cell]] = {}
    stray: list[tuple[str, OfficeReason]] = []
    for nth, row in enumerate(sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS)):
        cells = {cell.column: cell for cell in row if cell.value is not None and str(cell.value).strip()}
        if not heads:
            if nth < HEADS_WITHIN and any(str(cell.value).strip() == "id" for cell in cells.values()):
                heads = _heads(cells)
                titles = {key: str(cells[column].value) for column, key in heads.items()}
            continue
        if not cells:
            continue
        named = {key: _Cell(cells.get(column), column, row) for column, key in heads.items()}
        action_id = str(named["id"].value or "").strip()
        if not action_id:
            stray.append((next(iter(cells.values())).coordinate, OfficeReason.NO_ID))
        elif action_id in rows:
            stray.append((named["id"].coordinate, OfficeReason.ID_TWICE))
        else:
            rows[action_id] = named
    return EditedPlan(sheet.title, titles, rows, tuple(stray)) if heads else None


class _Cell:
    """A cell that may be empty: a read-only sheet keeps none of those."""

    def __init__(self, cell: Any, column: int, row: Any) -> None:
        from openpyxl.utils import get_column_letter

        self.value = cell.value if cell is not None else None
        self.is_formula = cell is not None and cell.data_type == "f"
        number = next((each.row for each in row if hasattr(each, "row") and each.row), 0)
        self.coordinate = f"{get_column_letter(column)}{number}"


def _heads(cells: Mapping[int, Any]) -> dict[int, str]:
    """Which column is which, whatever language the workbook was written in."""
    names = {
        folded(column.title): column.key for language in LANGUAGES for column in columns(speak(language))
    }
    names[folded(AS_WRITTEN)] = AS_WRITTEN
    found = {place: names.get(folded(str(cell.value))) for place, cell in cells.items()}
    return {place: key for place, key in found.items() if key}


def _read(value: Any, field: str, action: Action, today: date) -> tuple[str, str] | OfficeReason | None:
    """The old and the other value; None where they are the same, a reason where it cannot be taken."""
    if field in ("deadline", "follow_up"):
        return _day(value, getattr(action, field), today)
    if field == "status":
        return _status(value, action.status)
    fresh = clean(str(value or ""), LONGEST_TEXT).text.strip()
    if action.note.strip() and not fresh:
        return OfficeReason.NOTE_TAKEN_OUT
    return None if fresh == action.note.strip() else (action.note, fresh)


def _day(value: Any, known: date | None, today: date) -> tuple[str, str] | OfficeReason | None:
    old = known.isoformat() if known else ""
    if value in (None, ""):
        return None if not old else OfficeReason.DAY_TAKEN_OUT
    day: date | None
    match value:
        case datetime():
            day = value.date()
        case date():
            day = value
        case _:
            read = (read_date(str(value).strip(), today, language) for language in LANGUAGES)
            day = next((each for each in read if each), None)
    if day is None:
        return OfficeReason.NOT_A_DAY
    return None if day.isoformat() == old else (old, day.isoformat())


def _status(value: Any, known: ActionStatus) -> tuple[str, str] | OfficeReason | None:
    typed = folded(str(value or ""))
    if not typed:
        return OfficeReason.STATUS_TAKEN_OUT
    for status in ActionStatus:
        if typed in {status.value, *(folded(action_status(status, speak(each))) for each in LANGUAGES)}:
            return None if status is known else (known.value, status.value)
    return OfficeReason.NOT_A_STATUS


def _fault(
    path: Path,
    plan: EditedPlan,
    cells: Mapping[str, _Cell],
    field: str,
    reason: OfficeReason,
    facts: dict[str, Any],
) -> OfficeFault:
    return OfficeFault(str(path), reason, plan.sheet, cells[field].coordinate, facts)
