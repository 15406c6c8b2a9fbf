"""What a command answers with: one JSON document, or lines for people."""

from __future__ import annotations

import json
from collections.abc import Iterable

import click

from facilitator.cli.stage import Stage
from facilitator.domain.fault import Fault
from facilitator.text import clean
from facilitator.words.faults import fault_sentence


def say(line: str) -> None:
    """One line of the answer; a path or a title in it steers no screen and forges no line."""
    click.echo(clean(line).text.replace("\n", "␊"))


def say_json(**told: object) -> None:
    """The answer as one object on one line."""
    click.echo(json.dumps({"schema": 1, **told}, ensure_ascii=False))


def say_faults(faults: Iterable[Fault], stage: Stage) -> None:
    """Faults beside an answer: on standard error, a line each."""
    for fault in faults:
        click.echo(fault_sentence(fault, stage.w), err=True)
