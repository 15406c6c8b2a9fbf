"""What a command answers with: one JSON document, or lines for people."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

import click

from facilitator.cli.stage import REFUSED, Stage
from facilitator.domain.fault import Fault
from facilitator.domain.refusal import Refused
from facilitator.text import clean
from facilitator.words.faults import fault_sentence
from facilitator.words.refusals import refusal_sentence

T = TypeVar("T")


def say(line: str) -> None:
    """One line of the answer; a path or a title in it steers no screen and forges no line."""
    click.echo(clean(line).text.replace("\n", "␊"))


def say_json(**told: object) -> None:
    """The answer as one object on one line."""
    click.echo(json.dumps({"schema": 1, **told}, ensure_ascii=False))


def say_files(paths: Iterable[Path], stage: Stage, **told: object) -> None:
    """The files that were written, a line each; as JSON with what else is ``told`` of them."""
    if stage.json:
        say_json(files=[str(path) for path in paths], **told)
        return
    for path in paths:
        say(str(path))


def say_faults(faults: Iterable[Fault], stage: Stage) -> None:
    """Faults beside an answer: on standard error, a line each."""
    for fault in faults:
        click.echo(fault_sentence(fault, stage.w), err=True)


def or_refused(made: T | Refused, stage: Stage, status: int = REFUSED) -> T:
    """What was made or read; ends the run, with the reason, where it was refused."""
    if isinstance(made, Refused):
        stage.fail(refusal_sentence(made, stage.w), status)
    return made


def or_usage(read: T | Refused, stage: Stage) -> T:
    """What was read; ends the run, with how the command is given, where a word cannot be understood."""
    if isinstance(read, Refused):
        raise click.UsageError(refusal_sentence(read, stage.w))
    return read
