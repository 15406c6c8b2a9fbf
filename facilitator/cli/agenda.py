"""``facilitator agenda``: list, read, check, print, begin and compare agendas."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator.cli.answer import or_refused, say, say_faults, say_files, say_json
from facilitator.cli.finding import found_meeting
from facilitator.cli.guests import say_guests
from facilitator.cli.options import Instant, shared
from facilitator.cli.spoken import PathTo, argument, group, option
from facilitator.cli.stage import INVALID, NOT_FOUND, REFUSED, STORAGE, Stage
from facilitator.domain.agenda import Agenda
from facilitator.domain.refusal import Refused
from facilitator.library.shelves import Kept
from facilitator.services.bookshelf import Bookshelf
from facilitator.text import clean_line
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import N_

if TYPE_CHECKING:
    from facilitator.domain.meeting_head import AgendaCopy
    from facilitator.exports.guide import Guide

SCHEMAS = ("agenda", "question_bank", "rules", "sequences", "list")


@group()
@shared
def agenda(stage: Stage) -> None:
    """List, read, check, print, begin and compare agendas."""


@agenda.command(name="list")
@shared
def list_agendas(stage: Stage) -> None:
    """List the agendas there are, and where each comes from."""
    from facilitator.cli.agenda_json import line_as_json
    from facilitator.cli.agenda_text import line_as_text

    shelf = Bookshelf(stage.paths.home)
    say_faults(shelf.faults, stage)
    if stage.json:
        say_json(agendas=[line_as_json(kept) for kept in shelf.agendas.kept.values()])
        return
    for kept in shelf.agendas.kept.values():
        say(line_as_text(kept, stage.w))


@agenda.command()
@argument("id_", metavar="ID")
@shared
def show(stage: Stage, id_: str) -> None:
    """Show an agenda: minutes, floor, mode, what must exist, rules and questions. ID may be a file."""
    from facilitator.cli.agenda_json import agenda_as_json
    from facilitator.cli.agenda_text import agenda_as_text

    shelf = Bookshelf(stage.paths.home)
    kept = _find(id_, shelf, stage)
    copy = shelf.copy_of(kept.value)
    if stage.json:
        say_json(**agenda_as_json(kept, copy, stage.w))
        return
    for line in agenda_as_text(kept, copy, stage.w):
        say(line)


@agenda.command()
@argument("paths", metavar=N_("[FILE]…"), nargs=-1, type=PathTo(path_type=Path))
@shared
def check(stage: Stage, paths: tuple[Path, ...]) -> None:
    """Say everything that is wrong in files; without a FILE, in all of your own and the shipped ones."""
    from facilitator.cli.checking import check_files

    sys.exit(check_files(paths, stage))


@agenda.command()
@argument("id_", metavar="[ID]", required=False)
@option("--start", type=Instant(), help=N_("When it begins; without it times count from 0:00."))
@option("--meeting", "of_meeting", metavar="ID", help=N_("Guide of a planned meeting, with its people."))
@option("--guests", is_flag=True, help=N_("Times and titles alone, for those who come; .docx as well."))
@option("--out", type=PathTo(path_type=Path, dir_okay=False), help=N_("A .html or .txt file."))
@shared
def guide(
    stage: Stage,
    id_: str | None,
    start: datetime | None,
    of_meeting: str | None,
    guests: bool,
    out: Path | None,
) -> None:
    """Print the facilitator's guide: the running order with lines to write on. --out x.html prints well."""
    if (id_ is None) == (of_meeting is None):
        raise click.UsageError(stage.w._("Name an agenda, or a meeting with --meeting."))
    if guests:
        say_guests(of_meeting, _copy(id_, stage) if id_ else None, start, out, stage)
        return
    made = _guide_of_meeting(of_meeting, stage) if of_meeting else _guide_of_agenda(id_ or "", start, stage)
    if out is not None:
        _write(made, out, stage)
    elif stage.json:
        from facilitator.cli.agenda_json import guide_as_json

        say_json(**guide_as_json(made))
    else:
        from facilitator.exports.guide_text import guide_text

        click.echo(guide_text(made), nl=False)


def _guide_of_agenda(wanted: str, start: datetime | None, stage: Stage) -> Guide:
    from facilitator.services.agenda_guide import guide_of_agenda

    return guide_of_agenda(
        _copy(wanted, stage),
        start,
        stage.meetings_in,
        stage.clock,
    )


