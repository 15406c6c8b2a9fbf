"""The command line itself: its groups and options, each subcommand loaded when it is asked for."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from gettext import gettext
from typing import Any, NoReturn

import click

from facilitator import __version__
from facilitator.cli.options import shared
from facilitator.cli.spoken import Group, Option
from facilitator.cli.stage import Stage
from facilitator.text import clean
from facilitator.words.tongue import N_

READER_GONE = 128 + 13
"""Exit status of a program that SIGPIPE ends, in a shell."""

SUBCOMMANDS = {
    "meeting": ("facilitator.cli.meeting:meeting", N_("Make, list, show, run and export meetings.")),
    "course": ("facilitator.cli.course:course", N_("Make, list, show, lead on and close courses.")),
    "log": ("facilitator.cli.log:log", N_("A line in the log of one's own action learning.")),
    "search": ("facilitator.cli.search:search", N_("Search in everything said and agreed.")),
    "due": ("facilitator.cli.due:due", N_("What was promised and is due.")),
    "rehearse": (
        "facilitator.cli.rehearse:rehearse",
        N_("Run an agenda on a clock that is set. Keeps nothing."),
    ),
    "agenda": ("facilitator.cli.agenda:agenda", N_("List, read, check, print, begin and compare agendas.")),
    "plan": ("facilitator.cli.plan:plan", N_("Take in an action plan that was edited in Excel.")),
    "template": ("facilitator.cli.template:template", N_("Begin and check a Word template of your own.")),
    "questions": ("facilitator.cli.questions:questions", N_("List and check questions.")),
    "plain": ("facilitator.cli.plain:plain", N_("Run a meeting by text: a line in, an answer out.")),
    "demo": ("facilitator.cli.demo:demo", N_("Look at meetings of invented schools. Keeps nothing.")),
    "restore": (
        "facilitator.cli.restore:restore",
        N_("Put a checked copy in the place of the file of meetings."),
    ),
    "papers": (
        "facilitator.cli.papers:papers",
        N_("List every paper by its name, with the command that writes it."),
    ),
    "paths": ("facilitator.cli.paths:paths", N_("Say where meetings, papers and own agendas are kept.")),
}
"""Where each is, and what the help of the whole says of it without loading it."""


class ReaderGone(Exception):
    """Whoever read what is printed reads no more."""


class LateGroup(Group):
    """Loads a subcommand when it is asked for, so that ``--version`` loads none."""

    def invoke(self, ctx: click.Context) -> Any:
        # click would end with 1, which is a refusal here
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise ReaderGone from None

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(SUBCOMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in SUBCOMMANDS:
            return None
        from importlib import import_module

        module, _, name = SUBCOMMANDS[cmd_name][0].partition(":")
        command = getattr(import_module(module), name)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.exceptions.NoSuchCommand as unknown:
            from facilitator.cli.meant import meant_command

            said = meant_command(args[0], tuple(SUBCOMMANDS))
            raise click.UsageError(f"{unknown.message} {said}".rstrip(), ctx) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(gettext("Commands")):
            formatter.write_dl([(name, gettext(summary)) for name, (_, summary) in SUBCOMMANDS.items()])


@click.group(
    cls=LateGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="facilitator", cls=Option, help=N_("Show the version and exit."))
@shared
@click.pass_context
def facilitator(ctx: click.Context, stage: Stage) -> None:
    """Walks a process consultant through a strictly managed dialogue meeting.

    Without a command: opens the app.
    """
    if ctx.invoked_subcommand is None:
        from facilitator.cli.app import open_app

        sys.exit(open_app(stage))


def obey(args: Sequence[str], stage: Stage) -> NoReturn:
    """Do what a command line asks for, and end with its status."""
    try:
        facilitator.main(args=list(args), prog_name="facilitator", obj=stage, standalone_mode=False)
    except click.exceptions.Exit as end:
        sys.exit(end.exit_code)
    except click.ClickException as error:
        _say(error)
        sys.exit(error.exit_code)
    except click.Abort:
        sys.exit(130)
    except ReaderGone:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        sys.exit(READER_GONE)
    sys.exit(0)


def _say(error: click.ClickException) -> None:
    """What was wrong with the command line; words from it are cleaned like any text from people."""
    said = io.StringIO()
    error.show(said)
    click.echo(clean(said.getvalue()).text, err=True, nl=False)
