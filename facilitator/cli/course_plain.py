"""``facilitator course plain``: a course by text."""

from __future__ import annotations

import sys

import click

from facilitator.cli.course_order import open_desk
from facilitator.cli.options import shared
from facilitator.cli.spoken import argument, command, option
from facilitator.cli.stage import Stage
from facilitator.words.tongue import N_


@command()
@argument("id_", metavar="ID")
@option("--strict", is_flag=True, help=N_("End with status 1 at the first refusal."))
@shared
def plain(stage: Stage, id_: str, strict: bool) -> None:
    """Lead a course by text: a line in, an answer out. “help” lists what can be said."""
    from facilitator.plain.course_session import CourseSession
    from facilitator.plain.manner import Manner, typed_lines

    desk = open_desk(stage, id_)
    if not stage.json:
        click.echo(desk.course.head.title, err=True)
    try:
        session = CourseSession(desk, stage.w, sys.stdout, Manner(stage.json, strict))
        status = session.run(typed_lines(sys.stdin, prompt="" if stage.json else "> "))
    finally:
        desk.hall.close()
    sys.exit(status)
