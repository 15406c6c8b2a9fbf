"""Opening the app."""

from __future__ import annotations

import sys

from facilitator.cli.stage import Stage
from facilitator.paths import Paths


def open_app(stage: Stage, meeting_id: str = "") -> int:
    """Open the app, on a meeting where one is named; the exit status."""
    return open_app_on(stage, stage.paths, meeting_id)


def open_app_on(stage: Stage, paths: Paths, meeting_id: str = "") -> int:
    """Open the app on the meetings of a home folder; the exit status."""
    # the app reads standard input and draws on standard error
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        stage.fail(stage.w._("this is no terminal. Use “facilitator plain” to run a meeting by text."), 2)
    from facilitator.services.hall import Hall
    from facilitator.tui.app import FacilitatorApp

    hall = Hall(paths, stage.clock)
    try:
        app = FacilitatorApp(hall, stage.language, theme=stage.config.theme, meeting_id=meeting_id)
        app.run()
        return app.return_code or 0
    finally:
        hall.close()
