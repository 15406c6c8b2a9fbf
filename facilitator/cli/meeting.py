"""``facilitator meeting``: make, list, show, run and export meetings."""

from __future__ import annotations

import json
import sys
from datetime import datetime

import click

from facilitator.cli.answer import or_usage
from facilitator.cli.finding import course_id, meeting_id
from facilitator.cli.guests import guests_agenda
from facilitator.cli.meeting_export import export
from facilitator.cli.meeting_planned import cancel, delete
from facilitator.cli.meeting_text import line_json, line_text, meeting_json, meeting_text
from facilitator.cli.notes import hand_over, wipe
from facilitator.cli.options import Instant, people_option, settings_option, shared
from facilitator.cli.spoken import argument, group, option
from facilitator.cli.stage import INVALID, NOT_FOUND, PATIENCE, Stage
from facilitator.domain.meeting import Meeting
from facilitator.domain.refusal import Refused
from facilitator.services.hall import Hall
from facilitator.services.storage_sentences import storage_sentence
from facilitator.store.fault import FaultKind, StorageFault
from facilitator.store.header import check_header
from facilitator.store.tag_text import carries
from facilitator.text import clean_line
from facilitator.words.faults import fault_sentence
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import N_

EVERY = 100_000
"""Meetings looked through for a tag."""


@group()
@shared
def meeting(stage: Stage) -> None:
    """Make, list, show, run and export meetings."""


meeting.add_command(wipe)
meeting.add_command(cancel)
meeting.add_command(delete)
meeting.add_command(hand_over)
meeting.add_command(export)
meeting.add_command(guests_agenda)


@meeting.command()
@option("--agenda", required=True, help=N_("Id of the agenda, such as dialogue_half_day."))
@option("--title", required=True, help=N_("What it is called."))
@option(
    "--party",
    "parties",
    multiple=True,
    metavar=N_('"NAME;LANGUAGE"'),
    help=N_("A school; the first one is the host."),
)
@people_option
@option("--start", type=Instant(), help=N_("Planned beginning; without it: now."))
@settings_option
@option("--tag", "tags", multiple=True, help=N_("A word the meeting is found by."))
@option("--course", "in_course", metavar="ID", help=N_("The course it belongs to, with its people."))
@shared
def new(
    stage: Stage,
    agenda: str,
    title: str,
    parties: tuple[str, ...],
    people: tuple[str, ...],
    start: datetime | None,
    settings: tuple[str, ...],
    tags: tuple[str, ...],
    in_course: str | None,
) -> None:
    """Make a meeting; prints its id. --lang is the language the meeting is held in."""
    made = make_meeting(stage, agenda, title, parties, people, start, settings, in_course or "", tags)
    click.echo(json.dumps({"schema": 1, "id": made}) if stage.json else made)
    _say_if_longer(Hall(stage.paths, stage.clock).read(made), stage)


def _say_if_longer(found: Meeting | None, stage: Stage) -> None:
    """Say so where the schools need more minutes than the agenda is laid out for."""
    if found is None:
        return
    total, planned = sum(item.minutes for item in found.items), found.copy.agenda.minutes
    if total > planned:
        click.echo(
            stage.w._(
                "► {n} schools need {total} min, {more} more than the {planned} the agenda is made for."
            ).format(n=len(found.parties), total=total, more=total - planned, planned=planned),
            err=True,
        )


def make_meeting(
    stage: Stage,
    agenda: str,
    title: str,
    parties: tuple[str, ...],
    people: tuple[str, ...],
    start: datetime | None,
    settings: tuple[str, ...],
    in_course: str = "",
    tags: tuple[str, ...] = (),
) -> str:
    """Make a meeting from words; its id. Ends the run where a word cannot be understood."""
    from facilitator.services.bookshelf import Bookshelf
    from facilitator.services.setup import Setup, read_party, read_person, read_setting

    shelf = Bookshelf(stage.paths.home)
    found = shelf.agenda(agenda)
    for fault in shelf.faults:
        click.echo(fault_sentence(fault, stage.w), err=True)
    if isinstance(found, Refused):
        stage.fail(refusal_sentence(found, stage.w), INVALID if shelf.faults else NOT_FOUND)
    hall = Hall(stage.paths, stage.clock, patience=PATIENCE)
    course = hall.read_course(course_id(hall, in_course, stage)) if in_course else None
    spoken = tuple(or_usage(read_party(typed), stage) for typed in parties)
    schools = tuple(name for name, _ in spoken)
    ours = (*course.parties, *course.organisations) if course else ()
    known = (*schools, *(party.name for party in ours))
    setup = Setup(
        title=clean_line(title).text or found.title.said_in(stage.language),
        parties=schools,
        people=tuple(or_usage(read_person(typed, known), stage) for typed in people),
        starts_at=start or stage.clock.now(),
        language=stage.lang or stage.config.meeting_language or stage.language,
        fields=tuple(or_usage(read_setting(typed), stage) for typed in settings),
        simulated=stage.simulated,
        tags=tuple(filter(None, (clean_line(tag).text.lstrip("#") for tag in tags))),
        languages=dict(spoken),
    )
    try:
        return or_usage(hall.make(setup, shelf.copy_of(found), course.head.id if course else ""), stage)
    finally:
        hall.close()


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
        told = {"schema": 1, "meetings": [line_json(line) for line in lines]}
        click.echo(json.dumps(told, ensure_ascii=False))
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
    found = _read(Hall(stage.paths, stage.clock), id_, stage)
    if stage.json:
        click.echo(json.dumps(meeting_json(found, stage), ensure_ascii=False))
        return
    for line in meeting_text(found, stage):
        click.echo(line)


def _read(hall: Hall, tail: str, stage: Stage) -> Meeting:
    found = hall.read(meeting_id(hall, tail, stage))
    assert found is not None
    return found


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
