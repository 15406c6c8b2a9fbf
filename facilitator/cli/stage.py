"""What every command is given: where things are, what time it is, which language."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from facilitator.clock import Clock, FastClock, SystemClock
from facilitator.config import LANGUAGES, Config, read_config
from facilitator.paths import Paths, find_paths
from facilitator.text import clean
from facilitator.words.config_faults import config_sentence
from facilitator.words.tongue import Words, speak

REFUSED, INVALID, NOT_FOUND, STORAGE, INTERNAL = 1, 3, 4, 5, 70
"""Exit statuses beside 0 and 2 (usage)."""

F = TypeVar("F", bound=Callable[..., Any])


@dataclass
class Stage:
    """The choices that hold for a whole run; given before or after the subcommand."""

    db: Path | None = None
    lang: str | None = None
    json: bool = False
    clock_at: datetime | None = None

    @cached_property
    def paths(self) -> Paths:
        paths = find_paths()
        return replace(paths, file=self.db.absolute()) if self.db else paths

    @cached_property
    def config(self) -> Config:
        config, faults = read_config(self.paths.config)
        w = speak(self._language_of(config))
        for fault in faults:
            click.echo(f"{self.paths.config}: {config_sentence(fault, w)}", err=True)
        return config

    @cached_property
    def clock(self) -> Clock:
        return FastClock(self.clock_at) if self.clock_at else SystemClock()

    @property
    def simulated(self) -> bool:
        """The time is one that was set."""
        return self.clock_at is not None

    @cached_property
    def language(self) -> str:
        """Of the screen: as asked for, else as settled, else the system's."""
        asked = self.lang or os.environ.get("FACILITATOR_LANG", "")
        return asked if asked in LANGUAGES else self._language_of(self.config)

    @cached_property
    def w(self) -> Words:
        return speak(self.language)

    def _language_of(self, config: Config) -> str:
        return self.lang or config.language or _system_language()

    def fail(self, sentence: str, status: int) -> NoReturn:
        """End with a sentence for a person and a status for a program."""
        with contextlib.suppress(OSError):  # a terminal that was closed
            click.echo(clean(f"facilitator: {sentence}").text, err=True)
        sys.exit(status)


def _system_language() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name, ""):
            language = {"nb": "da", "nn": "da", "no": "da"}.get(value[:2], value[:2])
            return language if language in LANGUAGES else "en"
    return "en"


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
