"""``facilitator plain``: a meeting line by line."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from facilitator.cli.finding import meeting_id, next_meeting_id
from facilitator.cli.options import shared
from facilitator.cli.spoken import argument, command, option
from facilitator.cli.stage import PATIENCE, STORAGE, Stage
from facilitator.domain.refusal import Refused
from facilitator.paths import Paths
from facilitator.plain.exporting import Exporter, Wanted
from facilitator.plain.manner import Manner, typed_lines
from facilitator.plain.pulse import beating
from facilitator.plain.replies import spoken
from facilitator.plain.session import Session
from facilitator.services.hall import Hall
from facilitator.services.outcome import Outcome
from facilitator.services.papers import PapersWanted, export_meeting, kept_narrower
from facilitator.services.papers_record import as_written_before, remember_papers
from facilitator.services.room import Room
from facilitator.services.storage_sentences import storage_sentence
from facilitator.store.backup import copy_to
from facilitator.words.dates import clock_time, day
from facilitator.words.tongue import N_


@command()
@argument("id_", metavar="[ID]", required=False)
@option("--strict", is_flag=True, help=N_("End with status 1 at the first refusal."))
@option("--rehearse", is_flag=True, help=N_("Keep nothing of what is done."))
@shared
def plain(stage: Stage, id_: str | None, strict: bool, rehearse: bool) -> None:
    """Run a meeting by text: a line in, an answer out. “help” lists what can be said.

    Without an id: the meeting that runs, else the next one.
    """
    with (
        _home(stage.paths, rehearse) as paths,
        closing(Hall(paths, stage.clock, patience=PATIENCE)) as hall,
    ):
        sys.exit(run_in_plain(hall, id_, stage, Manner(stage.json, strict), rehearse))


def run_in_plain(hall: Hall, tail: str | None, stage: Stage, manner: Manner, rehearse: bool) -> int:
    """A meeting line by line, from standard input; the exit status."""
    chosen = meeting_id(hall, tail, stage) if tail else next_meeting_id(hall, stage)
    room = hall.open(chosen)
    assert room is not None
    try:
        if room.read_only and hall.kept_out is not None:
            click.echo(storage_sentence(hall.kept_out, stage.w, stage.clock), err=True)
            return STORAGE
        if not stage.json:
            _say_which(room, stage)
        _say_unfinished(room, stage)
        if stage.simulated or rehearse:
            room.mark_simulated()
        export = _exporter(hall, room, stage)
        session = Session(room, stage.clock, stage.w, sys.stdout, export, manner)
        with beating(room, told=partial(_say_aside, stage)):
            return session.run(typed_lines(sys.stdin, prompt="" if stage.json else "> "))
    finally:
        room.close()
        if not rehearse:
            hall.back_up()


def _say_which(room: Room, stage: Stage) -> None:
    """Name the meeting that was opened, on standard error."""
    meeting, w = room.meeting, stage.w
    begins = stage.clock.local(meeting.head.starts_at)
    when = f"{day(begins.date(), w.language)} {clock_time(begins, w.language)}"
    schools = " – ".join(party.name for party in meeting.parties)
    click.echo(" · ".join(filter(None, (meeting.head.title, schools, when))), err=True)


def _say_aside(stage: Stage, outcome: Outcome) -> None:
    """Say on standard error what came of something nobody typed."""
    for sentence in spoken(outcome, stage.clock, stage.w):
        click.echo(sentence, err=True)


def _say_unfinished(room: Room, stage: Stage) -> None:
    """Take up what a crash left, and say so on standard error."""
    w = stage.w
    outcomes = room.left.recover()
    for line in outcomes.said:
        _say_aside(stage, line)
    if outcomes.unfinished:
        click.echo(w._("Unfinished line: {text}").format(text=outcomes.unfinished), err=True)


def _exporter(hall: Hall, room: Room, stage: Stage) -> Exporter:
    def export(wanted: Wanted) -> list[str] | Refused:
        language, meeting = stage.lang or room.language, as_written_before(hall, room.meeting)
        folder = Path(wanted.folder).expanduser()
        written = export_meeting(
            meeting, PapersWanted(folder, language, wanted.audience, wanted.formats), stage.clock
        )
        for line in kept_narrower(meeting, wanted.audience, stage.w):
            click.echo(f"■ {line}", err=True)
        if isinstance(written, Refused):
            return written
        remember_papers(hall, room.meeting, wanted.audience, written)
        return [str(path) for path in written]

    return export


@contextmanager
def _home(paths: Paths, rehearse: bool) -> Iterator[Paths]:
    """The home to work in: for a rehearsal a copy that is thrown away."""
    if not rehearse:
        yield paths
        return
    folder = Path(tempfile.mkdtemp(prefix="facilitator-rehearsal-"))
    copy = folder / "facilitator.db"
    try:
        copy_to(paths.database, copy)
        yield replace(paths, file=copy)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
