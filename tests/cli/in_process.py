"""The command line run in this process: the same commands and options, without a program's start."""

from __future__ import annotations

from click.testing import CliRunner
from script import Home, Ran

from facilitator.cli.commands import facilitator
from facilitator.cli.stage import Stage


def here(home: Home, *args: str) -> Ran:
    """What the command answers in a home folder."""
    runner = CliRunner(env={"FACILITATOR_HOME": str(home.folder), **home.environ})
    ran = runner.invoke(facilitator, list(args), obj=Stage())
    if ran.exception is not None and not isinstance(ran.exception, SystemExit):
        raise ran.exception
    return Ran(ran.exit_code, ran.stdout, ran.stderr)
