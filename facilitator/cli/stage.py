"""What every command is given: where things are, what time it is, which language."""

from __future__ import annotations

import contextlib
import os
import sys
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import NoReturn

from facilitator.clock import Clock, FastClock, SystemClock
from facilitator.config import LANGUAGES, Config, read_config
from facilitator.paths import NoHomeError, Paths, find_paths
from facilitator.words.tongue import Words, speak

REFUSED, INVALID, NOT_FOUND, STORAGE, INTERNAL = 1, 3, 4, 5, 70
"""Exit statuses beside 0 and 2 (usage)."""

PATIENCE = 5.0
"""Seconds a command waits for a file that is busy or full before it gives up."""


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
        # read while the command line is still being read: which file is meant may come behind it
        try:
            path = find_paths().config
        except NoHomeError:  # whoever needs the home says so
            return Config()
        config, faults = read_config(path)
        if faults:
            from facilitator.words.config_faults import config_sentence

            w = speak(self._language_of(config))
        for fault in faults:
            complain(f"{path}: {config_sentence(fault, w)}")
        return config

    @cached_property
    def clock(self) -> Clock:
        return FastClock(self.clock_at) if self.clock_at else SystemClock()

    @property
    def simulated(self) -> bool:
        """The time is one that was set."""
        return self.clock_at is not None

    @property
    def language(self) -> str:
        """Of the screen: as asked for, else as settled, else the system's."""
        asked = self.lang or os.environ.get("FACILITATOR_LANG", "")
        return asked if asked in LANGUAGES else self._language_of(self.config)

    def papers_in(self, language: str) -> str:
        """The language of papers: as asked for, else as settled, else ``language``."""
        return self.lang or self.config.export_language or language

    @property
    def meetings_in(self) -> str:
        """The language a meeting is made in: as asked for, else as settled, else that of the screen."""
        return self.lang or self.config.meeting_language or self.language

    @property
    def w(self) -> Words:
        return speak(self.language)

    def _language_of(self, config: Config) -> str:
        return self.lang or config.language or _system_language()

    def fail(self, sentence: str, status: int) -> NoReturn:
        """End with a sentence for a person and a status for a program."""
        from facilitator.text import clean

        with contextlib.suppress(OSError):  # a terminal that was closed
            complain(clean(f"facilitator: {sentence}").text)
        sys.exit(status)


def complain(sentence: str) -> None:
    """Say what is wrong, where it does not mix with what is asked for."""
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()


def _system_language() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name, ""):
            language = {"nb": "da", "nn": "da", "no": "da"}.get(value[:2], value[:2])
            return language if language in LANGUAGES else "en"
    return "en"
