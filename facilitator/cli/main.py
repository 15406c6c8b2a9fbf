"""The command ``facilitator``: reads the command line and hands every part what it needs."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

import click

from facilitator import __version__
from facilitator.cli.stage import INTERNAL, STORAGE, Stage, shared, staged
from facilitator.store.fault import StorageFault
from facilitator.text import clean

READER_GONE = 128 + 13
"""Exit status of a program that SIGPIPE ends, in a shell."""

_LAZY = {
    "meeting": "facilitator.cli.meeting:meeting",
    "plain": "facilitator.cli.plain:plain",
    "demo": "facilitator.cli.demo:demo",
    "paths": "facilitator.cli.paths:paths",
}


class ReaderGone(Exception):
    """Whoever read what is printed reads no more."""


class LateGroup(click.Group):
    """Loads a subcommand when it is asked for, so that ``--version`` loads none."""

    def invoke(self, ctx: click.Context) -> Any:
        # click would end with 1, which is a refusal here
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise ReaderGone from None

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_LAZY)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _LAZY:
            return None
        from importlib import import_module

        module, _, name = _LAZY[cmd_name].partition(":")
        command = getattr(import_module(module), name)
        assert isinstance(command, click.Command)
        return command


@click.group(
    cls=LateGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="facilitator")
@shared
@click.pass_context
def facilitator(
    ctx: click.Context, db: Path | None, lang: str | None, json_: bool, clock: datetime | None
) -> None:
    """Walks a process consultant through a strictly managed dialogue meeting.

    Without a command: opens the app.
    """
    stage = staged(db, lang, json_, clock)
    if ctx.invoked_subcommand is None:
        from facilitator.cli.app import open_app

        sys.exit(open_app(stage))


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run the command line. No traceback ever reaches a user, and no text of a meeting a report."""
    _end_on_signals()
    _take_any_text()
    stage = Stage()
    try:
        facilitator.main(args=args, prog_name="facilitator", obj=stage, standalone_mode=False)
    except click.exceptions.Exit as end:
        sys.exit(end.exit_code)
    except click.ClickException as error:
        _say(error)
        sys.exit(error.exit_code)
    except (KeyboardInterrupt, click.Abort):
        sys.exit(130)
    except StorageFault as fault:
        from facilitator.services.storage_sentences import storage_sentence

        stage.fail(storage_sentence(fault, stage.w, stage.clock), STORAGE)
    except ReaderGone:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        sys.exit(READER_GONE)
    except OSError as error:
        why = f"{error.filename}: {error.strerror}" if error.filename else error.strerror or str(error)
        stage.fail(why, STORAGE)
    except Exception as error:  # noqa: BLE001 - the last door: a person gets a sentence, not a traceback
        from facilitator.cli.crash import crash_sentence

        stage.fail(crash_sentence(error, stage.w), INTERNAL)
    sys.exit(0)


def _say(error: click.ClickException) -> None:
    """What was wrong with the command line; words from it are cleaned like any text from people."""
    said = io.StringIO()
    error.show(said)
    click.echo(clean(said.getvalue()).text, err=True, nl=False)


def _end_on_signals() -> None:
    """End by SIGTERM and SIGHUP as by an orderly exit, with the status a shell gives them."""

    def end(number: int, frame: FrameType | None) -> None:
        sys.exit(128 + number)

    for name in ("SIGTERM", "SIGHUP"):
        if number := getattr(signal, name, None):
            signal.signal(number, end)


def _take_any_text() -> None:
    """A byte that is no UTF-8, a letter a terminal cannot show, a closed stream: none must end anything."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            # else the next file opened, perhaps the meetings, would take its number
            setattr(sys, name, Path(os.devnull).open(mode))  # noqa: SIM115 - for as long as it runs
        reconfigure = getattr(getattr(sys, name), "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
