"""``facilitator plan import``: a plan that was edited in Excel comes back."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path
from typing import NoReturn

import click

from facilitator.cli.answer import say, say_json
from facilitator.cli.finding import meeting_id
from facilitator.cli.options import shared
from facilitator.cli.spoken import PathTo, argument, group, option
from facilitator.cli.stage import INVALID, NOT_FOUND, PATIENCE, REFUSED, STORAGE, Stage
from facilitator.domain.office_fault import OfficeFault
from facilitator.services.hall import Hall
from facilitator.services.plan_edits import PlanReading, orders, read_edits
from facilitator.services.plan_workbook import EditedPlan, read_plan
from facilitator.services.storage_sentences import storage_sentence
from facilitator.store.glance import meeting_of_action
from facilitator.words.office_faults import office_sentence
from facilitator.words.plan_edits import edit_sentence
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import N_


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
    meeting = hall.read(chosen)
    assert meeting is not None
    reading = read_edits(file, read, meeting, stage.clock.today())
    if reading.faults:
        _refuse(reading.faults + reading.left_out, stage)
    _show(reading, stage)
    if not reading.edits or not yes:
        if reading.edits and not stage.json:
            say(stage.w._("Nothing has been taken in yet. With --yes it is."))
        return 0
    room = hall.open(chosen)
    assert room is not None
    with closing(room):
        if room.read_only and hall.kept_out is not None:
            click.echo(storage_sentence(hall.kept_out, stage.w, stage.clock), err=True)
            return STORAGE
        outcome = room.do("amend", *orders(reading.edits)).result()
    if outcome.refused is not None:
        stage.fail(refusal_sentence(outcome.refused, stage.w), REFUSED)
    if not stage.json:
        say(stage.w._("√ Taken in. Ctrl+Z in the meeting takes all of it back."))
    return 0


def _show(reading: PlanReading, stage: Stage) -> None:
    if stage.json:
        told = [
            {"number": each.number, "field": each.field, "old": each.old, "new": each.fresh}
            for each in reading.edits
        ]
        left = [
            {"sheet": each.part, "cell": each.place, "column": each.facts["column"]}
            for each in reading.left_out
        ]
        say_json(edits=told, left_out=left)
        return
    for fault in reading.left_out:
        say(office_sentence(fault, stage.w))
    for edit in reading.edits:
        say(edit_sentence(edit, stage.w))
    if not reading.edits and not reading.left_out:
        say(stage.w._("Nothing was edited."))
    elif not reading.edits:
        say(stage.w._("Nothing that is taken back was edited."))


def _refuse(faults: tuple[OfficeFault, ...], stage: Stage) -> NoReturn:
    """Say every fault and end: nothing is taken from a sheet that is not understood as a whole."""
    for fault in faults:
        say(office_sentence(fault, stage.w))
    sys.exit(INVALID)
