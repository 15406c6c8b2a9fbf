"""Options that every command takes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from facilitator.cli.stage import Stage
from facilitator.config import LANGUAGES

F = TypeVar("F", bound=Callable[..., Any])


class Instant(click.ParamType[datetime]):
    """An instant in ISO form; without a zone it is local time."""

    name = "ISO"

    def convert(self, value: Any, param: Any, ctx: Any) -> datetime:
        if isinstance(value, datetime):
            return value
        try:
            return datetime.fromisoformat(value).astimezone()
        except ValueError:
            self.fail(f"{value!r} is no instant such as 2026-11-24T08:30", param, ctx)


def shared(command: F) -> F:
    """Options that may stand before or after the subcommand."""
    options = (
        click.option("--db", type=click.Path(path_type=Path, dir_okay=False), help="The file of meetings."),
        click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the screen and of papers."),
        click.option("--json", "json_", is_flag=True, help="Answer in JSON."),
        click.option("--clock", type=Instant(), help="Set the clock; it moves when told to."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def staged(db: Path | None, lang: str | None, json_: bool, clock: datetime | None) -> Stage:
    """The stage of the run, with what this command adds to what stood before it."""
    stage = click.get_current_context().ensure_object(Stage)
    stage.db = db or stage.db
    stage.lang = lang or stage.lang
    stage.json = json_ or stage.json
    stage.clock_at = clock or stage.clock_at
    return stage
