"""What may be loaded by the time the first screen stands."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from lobby import MORNING, a_hall, a_meeting

ALLOWED = {
    "facilitator",
    "textual",
    "rich",
    "typing_extensions",  # textual
    "platformdirs",  # textual
}
"""Packages from outside the standard library. SQLModel alone costs twice what all of these do."""

OF_A_MEETING = (
    "facilitator.services.room",
    "facilitator.domain.meeting",
    "facilitator.domain.run",
    "facilitator.domain.whole_course",
    "facilitator.tui.screens.meeting",
)
OF_A_COMMAND = ("click", "tomllib", "facilitator.cli.commands")

START = """
import asyncio, sys
from datetime import datetime
import facilitator.cli.main, facilitator.cli.app, facilitator.tui.terminal
from facilitator.cli.stage import Stage
from facilitator.services.hall import Hall
from facilitator.tui import app

app.SETTLED = app.WARM_AFTER = 3600  # nothing is loaded ahead


async def start(meeting_id, at):
    stage = Stage(clock_at=datetime.fromisoformat(at))
    first = app.FacilitatorApp(Hall(stage.paths, stage.clock), stage.language, meeting_id=meeting_id)
    async with first.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        return list(sys.modules)


print(*asyncio.run(start(*sys.argv[1:])))
"""


def loaded(meeting_id: str = "") -> set[str]:
    """All modules there are when the app shows its first screen."""
    asked = [sys.executable, "-c", START, meeting_id, MORNING.isoformat()]
    return set(subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split())


def strangers(modules: Iterable[str]) -> set[str]:
    packages = {module.partition(".")[0] for module in modules}
    return {name for name in packages - sys.stdlib_module_names - ALLOWED if not name.startswith("_")}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The home that ``_own_home`` names."""
    return tmp_path / "home"


def test_the_first_screen_is_painted_without_what_makes_a_start_slow(home: Path) -> None:
    hall = a_hall(home)
    a_meeting(hall)
    hall.close()
    modules = loaded()
    assert "facilitator.tui.screens.home" in modules
    assert not strangers(modules)
    assert not modules & {*OF_A_MEETING, *OF_A_COMMAND}


def test_a_running_meeting_is_painted_without_what_makes_a_start_slow(home: Path) -> None:
    hall = a_hall(home)
    meeting_id = a_meeting(hall)
    room = hall.open(meeting_id)
    assert room is not None and room.do("start").result().ok
    room.close()
    hall.close()
    modules = loaded(meeting_id)
    assert "facilitator.tui.widgets.capture_line" in modules
    assert not strangers(modules)
