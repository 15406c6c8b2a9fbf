"""``facilitator meeting export``: the papers of a meeting."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, NoReturn

import click

from facilitator.cli.drawing import INTERRUPTED, drawing
from facilitator.cli.export_options import Asked, check_formats, papers
from facilitator.cli.finding import found_meeting
from facilitator.cli.nameless import Without, check_proofs, say_written, without
from facilitator.cli.options import shared
from facilitator.cli.spoken import argument, command
from facilitator.cli.stage import PATIENCE, REFUSED, STORAGE, Stage
from facilitator.domain.meeting import Meeting
from facilitator.domain.nameless import as_it_is
from facilitator.domain.refusal import Reason, Refused
from facilitator.exports.apart import Stopped
from facilitator.services.hall import Hall
from facilitator.words.paper_list import MEETING_EXPORT
from facilitator.words.refusals import refusal_sentence

if TYPE_CHECKING:
    from facilitator.services.nameless import Nameless


@command(writes=MEETING_EXPORT)
@argument("id_", metavar="ID")
@papers()
@without
@shared
def export(stage: Stage, id_: str, asked: Asked, names: Without) -> None:
    """Write the papers of a meeting. --lang is the language of the papers."""
    from facilitator.services.papers import (
        PapersWanted,
        default_folder,
        export_meeting,
        kept_narrower,
        unsure_in,
    )
    from facilitator.services.papers_record import remember_papers
    from facilitator.services.proofs import write_proofs

    check_formats(asked.formats, stage)
    check_proofs(asked.proofs, names, stage)
    with closing(Hall(stage.paths, stage.clock, patience=PATIENCE)) as hall:
        found = found_meeting(hall, id_, stage)
        language, told = stage.papers_in(found.head.language), names.told(found)
        if asked.preview:
            _say_what_leaves(found, asked, told, id_, stage)
            return
        called = told.meeting(found, language) if told else found
        wanted = PapersWanted(
            folder=asked.out or default_folder(stage.paths, called, stage.clock),
            language=language,
            audience=asked.audience,
            formats=asked.formats,
            template=asked.poured_into(stage),
            told=told.meeting if told else as_it_is,
        )
        with drawing(stage) as progress:
            try:
                written = export_meeting(found, wanted, stage.clock, progress.how())
            except Stopped:
                progress.clear()
                stage.fail(stage.w._("Stopped: no papers were written."), INTERRUPTED)
        if isinstance(written, Refused):
            _fail(written, found, id_, stage)
        remember_papers(hall, found, asked.audience, written)
        if asked.proofs:
            written += write_proofs((found,), wanted.folder, language, asked.formats, stage.clock)
        unsure = unsure_in(found, told, language, stage.clock) if told else None
    say_written(written, unsure, stage)
    for line in kept_narrower(found, asked.audience, stage.w):
        click.echo(f"■ {line}", err=True)


def _say_what_leaves(found: Meeting, asked: Asked, told: Nameless | None, typed: str, stage: Stage) -> None:
    """What papers would hold, what is held back, and how more may leave."""
    from facilitator.services.papers import what_leaves

    telling = told.meeting if told else as_it_is
    for line in what_leaves(found, asked.audience, stage.w, asked.formats, telling):
        click.echo(line)
    if asked.audience != "internal" and not found.release_level:
        click.echo(_way_out(found, typed, stage))


def _fail(refused: Refused, found: Meeting, typed: str, stage: Stage) -> NoReturn:
    """End the run with why nothing was written, and the way out where there is one."""
    said = refusal_sentence(refused, stage.w)
    if refused.reason is not Reason.NOT_RELEASED:
        stage.fail(said, STORAGE)
    stage.fail(" ".join((said, *_ways_out(refused, found, typed, stage))), REFUSED)


def _ways_out(refused: Refused, found: Meeting, typed: str, stage: Stage) -> list[str]:
    from facilitator.services.papers import kept_narrower

    if found.release_level:
        return kept_narrower(found, str(refused.facts["wanted"]), stage.w)
    return [_way_out(found, typed, stage)]


def _way_out(found: Meeting, id_: str, stage: Stage) -> str:
    """What to do where nobody said how far the papers may go, or could say yet."""
    if not found.run.started:
        return stage.w._(
            "Before it there is the agenda for those who come (facilitator meeting agenda {id}) and the paper"
            " to lead it by (facilitator agenda guide --meeting {id})."
        ).format(id=id_)
    return stage.w._(
        "Ask the group, and note what it says: start “facilitator plain {id}” and write “release group”,"
        " or choose it with Ctrl+P in the app."
    ).format(id=id_)
