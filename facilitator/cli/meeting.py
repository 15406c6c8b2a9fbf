"""``facilitator meeting``: make, list, show, run and export meetings."""

from __future__ import annotations

import sys

import click

from facilitator.cli.answer import say_json
from facilitator.cli.finding import found_meeting, meeting_id
from facilitator.cli.guests import guests_agenda
from facilitator.cli.meeting_export import export
from facilitator.cli.meeting_new import new
from facilitator.cli.meeting_planned import cancel, delete
from facilitator.cli.meeting_text import line_json, line_text, meeting_json, meeting_text
from facilitator.cli.notes import hand_over, wipe
from facilitator.cli.options import shared
from facilitator.cli.spoken import argument, group, option
from facilitator.cli.stage import Stage
from facilitator.services.hall import Hall
from facilitator.services.storage_sentences import storage_sentence
from facilitator.store.fault import FaultKind, StorageFault
from facilitator.store.header import check_header
from facilitator.store.tag_text import carries
from facilitator.words.tongue import N_

EVERY = 100_000
"""Meetings looked through for a tag."""


@group()
@shared
def meeting(stage: Stage) -> None:
    """Make, list, show, run and export meetings."""


meeting.add_command(new)
meeting.add_command(wipe)
meeting.add_command(cancel)
meeting.add_command(delete)
meeting.add_command(hand_over)
meeting.add_command(export)
meeting.add_command(guests_agenda)


@meeting.command(name="list")
@option("--tag", help=N_("Only meetings with this tag, or of a course with it."))
@shared
def list_meetings(stage: Stage, tag: str | None) -> None:
    """List the meetings, latest first."""
    _say_if_newer(stage)
    lines = Hall(stage.paths, stage.clock).meetings(200 if tag is None else EVERY)
    if tag is not None:
        lines = tuple(line for line in lines if carries(line.tags, tag))
    if stage.json:
        say_json(meetings=[line_json(line) for line in lines])
        return
    if not lines:
        click.echo(stage.w._("There is no meeting yet. Make one with “facilitator meeting new”."))
    for line in lines:
        click.echo(line_text(line, stage))


def _say_if_newer(stage: Stage) -> None:
    """Say that a file of a later version can only be read. Raises StorageFault for one that cannot be."""
    try:
        check_header(stage.paths.database)
    except StorageFault as fault:
        if fault.kind is not FaultKind.NEWER:
            raise
        click.echo(storage_sentence(fault, stage.w, stage.clock), err=True)


@meeting.command()
@argument("id_", metavar="ID")
@shared
def show(stage: Stage, id_: str) -> None:
    """Show one meeting: when, who, and where it stands."""
    _say_if_newer(stage)
    found = found_meeting(Hall(stage.paths, stage.clock), id_, stage)
    if stage.json:
        say_json(**meeting_json(found, stage))
        return
    for line in meeting_text(found, stage):
        click.echo(line)


@meeting.command()
@argument("id_", metavar="ID")
@shared
def run(stage: Stage, id_: str) -> None:
    """Open the app on one meeting."""
    from facilitator.cli.app import open_app

    sys.exit(open_app(stage, meeting_id(Hall(stage.paths, stage.clock), id_, stage)))


@meeting.command()
@argument("id_", metavar="ID")
@shared
def room(stage: Stage, id_: str) -> None:
    """Show the whole room what it may see of a meeting, in a window of its own."""
    from facilitator.cli.app import open_app

    sys.exit(open_app(stage, meeting_id(Hall(stage.paths, stage.clock), id_, stage), room_view=True))