def _copy(wanted: str, stage: Stage) -> AgendaCopy:
    shelf = Bookshelf(stage.paths.home)
    return shelf.copy_of(_find(wanted, shelf, stage).value)


def _guide_of_meeting(tail: str, stage: Stage) -> Guide:
    from facilitator.services.agenda_guide import guide_of_meeting
    from facilitator.services.hall import Hall

    hall = Hall(stage.paths, stage.clock)
    found = found_meeting(hall, tail, stage)
    return guide_of_meeting(found, stage.lang or found.head.language, stage.clock)


def _write(made: Guide, out: Path, stage: Stage) -> None:
    from facilitator.services.agenda_guide import write_guide

    say_files((or_refused(write_guide(made, out), stage, STORAGE),), stage)


@agenda.command()
@argument("id_", metavar="ID")
@option("--from", "source", metavar="ID", help=N_("Copy this agenda instead; its comments are kept."))
@shared
def new(stage: Stage, id_: str, source: str | None) -> None:
    """Begin an agenda of your own with a word about every key; prints the file's path."""
    from facilitator.services.agenda_making import is_id, make_agenda

    shelf = Bookshelf(stage.paths.home)
    if not is_id(id_):
        raise click.UsageError(
            stage.w._("an id has letters a–z, digits and _, begins with a letter, and is at most 40 long.")
        )
    known = shelf.agendas.kept.get(id_)
    if known is not None and not known.shipped:
        stage.fail(
            stage.w._("{path} has that id already.").format(path=clean_line(str(known.path)).text), REFUSED
        )
    try:
        made = make_agenda(stage.paths, id_, stage.w, _find(source, shelf, stage) if source else None)
    except FileExistsError as error:
        stage.fail(
            stage.w._("{path} is there already.").format(path=clean_line(error.filename).text), REFUSED
        )
    if known is not None:
        said = stage.w._("It now stands in place of the shipped agenda “{id}”.").format(id=id_)
        click.echo(said, err=True)
    if stage.json:
        say_json(id=id_, path=str(made))
    else:
        say(str(made))


@agenda.command()
@argument("kind", type=click.Choice(SCHEMAS), default="agenda")
@shared
def schema(stage: Stage, kind: str) -> None:
    """Print the JSON Schema of a kind of file, for editors."""
    from facilitator.services.agenda_making import schema_text

    click.echo(schema_text(f"{kind}.json"), nl=False)


@agenda.command()
@argument("a", metavar="A")
@argument("b", metavar="[B]", required=False)
@shared
def diff(stage: Stage, a: str, b: str | None) -> None:
    """Say what is different in B, item by item. Without B: your own A against the shipped one."""
    from facilitator.cli.agenda_json import change_as_json
    from facilitator.domain.difference import differences
    from facilitator.words.differences import change_sentences

    shelf = Bookshelf(stage.paths.home)
    before, after = (_find(a, shelf, stage), _find(b, shelf, stage)) if b else _shadowed(a, shelf, stage)
    changes = differences(before.value, after.value)
    if stage.json:
        say_json(a=str(before.path), b=str(after.path), changes=[change_as_json(each) for each in changes])
        return
    for change in changes:
        for line in change_sentences(change, stage.w):
            say(line)
    if not changes:
        say(stage.w._("Nothing is different."))


def _shadowed(wanted: str, shelf: Bookshelf, stage: Stage) -> tuple[Kept[Agenda], Kept[Agenda]]:
    """The shipped agenda, and the user's own that stands in its place."""
    own = _find(wanted, shelf, stage)
    shipped = Bookshelf(None).agendas.kept.get(own.value.id)
    if shipped is None:
        stage.fail(
            stage.w._("no agenda “{id}” is shipped. Name two to compare.").format(id=own.value.id), NOT_FOUND
        )
    return shipped, own


def _find(wanted: str, shelf: Bookshelf, stage: Stage) -> Kept[Agenda]:
    """The agenda of this id, or in this file; ends the run where there is none, or it cannot be read."""
    path = Path(wanted)
    if path.suffix in (".yaml", ".yml"):
        found, faults = shelf.read(path)
        if found is None:
            say_faults(faults, stage)
            sys.exit(INVALID if path.exists() else NOT_FOUND)
        return found
    kept = shelf.kept(wanted)
    if isinstance(kept, Refused):
        say_faults(shelf.faults, stage)
        stage.fail(refusal_sentence(kept, stage.w), INVALID if shelf.faults else NOT_FOUND)
    return kept
