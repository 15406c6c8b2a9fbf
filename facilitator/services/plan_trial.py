"""Edits of a plan tried on the meeting as it stands, before anything is kept: what it takes of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from facilitator.domain.action import Action
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ActionStatus
from facilitator.domain.moment import Moment
from facilitator.domain.office_fault import OfficeFault, OfficeReason
from facilitator.domain.plan_edit import PlanEdit
from facilitator.domain.refusal import Refused
from facilitator.services.arguments import Scene
from facilitator.services.giving import carry_out
from facilitator.services.plan_workbook import EditedPlan, EditedRow


def tried(
    path: Path, plan: EditedPlan, found: Iterable[PlanEdit], meeting: Meeting, moment: Moment
) -> tuple[tuple[PlanEdit, ...], tuple[OfficeFault, ...]]:
    """The edits that can be taken one after the other, and why each of the others cannot, by its cell."""
    scene = Scene(meeting, moment, meeting.head.language)
    asked = tuple(found)
    taken: list[PlanEdit] = []
    refused: list[OfficeFault] = []
    for edit in asked:
        of_row = {other.field: other for other in asked if other.action_id == edit.action_id}
        action = next(each for each in scene.meeting.all_actions if each.id == edit.action_id)
        wrong = _unsaid(edit, of_row, plan, action)
        if wrong is None:
            answer = carry_out("amend", (str(edit.number), edit.field, edit.fresh), scene)
            if isinstance(answer, Refused):
                wrong = OfficeReason.REFUSED, {"refused": answer}
            else:
                scene = replace(scene, meeting=scene.meeting.with_(answer))
        if wrong is None:
            taken.append(edit)
        else:
            refused.append(OfficeFault(str(path), wrong[0], plan.sheet, edit.place, wrong[1]))
    return tuple(taken), tuple(refused)


def _unsaid(
    edit: PlanEdit, of_row: dict[str, PlanEdit], plan: EditedPlan, action: Action
) -> tuple[OfficeReason, dict[str, Any]] | None:
    """What another cell of the row has to say first; a column that is not there asks for nothing.

    A note that stood there before the action was given up says nothing of what was learned from that.
    """
    row = plan.rows[edit.action_id]
    match edit.field, edit.fresh:
        case "status", ActionStatus.DROPPED if "note" in row.cells and not _noted(row, of_row):
            return OfficeReason.NOTHING_LEARNED, _cell("note", row, plan)
        case "status", ActionStatus.PAUSED if "resumes_on" in row.cells and action.resumes_on is None:
            return OfficeReason.NO_DAY_TO_GO_ON, _cell("resumes_on", row, plan)
        case "resumes_on", _:
            status = of_row["status"].fresh if "status" in of_row else action.status
            return None if status == ActionStatus.PAUSED else (OfficeReason.NOT_PAUSED, {})
    return None


def _noted(row: EditedRow, of_row: dict[str, PlanEdit]) -> bool:
    """Was the note written in this row? One that reached the plan already, by the same sheet, was."""
    by_hand = bool(row.marks) and "note" in row.touched
    return "note" in of_row or (by_hand and bool(str(row.cells["note"].value or "").strip()))


def _cell(field: str, row: EditedRow, plan: EditedPlan) -> dict[str, Any]:
    return {"cell": row.cells[field].place, "column": plan.titles[field]}
