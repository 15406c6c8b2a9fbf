"""A laptop that is shut while the meeting stands on its screen, and one whose clock is put right."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, timedelta
from pathlib import Path

from lobby import MORNING, a_meeting, settled, shown
from textual.pilot import Pilot
from wall import Wall

from facilitator.paths import Paths
from facilitator.services.hall import Hall
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.meeting import MeetingScreen


@asynccontextmanager
async def running(folder: Path) -> AsyncIterator[tuple[Wall, Pilot[int], MeetingScreen]]:
    """A meeting that began five minutes ago, half a line written."""
    clock = Wall(MORNING, UTC)
    hall = Hall(Paths(folder), clock)
    meeting_id = a_meeting(hall)
    app = FacilitatorApp(hall, "en", meeting_id=meeting_id)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = app.screen
        assert isinstance(screen, MeetingScreen)
        assert screen.room.do("start").result(20).ok
        for _ in range(6):
            clock.wait(timedelta(seconds=50))
            screen.recovering.beat()
        await pilot.press(*"half")
        await settled(pilot)
        yield clock, pilot, screen
        screen.room.close()
    hall.close()


async def test_the_time_a_laptop_was_shut_is_asked_about_and_the_line_is_still_there(tmp_path: Path) -> None:
    async with running(tmp_path) as (clock, pilot, screen):
        clock.wait(timedelta(minutes=35))
        screen.recovering.beat()
        screen.app.hall.writer.flush()  # type: ignore[attr-defined]
        await settled(pilot)
        rows = shown(screen.app)
        assert any("Interrupted 08:35–09:10. F3: was that meeting time?" in row for row in rows)
        assert screen.line.text == "half"
        await pilot.press("f3")
        await settled(pilot)
        assert any("It was a break" in row for row in shown(screen.app))
        await pilot.press("1")
        screen.app.hall.writer.flush()  # type: ignore[attr-defined]
        await settled(pilot)
        item = screen.room.meeting.run.item_id
        assert screen.room.meeting.run.spent(item, clock.now()) == timedelta(minutes=5)
        assert screen.line.text == "half"


async def test_a_clock_that_is_set_back_is_told_of_and_nothing_shown_is_negative(tmp_path: Path) -> None:
    async with running(tmp_path) as (clock, pilot, screen):
        clock.set_back(timedelta(minutes=20))
        screen.recovering.beat()
        screen.painter.tick()
        await settled(pilot)
        rows = shown(screen.app)
        assert any("The clock was set back 20 min: so many fewer are left." in row for row in rows)
        assert not any("-" in row[60:] for row in rows[:5])
        await pilot.press("enter")
        screen.app.hall.writer.flush()  # type: ignore[attr-defined]
        assert screen.room.meeting.entries[-1].text == "half"
