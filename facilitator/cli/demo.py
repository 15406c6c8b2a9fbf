"""``facilitator demo``: the app with three meetings to look at, or the whole half day line by line."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import TextIO

import click

from facilitator.cli.demo_cast import AGENDA, CASTS, script
from facilitator.cli.demo_days import on_school_days, school_day
from facilitator.cli.options import shared
from facilitator.cli.spoken import PathTo, command, option
from facilitator.cli.stage import Stage
from facilitator.clock import FastClock
from facilitator.domain.refusal import Refused
from facilitator.paths import Paths
from facilitator.plain.exporting import Exporter, Wanted
from facilitator.plain.manner import Manner
from facilitator.plain.session import Session
from facilitator.services.hall import Hall
from facilitator.services.papers import PapersWanted, export_meeting
from facilitator.words.tongue import N_, Words

RUNNING_UNTIL = "ask C01"
"""The line up to which the running meeting has been played: in the middle of the first inquiry."""
LENIENT = Manner()
"""Answers in sentences, and goes on after a refusal."""


@command()
@option("--play", is_flag=True, help=N_("Run the half day line by line, and write its papers."))
@option("--out", type=PathTo(path_type=Path, file_okay=False), help=N_("Folder for the papers."))
@shared
def demo(stage: Stage, play: bool, out: Path | None) -> None:
    """Look at a finished, a running and a planned meeting of invented schools. Keeps nothing."""
    folder = Path(tempfile.mkdtemp(prefix="facilitator-demo-"))
    try:
        if play or not (sys.stdin.isatty() and sys.stdout.isatty()):
            sys.exit(_play(stage, Paths(folder), out))
        sys.exit(_look(stage, Paths(folder)))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _play(stage: Stage, paths: Paths, out: Path | None) -> int:
    """The whole half day on a fast clock, every line said and answered; then its papers."""
    morning = stage.clock.local(stage.clock.now()).replace(hour=8, minute=30, second=0, microsecond=0)
    papers = out or Path(tempfile.mkdtemp(prefix="facilitator-papers-"))
    written = _run(
        paths,
        morning,
        stage.language,
        echoed(script(stage.language)) if not stage.json else iter(script(stage.language)),
        sys.stdout,
        w=stage.w,
        manner=Manner(json=stage.json, strict=True),
        papers=papers,
    )
    if written == 0:
        click.echo(stage.w._("Papers in {folder}").format(folder=papers), err=stage.json)
    return written


def _look(stage: Stage, paths: Paths) -> int:
    """The app on three meetings: one finished a fortnight ago, one running, one to come."""
    from facilitator.cli.app import open_app_on

    lines = script(stage.language)
    now = stage.clock.local(stage.clock.now()).replace(second=0, microsecond=0)
    click.echo(stage.w._("Preparing three invented meetings …"), err=True)
    fortnight_ago = school_day((now - timedelta(days=14)).replace(hour=8, minute=30), stage.language, step=-1)
    _run(paths, fortnight_ago, stage.language, iter(lines), StringIO(), w=stage.w)
    begun = lines[: lines.index(RUNNING_UNTIL) + 1]
    _run(paths, now - _waited(begun), stage.language, iter(begun), StringIO(), w=stage.w)
    to_come = school_day((now + timedelta(days=14)).replace(hour=13, minute=0), stage.language, step=1)
    _run(paths, to_come, stage.language, iter(()), StringIO(), w=stage.w)
    return open_app_on(stage, paths)


def _run(
    paths: Paths,
    starts_at: datetime,
    language: str,
    lines: Iterator[str],
    out: TextIO,
    *,
    w: Words,
    manner: Manner = LENIENT,
    papers: Path | None = None,
) -> int:
    """Make a meeting of the cast and play lines in it; the exit status."""
    clock = FastClock(starts_at)
    from facilitator.services.bookshelf import Bookshelf

    shelf = Bookshelf(paths.home)
    agenda = shelf.agenda(AGENDA)
    assert not isinstance(agenda, Refused)
    with closing(Hall(paths, clock)) as hall:
        made = hall.make(CASTS[language].setup(language, starts_at), shelf.copy_of(agenda))
        assert not isinstance(made, Refused)
        room = hall.open(made)
        assert room is not None
        with closing(room):
            export = _exporter(room.meeting.head.id, hall, language)
            said = on_school_days(lines, starts_at.date(), language)
            status = Session(room, clock, w, out, export, manner).run(said)
            if papers is not None and status == 0:
                written = export_meeting(room.meeting, PapersWanted(papers, language), clock)
                assert not isinstance(written, Refused)
            return status


def _exporter(meeting_id: str, hall: Hall, language: str) -> Exporter:
    def export(wanted: Wanted) -> list[str] | Refused:
        meeting = hall.read(meeting_id)
        assert meeting is not None
        folder = Path(wanted.folder)
        written = export_meeting(
            meeting, PapersWanted(folder, language, wanted.audience, wanted.formats), hall.clock
        )
        return written if isinstance(written, Refused) else [str(path) for path in written]

    return export


def echoed(lines: Sequence[str]) -> Iterator[str]:
    """The lines, each printed before it is carried out."""
    for line in lines:
        click.echo(f"\n{line}" if line.startswith("//") else f"> {line}")
        yield line


def _waited(lines: Sequence[str]) -> timedelta:
    """The time that passes in a script."""
    minutes = (int(line.split()[1].removesuffix("m")) for line in lines if line.startswith("wait "))
    return timedelta(minutes=sum(minutes))
