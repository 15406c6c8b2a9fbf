"""``facilitator log``: a line in the log of one's own action learning, in thirty seconds."""

from __future__ import annotations

from gettext import gettext
from pathlib import Path

import click

from facilitator.cli.answer import or_refused, say_files
from facilitator.cli.course_order import give_order, open_desk
from facilitator.cli.options import shared
from facilitator.cli.spoken import PathTo, argument, command, option
from facilitator.cli.stage import REFUSED, Stage
from facilitator.domain.refusal import Reason, Refused
from facilitator.words.date_reading import read_past_date
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import N_


@command()
@argument("id_", metavar=N_("COURSE"))
@argument("text", metavar=N_("TEXT"), default="")
@option("--did", "kind", flag_value="did", help=N_("What you did."))
@option("--surprise", "kind", flag_value="surprise", help=N_("What surprised you."))
@option("--by", help=N_("Whose log it is, where several take part."))
@option("--on", "day", help=N_("The day it was, where it was not today."))
@option("--paper", is_flag=True, help=N_("Write the log as a paper, for its author alone."))
@option("--out", type=PathTo(path_type=Path, file_okay=False), help=N_("Folder to write into."))
@shared
def log(
    stage: Stage,
    id_: str,
    text: str,
    kind: str | None,
    by: str | None,
    day: str | None,
    paper: bool,
    out: Path | None,
) -> None:
    """Add to your log: what you saw, with the time; --did and --surprise say it is something else.

    --paper writes all of it down for you alone, round beside round.
    """
    if paper:
        _write(stage, id_, by or "", out)
        return
    if not text:
        raise click.MissingParameter(param_hint=gettext("TEXT"), param_type="argument")
    marks = [f"@{by}" if by else "", f">{_iso(day, stage)}" if day else ""]
    typed = " ".join(filter(None, (*marks, text)))
    give_order(stage, id_, f"log.{kind or 'saw'}", typed)


def _write(stage: Stage, tail: str, by: str, out: Path | None) -> None:
    from facilitator.services.own_log import author, own_folder, write_own_log

    course = open_desk(stage, tail).course
    person = or_refused(author(course, by), stage)
    language = stage.papers_in(stage.language)
    folder = out or own_folder(stage.paths, course)
    say_files(or_refused(write_own_log(course, person, folder, language, stage.clock), stage), stage)


def _iso(day: str, stage: Stage) -> str:
    """A day as people write one, which may be several words; ends the run where it is none."""
    read = read_past_date(day, stage.clock.today(), stage.language)
    if read is None:
        stage.fail(refusal_sentence(Refused.because(Reason.NOT_A_DATE, typed=day), stage.w), REFUSED)
    return read.isoformat()
