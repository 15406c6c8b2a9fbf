"""What was edited in an action plan that comes back from Excel: by id, and never deleting anything."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from facilitator.domain.action import Action
from facilitator.domain.local_text import LANGUAGES
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ActionStatus
from facilitator.domain.moment import Moment
from facilitator.domain.naming import folded
from facilitator.domain.office_fault import OfficeFault, OfficeReason
from facilitator.domain.plan import days_of
from facilitator.domain.plan_check import Gap, on_a_closed_day
from facilitator.domain.plan_edit import PlanEdit
from facilitator.exports.plan_sheet import EDITABLE, EDITED_DAYS
from facilitator.services.arguments import LONGEST_TEXT
from facilitator.services.plan_trial import tried
from facilitator.services.plan_workbook import EditedCell, EditedPlan, EditedRow
from facilitator.text import clean
from facilitator.words.date_reading import read_date
from facilitator.words.tongue import speak
from facilitator.words.vocabulary import action_status

IN_ORDER = ("note", "deadline", "follow_up", "resumes_on", "status")
"""The order edits are carried out in: a status may need the note that explains it, or the day it ends."""


@dataclass(frozen=True, slots=True)
class PlanReading:
    """What an edited sheet says: ``edits`` differ from the plan as it stands.

    ``faults`` are cells that were not understood: while there is one nothing is taken. ``refused`` are
    those the meeting does not take, and why: the ``edits`` can be taken without them. ``left_out`` are
    cells that were edited in columns a sheet does not change: the plan keeps what was agreed.
    """

    edits: tuple[PlanEdit, ...]
    faults: tuple[OfficeFault, ...]
    refused: tuple[OfficeFault, ...]
    left_out: tuple[OfficeFault, ...]


def read_edits(path: Path, plan: EditedPlan, meeting: Meeting, moment: Moment) -> PlanReading:
    """Every cell that was edited, by what becomes of it.

    A cell that still holds what the program wrote is nobody's edit, whatever the plan says by now.
    """
    known = {action.id: action for action in meeting.all_actions if not action.struck}
    found: list[PlanEdit] = []
    faults = [OfficeFault(str(path), reason, plan.sheet, place) for place, reason in plan.stray]
    left: list[OfficeFault] = []
    for action_id, row in plan.rows.items():
        if (action := known.get(action_id)) is None:
            facts = {"id": action_id}
            faults.append(_fault(path, plan, row.cells["id"], OfficeReason.UNKNOWN_ACTION, facts))
            continue
        left += _left_out(path, plan, row)
        for field in (each for each in IN_ORDER if each in row.touched):
            if field == "resumes_on" and _goes_on(row):
                continue
            read = _read(row.cells[field], field, action, moment.today, meeting.head.language)
            if isinstance(read, OfficeReason):
                facts = {"value": str(row.cells[field].value or "")}
                faults.append(_fault(path, plan, row.cells[field], read, facts))
            elif read is not None:
                doubt = _doubt(field, read[1], action, meeting)
                place = row.cells[field].place
                found.append(PlanEdit(action_id, action.number, action.text, field, *read, place, doubt))
    taken, refused = tried(path, plan, found, meeting, moment)
    return PlanReading(taken, tuple(faults), refused, tuple(left))


def _left_out(path: Path, plan: EditedPlan, row: EditedRow) -> Iterator[OfficeFault]:
    """Cells that were edited in columns that are not taken back; a sheet without marks cannot tell."""
    for key in row.cells if row.marks else ():
        if key in row.touched and key not in EDITABLE:
            facts = {"column": plan.titles[key]}
            yield _fault(path, plan, row.cells[key], OfficeReason.NOT_TAKEN_BACK, facts)


def _goes_on(row: EditedRow) -> bool:
    """Was the day an action goes on taken out of a row that is no longer paused? Then none is wanted."""
    said = row.cells["status"].value if "status" in row.touched else None
    return row.cells["resumes_on"].value in (None, "") and _named_status(said) not in (
        None,
        ActionStatus.PAUSED,
    )


def orders(found: tuple[PlanEdit, ...]) -> tuple[str, ...]:
    """The words of the one command that takes the edits over."""
    return tuple(word for edit in found for word in (str(edit.number), edit.field, edit.fresh))


def _doubt(field: str, fresh: str, action: Action, meeting: Meeting) -> Gap | None:
    """That the school is closed on the other day."""
    if field not in EDITED_DAYS:
        return None
    return on_a_closed_day(field, date.fromisoformat(fresh), days_of(action, meeting))


def _read(
    cell: EditedCell, field: str, action: Action, today: date, language: str
) -> tuple[str, str] | OfficeReason | None:
    """The old and the other value; None where they are the same, a reason where it cannot be taken."""
    value = cell.value
    if cell.is_formula:
        return OfficeReason.FORMULA
    if field in EDITED_DAYS:
        return _day(value, getattr(action, field), today, language)
    if field == "status":
        return _status(value, action.status)
    fresh = clean(str(value or ""), LONGEST_TEXT).text.strip()
    if action.note.strip() and not fresh:
        return OfficeReason.NOTE_TAKEN_OUT
    return None if fresh == action.note.strip() else (action.note, fresh)


def _day(value: Any, known: date | None, today: date, language: str) -> tuple[str, str] | OfficeReason | None:
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
            day = read_date(str(value), today, language)
    if day is None:
        return OfficeReason.NOT_A_DAY
    return None if day.isoformat() == old else (old, day.isoformat())


def _status(value: Any, known: ActionStatus) -> tuple[str, str] | OfficeReason | None:
    if not folded(str(value or "")):
        return OfficeReason.STATUS_TAKEN_OUT
    status = _named_status(value)
    if status is None:
        return OfficeReason.NOT_A_STATUS
    return None if status is known else (known.value, status.value)


def _named_status(value: Any) -> ActionStatus | None:
    """The status a cell names in any language of the program."""
    typed = folded(str(value or ""))
    for status in ActionStatus:
        if typed in {status.value, *(folded(action_status(status, speak(each))) for each in LANGUAGES)}:
            return status
    return None


def _fault(
    path: Path, plan: EditedPlan, cell: EditedCell, reason: OfficeReason, facts: dict[str, Any]
) -> OfficeFault:
    return OfficeFault(str(path), reason, plan.sheet, cell.place, facts)
