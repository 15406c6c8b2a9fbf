"""``facilitator rehearse``: any agenda, on a clock that is set, with people who do not exist."""

from __future__ import annotations

import shutil
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from facilitator.cli.answer import or_refused
from facilitator.cli.app import open_app_on
from facilitator.cli.options import shared
from facilitator.cli.plain import run_in_plain
from facilitator.cli.spoken import argument, command
from facilitator.cli.stage import NOT_FOUND, PATIENCE, Stage
from facilitator.paths import Paths
from facilitator.plain.manner import Manner
from facilitator.services.hall import Hall
from facilitator.services.rehearsal import AGENDA, make_rehearsal
from facilitator.words.tongue import N_


@command()
@argument("agenda", metavar=N_("[AGENDA]"), default=AGENDA)
@shared
def rehearse(stage: Stage, agenda: str) -> None:
    """Run an agenda with people who do not exist. Keeps nothing."""
    folder = Path(tempfile.mkdtemp(prefix="facilitator-rehearsal-"))
    try:
        sys.exit(_rehearse(stage, Paths(folder), agenda))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _rehearse(stage: Stage, paths: Paths, agenda: str) -> int:
    """In the app where there is a terminal, else line by line on a clock that waits for ``wait``."""
    in_app = sys.stdin.isatty() and sys.stdout.isatty()
    if not in_app:
        stage.clock_at = stage.clock_at or stage.clock.now()
        del stage.clock
    with closing(Hall(paths, stage.clock, patience=PATIENCE)) as hall:
        made = or_refused(make_rehearsal(hall, stage.w, stage.language, agenda), stage, NOT_FOUND)
        if not in_app:
            return run_in_plain(hall, made, stage, Manner(stage.json), rehearse=True)
    return open_app_on(stage, paths, made)
