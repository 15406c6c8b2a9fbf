"""Options that every command takes, and those that what is made new takes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from gettext import gettext
from pathlib import Path
from typing import Any, TypeVar

import click

from facilitator.cli.spoken import PathTo, option
from facilitator.cli.stage import Stage
from facilitator.config import LANGUAGES
from facilitator.words.tongue import N_

F = TypeVar("F", bound=Callable[..., Any])


class Instant(click.ParamType[datetime]):
    """An instant in ISO form; without a zone it is local time."""

    name = "2026-11-24T08:30"

    def convert(self, value: Any, param: Any, ctx: Any) -> datetime:
        if isinstance(value, datetime):
            return value
        try:
            return datetime.fromisoformat(value).astimezone()
        except ValueError:
            said = gettext(N_("“{value}” is no time such as 2026-11-24T08:30.")).format(value=value)
            self.fail(said, param, ctx)


class WholeNumber(click.IntRange):
    """A number people would count with, from least to most."""

    @property
    def name(self) -> str:  # type: ignore[override]
        return gettext(N_("whole number"))


def shared(command: Callable[..., None]) -> Callable[..., None]:
    """Options that may stand before or after the subcommand, which is handed what they come to: the stage."""

    @wraps(command)
    def on_stage(
        *args: Any, db: Path | None, lang: str | None, json_: bool, clock: datetime | None, **told: Any
    ) -> None:
        command(*args, stage=_staged(db, lang, json_, clock), **told)

    options = (
        option("--db", type=PathTo(path_type=Path, dir_okay=False), help=N_("The file of meetings.")),
        option("--lang", type=click.Choice(LANGUAGES), help=N_("Language of the screen and of papers.")),
        option("--json", "json_", is_flag=True, help=N_("Answer in JSON.")),
        option("--clock", type=Instant(), help=N_("Set the clock; it moves when told to.")),
    )
    for each in reversed(options):
        on_stage = each(on_stage)
    return on_stage


def people_option(command: F) -> F:
    """Who takes part in what is made."""
    return option(
        "--person",
        "people",
        multiple=True,
        metavar=N_('"NAME;ROLE[,ROLE…];SCHOOL;PROFESSION"'),
        help=N_("Somebody who takes part; may be repeated."),
    )(command)


def settings_option(command: F) -> F:
    """What is known of it from the beginning."""
    return option(
        "--set",
        "settings",
        multiple=True,
        metavar=N_("FIELD=VALUE"),
        help=N_("What a field of it says; may be repeated."),
    )(command)


def _staged(db: Path | None, lang: str | None, json_: bool, clock: datetime | None) -> Stage:
    """The stage of the run, with what this command adds to what stood before it."""
    stage = click.get_current_context().ensure_object(Stage)
    stage.db = db or stage.db
    stage.lang = lang or stage.lang
    stage.json = json_ or stage.json
    stage.clock_at = clock or stage.clock_at
    return stage
