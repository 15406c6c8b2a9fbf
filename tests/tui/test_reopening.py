"""A meeting that was left running is taken up again while its screen stands."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from lobby import a_hall, a_meeting, settled, shown

from facilitator.clock import FastClock
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.meeting import MeetingScreen


async def test_a_meeting_left_running_can_be_written_in_before_the_disk_has_answered(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    meeting_id = a_meeting(hall)
    room = hall.open(meeting_id)
    assert room is not None and room.do("start").result().ok
    room.close()
    hall.close()
    assert isinstance(hall.clock, FastClock)
    hall.clock.wait(timedelta(minutes=6))
    app = FacilitatorApp(hall, "en", meeting_id=meeting_id)
    with closing(sqlite3.connect(hall.paths.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press(*"seen")
            screen = app.screen
            assert isinstance(screen, MeetingScreen)
            assert any("seen" in row for row in shown(app)) and screen.room.meeting.run.gap is None
            other.execute("ROLLBACK")
            hall.writer.flush()
            await settled(pilot)
            assert screen.room.meeting.run.gap is not None and screen.line.text == "seen"
            assert any("Interrupted" in row for row in shown(app))
            screen.room.close()
    hall.close()


async def test_a_moment_away_shows_its_beginning_and_leaves_the_time_within_reach(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    meeting_id = a_meeting(hall)
    room = hall.open(meeting_id)
    assert room is not None and room.do("start").result().ok
    room.close()
    assert isinstance(hall.clock, FastClock)
    hall.clock.wait(timedelta(seconds=20))
    app = FacilitatorApp(hall, "en", meeting_id=meeting_id)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        hall.writer.flush()
        await settled(pilot)
        screen = app.screen
        assert isinstance(screen, MeetingScreen) and screen.room.meeting.run.gap is not None
        assert any("Interrupted 08:30. F3" in row for row in shown(app))
        await pilot.press("f3")
        rows = "\n".join(shown(app))
        assert "Borrow 5 min" in rows and "4 It was a break" in rows and "5 The meeting went on" in rows
        await pilot.press("5")
        hall.writer.flush()
        await settled(pilot)
        assert screen.room.meeting.run.gap is None
        screen.room.close()
    hall.close()


async def test_after_a_long_time_away_the_rest_about_the_time_is_one_digit_further(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    meeting_id = a_meeting(hall)
    room = hall.open(meeting_id)
    assert room is not None and room.do("start").result().ok
    room.close()
    assert isinstance(hall.clock, FastClock)
    hall.clock.wait(timedelta(minutes=6))
    app = FacilitatorApp(hall, "en", meeting_id=meeting_id)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        hall.writer.flush()
        await settled(pilot)
        await pilot.press("f3")
        assert any("1 It was a break" in row and row.endswith("6 min") for row in shown(app))
        await pilot.press("3")
        await pilot.pause()
        assert any("Borrow 5 min" in row for row in shown(app))
        screen = app.screen
        assert isinstance(screen, MeetingScreen)
        screen.room.close()
    hall.close()
