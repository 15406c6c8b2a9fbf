"""Opening the app."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from threading import enumerate as threads
from threading import main_thread
from typing import NoReturn

from facilitator.cli.stage import STORAGE, Stage
from facilitator.paths import Paths

SWITCH = 0.0005
"""Seconds a thread may keep the interpreter while the one that draws wants it (by default it is 0.005)."""


def open_app(stage: Stage, meeting_id: str = "", *, room_view: bool = False) -> int:
    """Open the app, on a meeting where one is named; the exit status, where the program lives on.

    ``room_view``: on what the whole room may see of that meeting.
    """
    status = open_app_on(stage, stage.paths, meeting_id, room_view=room_view)
    if all(thread.daemon or thread is main_thread() for thread in threads()):
        _end(status)
    return status


def open_app_on(stage: Stage, paths: Paths, meeting_id: str = "", *, room_view: bool = False) -> int:
    """Open the app on the meetings of a home folder; the exit status."""
    # the app reads standard input and draws on standard error
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        stage.fail(stage.w._("this is no terminal. Use “facilitator plain” to run a meeting by text."), 2)
    if os.environ.get("TERM", "") in ("dumb", "unknown", "") and sys.platform != "win32":
        why = stage.w._("this terminal can place no text. Use “facilitator plain” to run a meeting by text.")
        stage.fail(why, 2)
    # whoever types waits for no more than this until a thread that works lets go
    sys.setswitchinterval(SWITCH)
    # until the first screen stands next to nothing is thrown away; the app turns this on again
    gc.disable()
    from facilitator.services.hall import Hall
    from facilitator.tui.app import FacilitatorApp

    hall, status = Hall(paths, stage.clock), 0
    try:
        app = FacilitatorApp(
            hall,
            stage.language,
            theme=stage.config.theme,
            meeting_id=meeting_id,
            meeting_language=stage.config.meeting_language,
            room_view=room_view,
        )
        app.run()
        status = app.return_code or 0
    finally:
        saved = hall.close(hurried=status != 0)
    if not saved and not status:
        unsaved = stage.w._(
            "Not everything is on the disk. What the draft holds is there when you come back."
        )
        stage.fail(unsaved, STORAGE)
    return status


def _end(status: int) -> NoReturn:
    """End at once: all is on the disk, and taking the interpreter apart takes longer than the app did."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(status)
