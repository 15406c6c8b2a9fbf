"""``facilitator meeting export``: the papers of a meeting."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from facilitator.cli.export_options import check_formats, papers
from facilitator.cli.finding import meeting_id
from facilitator.cli.nameless import say_unsure, told_without, unsure_json, without
from facilitator.cli.options import shared
from facilitator.cli.spoken import PathTo, argument, command, option
from facilitator.cli.stage import INVALID, PATIENCE, REFUSED, STORAGE, Stage
from facilitator.config import LANGUAGES
from facilitator.domain.nameless import as_it_is
from facilitator.domain.refusal import Reason, Refused
from facilitator.services.hall import Hall
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import N_


@command()
@argument("id_", metavar="ID")
@papers()
@option(
    "--template",
    type=PathTo(path_type=Path, dir_okay=False),
    help=N_("A Word file to pour into."),
)
@without
@shared
def export(
    stage: Stage,
    id_: str,
    audience: str,
    out: Path | None,
    formats: tuple[str, ...],
    template: Path | None,
    preview: bool,
    without_names: bool,
    keep: tuple[str, ...],
    take_out: tuple[str, ...],
) -> None:
    """Write the papers of a meeting. --lang is the language of the papers."""
    from facilitator.services.papers import (
        default_folder,
        export_meeting,
        remember_papers,
        what_leaves,
    )

    check_formats(formats, stage)
    hall = Hall(stage.paths, stage.clock, patience=PATIENCE)
    found = hall.read(meeting_id(hall, id_, stage))
    assert found is not None
    if preview:
        for line in what_leaves(found, audience, stage.w):
            click.echo(line)
        if audience != "internal" and not found.release_level:
            click.echo(_how_to_agree(id_, stage))
        return
    language = stage.lang or stage.config.export_language or found.head.language
    assert language in LANGUAGES
    told = told_without(found, keep, take_out) if without_names or keep or take_out else None
    named = told.meeting(found, language) if told else found
    folder = out or default_folder(stage.paths, named, stage.clock)
    poured = _template(template, stage) if template else None
    written = export_meeting(
        found, folder, audience, language, stage.clock, formats, poured, told.meeting if told else as_it_is
    )
    if isinstance(written, Refused):
        said = refusal_sentence(written, stage.w)
        if written.reason is not Reason.NOT_RELEASED:
            stage.fail(said, STORAGE)
        stage.fail(said if found.release_level else f"{said} {_how_to_agree(id_, stage)}", REFUSED)
    try:
        remember_papers(hall, found, audience, written)
    finally:
        hall.close()
    unsure = told.unsure(found) if told else None
    if stage.json:
        files = {"schema": 1, "files": [str(path) for path in written], **unsure_json(unsure)}
        click.echo(json.dumps(files, ensure_ascii=False))
        return
    for path in written:
        click.echo(str(path))
    say_unsure(unsure, stage)
    click.echo(stage.w._("A file that has been handed over cannot be called back."), err=True)


def _how_to_agree(id_: str, stage: Stage) -> str:
    """The way out where nobody said how far the papers may go."""
    return stage.w._(
        "Ask the group, and note what it says: start “facilitator plain {id}” and write “release group”,"
        " or choose it with Ctrl+P in the app."
    ).format(id=id_)


def _template(path: Path, stage: Stage) -> bytes:
    """A Word template as bytes; ends the run where it cannot be used."""
    from facilitator.services.word_templates import faults_of
    from facilitator.words.office_faults import office_sentence

    if faults := faults_of(path):
        for fault in faults:
            click.echo(office_sentence(fault, stage.w), err=True)
        sys.exit(INVALID)
    return path.read_bytes()
