"""``facilitator plan import``: a plan that was edited in Excel comes back."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path
from typing import NoReturn

from facilitator.cli.answer import say, say_json
from facilitator.cli.finding import meeting_id
from facilitator.cli.options import shared
from facilitator.cli.spoken import PathTo, argument, group, option
from facilitator.cli.stage import INVALID, NOT_FOUND, PATIENCE, REFUSED, STORAGE, Stage
from facilitator.domain.meeting import Meeting
from facilitator.domain.moment import Moment
from facilitator.domain.office_fault import OfficeFault
from facilitator.identity import uuid7
from facilitator.services.hall import Hall
from facilitator.services.plan_edits import PlanReading, orders, read_edits
from facilitator.services.plan_workbook import EditedPlan, read_plan
from facilitator.services.storage_sentences import held_elsewhere, storage_sentence
from facilitator.store.fault import StorageFault
from facilitator.store.glance import meeting_of_action
from facilitator.words.office_faults import office_sentence, wrong_sentence
from facilitator.words.plan_edits import doubt_sentence, edit_sentence
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import N_, Words


@group()
@shared
def plan(stage: Stage) -> None:
    """Take in an action plan that was edited in Excel."""


@plan.command(name="import")
@argument("file", metavar=N_("FILE"), type=PathTo(path_type=Path, dir_okay=False))
@argument("id_", metavar=N_("[MEETING]"), required=False)
@option("--yes", is_flag=True, help=N_("Take the differences in; without it they are only shown."))
@shared
def take_in(stage: Stage, file: Path, id_: str | None, yes: bool) -> None:
    """Show what was edited: statuses, days and notes; with --yes it is taken in, in one step."""
    read = read_plan(file)
    if isinstance(read, tuple):
        _refuse(read, stage)
    with closing(Hall(stage.paths, stage.clock, patience=PATIENCE)) as hall:
        sys.exit(_take(hall, file, read, _whose(hall, read, id_, stage), stage, yes=yes))


def _whose(hall: Hall, read: EditedPlan, tail: str | None, stage: Stage) -> str:
    """The meeting the plan is of: the one that is named, else that of the first action that is known."""
    if tail:
        return meeting_id(hall, tail, stage)
    known = (meeting_of_action(hall.paths.database, action_id) for action_id in read.rows)
    found = next((each for each in known if each), "")
    if not found:
        stage.fail(stage.w._("No action of this sheet is known here."), NOT_FOUND)
    return found


def _take(hall: Hall, file: Path, read: EditedPlan, chosen: str, stage: Stage, *, yes: bool) -> int:
    """Show the edits of the sheet, and with ``yes`` take them in: then nothing is shown before it is so."""
    if not yes:
        meeting = hall.read(chosen)
        assert meeting is not None
        reading = _understood(file, read, meeting, stage)
        _show(reading, stage, taken=False)
        return REFUSED if reading.refused else 0
    room = hall.open(chosen)
    assert room is not None
    with closing(room):
        if room.read_only and hall.kept_out is not None:
            stage.fail(_kept_out(hall.kept_out, stage), STORAGE)
        reading = _understood(file, read, room.meeting, stage)
        outcome = room.do("amend", *orders(reading.edits)).result() if reading.edits else None
    if outcome is not None and outcome.refused is not None:
        stage.fail(refusal_sentence(outcome.refused, stage.w), REFUSED)
    _show(reading, stage, taken=outcome is not None)
    return REFUSED if reading.refused else 0


def _understood(file: Path, read: EditedPlan, meeting: Meeting, stage: Stage) -> PlanReading:
    at = stage.clock.now()
    moment = Moment(at, stage.clock.today(), lambda: uuid7(at))
    reading = read_edits(file, read, meeting, moment)
    if reading.faults and not stage.json:
        say(stage.w._("Nothing was taken in. First mend the cells that are named here:"))
    if reading.faults:
        _refuse(reading.faults + reading.refused + reading.left_out, stage)
    return reading


def _kept_out(fault: StorageFault, stage: Stage) -> str:
    if held_elsewhere(fault, stage.w, stage.clock):
        return stage.w._(
            "The meeting is open in another window, so nothing was taken in. "
            "Close the meeting there, and take the plan in again."
        )
    return storage_sentence(fault, stage.w, stage.clock)


def _show(reading: PlanReading, stage: Stage, *, taken: bool) -> None:
    w = stage.w
    if stage.json:
        told = [
            {"number": each.number, "field": each.field, "old": each.old, "new": each.fresh}
            for each in reading.edits
        ]
        left = [
            {"sheet": each.part, "cell": each.place, "column": each.facts["column"]}
            for each in reading.left_out
        ]
        refused = [
            {"sheet": each.part, "cell": each.place, "why": wrong_sentence(each, w)}
            for each in reading.refused
        ]
        doubts = [said for each in reading.edits if (said := doubt_sentence(each, w))]
        say_json(edits=told, refused=refused, left_out=left, doubts=doubts, taken=taken)
        return
    _say_refused(reading, w, taken=taken)
    for fault in reading.left_out:
        say(office_sentence(fault, w))
    for edit in reading.edits:
        say(edit_sentence(edit, w))
        if doubt := doubt_sentence(edit, w):
            say(doubt)
    if taken:
        say(w._("√ Taken in. Ctrl+Z in the meeting takes all of it back."))
    elif reading.edits and reading.refused:
        say(w._("Nothing has been taken in yet. With --yes the rest is, without the cells named above."))
    elif reading.edits:
        say(w._("Nothing has been taken in yet. With --yes it is."))
    elif reading.left_out and not reading.refused:
        say(w._("Nothing that is taken back was edited."))
    elif not reading.refused:
        say(w._("Nothing was edited."))


def _say_refused(reading: PlanReading, w: Words, *, taken: bool) -> None:
    """Every cell the meeting does not take, below what becomes of the sheet as a whole."""
    if not reading.refused:
        return
    if taken:
        say(w._("These cells were not taken in. Mend them, and take the sheet in again:"))
    elif reading.edits:
        say(w._("These cells cannot be taken in as they are:"))
    else:
        say(w._("Nothing was taken in. First mend the cells that are named here:"))
    for fault in reading.refused:
        say(office_sentence(fault, w))


def _refuse(faults: tuple[OfficeFault, ...], stage: Stage) -> NoReturn:
    """Say every fault and end: nothing is taken from a sheet that is not understood as a whole."""
    for fault in faults:
        say(office_sentence(fault, stage.w))
    sys.exit(INVALID)
