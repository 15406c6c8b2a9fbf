"""The command ``facilitator``: what every run of it begins and ends with."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import NoReturn

from facilitator.cli.stage import INTERNAL, STORAGE, Stage
from facilitator.config import LANGUAGES
from facilitator.paths import NoHomeError
from facilitator.store.fault import StorageFault


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run the command line. No traceback ever reaches a user, and no text of a meeting a report."""
    _end_on_signals()
    _take_any_text()
    stage = Stage()
    try:
        _run(sys.argv[1:] if args is None else args, stage)
    except KeyboardInterrupt:
        sys.exit(130)
    except StorageFault as fault:
        from facilitator.services.storage_sentences import storage_sentence

        stage.fail(storage_sentence(fault, stage.w, stage.clock), STORAGE)
    except NoHomeError:
        why = stage.w._("your own folder cannot be found. Say where with FACILITATOR_HOME=/a/folder.")
        stage.fail(why, STORAGE)
    except OSError as error:
        from facilitator.words.system_errors import system_error

        why = system_error(error.strerror, stage.w) if error.strerror else str(error)
        stage.fail(f"{error.filename}: {why}" if error.filename else why, STORAGE)
    except Exception as error:  # noqa: BLE001 - the last door: a person gets a sentence, not a traceback
        from facilitator.words.crash import crash_sentence

        stage.fail(crash_sentence(error, stage.w), INTERNAL)


def _run(args: Sequence[str], stage: Stage) -> NoReturn:
    if args:
        from facilitator.cli.spoken import asked_for, speak_to_click

        stage.lang = asked_for(args, LANGUAGES)
        speak_to_click(stage.language)
        # after it, for what click says of itself when a command is declared
        from facilitator.cli.commands import obey

        obey(args, stage)
    # the app needs no click, which would be a tenth of its start
    from facilitator.cli.app import open_app

    sys.exit(open_app(stage))


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
