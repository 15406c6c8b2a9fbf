"""From screen to screen: the first one, a meeting, its plan, a meeting that is made, and back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from lobby import a_hall, a_meeting, settled, shown
from textual import events
from textual.pilot import Pilot

from facilitator.clock import FastClock
from facilitator.services.hall import Hall
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.home import Home
from facilitator.tui.screens.meeting import MeetingScreen
from facilitator.tui.screens.new_meeting import NewMeeting
from facilitator.tui.screens.plan import PlanScreen


def interrupted(hall: Hall) -> str:
    meeting_id = a_meeting(hall)
    room = hall.open(meeting_id)
    assert room is not None
    room.do("start").result()
    room.close()
    assert isinstance(hall.clock, FastClock)
    hall.clock.wait(timedelta(minutes=6))
    return meeting_id


async def kept(pilot: Pilot[int], hall: Hall) -> None:
    await settled(pilot)
    hall.writer.flush()
    await settled(pilot)


async def test_an_interrupted_meeting_goes_on_with_its_gap_set_aside_and_leads_back(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    interrupted(hall)
    app = FacilitatorApp(hall, "en")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("1")
        await kept(pilot, hall)
        screen = app.screen
        assert isinstance(screen, MeetingScreen)
        run = screen.room.meeting.run
        assert run.gap is None and run.spent("d_arrive", hall.clock.now()) == timedelta()
        await pilot.press("ctrl+q", "1")
        await kept(pilot, hall)
        assert isinstance(app.screen, Home)
        await pilot.press("1")
        await kept(pilot, hall)
        assert isinstance(app.screen, MeetingScreen) and not app.screen.room.read_only
        app.screen.room.close()
    hall.close()


async def test_a_gap_that_counts_is_charged_to_the_item(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    interrupted(hall)
    app = FacilitatorApp(hall, "en")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        await kept(pilot, hall)
        assert isinstance(app.screen, MeetingScreen)
        run = app.screen.room.meeting.run
        assert run.gap is None and run.spent("d_arrive", hall.clock.now()) == timedelta(minutes=6)
        app.screen.room.close()
    hall.close()


async def test_choosing_twice_in_a_hurry_opens_a_meeting_once(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    a_meeting(hall)
    app = FacilitatorApp(hall, "en")
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.post_message(events.Key("enter", None))
        app.screen.post_message(events.Key("enter", None))
        await kept(pilot, hall)
        assert isinstance(app.screen, MeetingScreen) and not app.screen.room.read_only
        assert sum(isinstance(each, MeetingScreen) for each in app.screen_stack) == 1
        app.screen.room.close()
    hall.close()


async def test_the_plan_is_opened_from_a_meeting_and_shut_again(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    app = FacilitatorApp(hall, "en", meeting_id=a_meeting(hall))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+g", "l")
        await kept(pilot, hall)
        assert isinstance(app.screen, PlanScreen) and "Action plan" in shown(app)[1]
        for _ in range(2):
            await pilot.press("f2")
            await kept(pilot, hall)
        assert "exports/" in shown(app)[21]
        await pilot.press("escape")
        await kept(pilot, hall)
        assert isinstance(app.screen, MeetingScreen)
        await pilot.press("ctrl+q")
        await pilot.pause()
        assert app.return_code == 0
    hall.close()


async def test_a_meeting_that_is_made_is_opened_and_one_given_up_leads_back(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    app = FacilitatorApp(hall, "en")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        await kept(pilot, hall)
        assert isinstance(app.screen, NewMeeting)
        await pilot.press("escape")
        await kept(pilot, hall)
        assert isinstance(app.screen, Home)
        await pilot.press("t")
        await kept(pilot, hall)
        assert isinstance(app.screen, MeetingScreen) and app.screen.room.meeting.head.simulated
        app.screen.room.close()
    hall.close()
