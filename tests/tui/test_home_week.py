"""What is due this week stands on the first screen: actions and points of the preparation, by their days."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from course_screen import SETUP, a_course, on_course
from lobby import MORNING, SIZES, Lobby, a_hall, half_day, settled, shown

from facilitator.clock import FastClock
from facilitator.services.hall import Hall
from facilitator.services.setup import Setup
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.home import Home
from facilitator.words.tongue import speak


def home(hall: Hall) -> Lobby:
    return Lobby(Home(hall, speak("sv")))


def with_a_dialogue_held(folder: Path) -> Hall:
    """A course whose dialogue was closed today with one action for the day after tomorrow."""
    hall = a_hall(folder)
    setup = Setup("Halvdag", SETUP.parties, SETUP.people, MORNING, "sv")
    made = hall.make(setup, half_day(folder), a_course(hall))
    assert isinstance(made, str)
    room = hall.open(made)
    assert room is not None
    for order in (
        ("start", "vi börjar utan allt på plats"),
        ("action", "Pröva kamratfrågor >26/11"),
        ("close", "vi slutar här i dag"),
    ):
        outcome = room.do(*order).result(20)
        assert outcome.ok, outcome.refused
    room.close()
    return hall


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_left_to_do_after_a_dialogue_stands_beside_the_actions_of_the_week_by_its_day(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    hall = with_a_dialogue_held(tmp_path)
    async with home(hall).run_test(size=size) as pilot:
        await settled(pilot)
        rows = shown(pilot.app)
        (point,) = (n for n, row in enumerate(rows) if "har fått sammanfattning" in row)
        (action,) = (n for n, row in enumerate(rows) if "Pröva kamratfrågor" in row)
        assert rows[point].rstrip().endswith("ons 25/11 · i morgon")
        assert rows[action].rstrip().endswith("tors 26/11 · om 2 dagar")
        assert point < action
        assert "Dagens mål" in "".join(rows[point : point + 2]), "and says which course it is of"
    hall.close()


async def test_what_is_due_in_more_than_a_week_does_not_stand_there_yet(tmp_path: Path) -> None:
    hall = with_a_dialogue_held(tmp_path)
    async with home(hall).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        rows = "\n".join(shown(pilot.app))
        assert "Att göra i veckan" in rows and "Processen är avslutad" not in rows
    hall.close()


async def test_many_points_of_one_course_that_are_late_are_one_row(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    setup = Setup("Halvdag", SETUP.parties, (), MORNING + timedelta(days=28), "sv")
    assert isinstance(hall.make(setup, half_day(tmp_path), a_course(hall)), str)
    assert isinstance(hall.clock, FastClock)
    hall.clock.wait(timedelta(days=20))
    async with home(hall).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        rows = [row for row in shown(pilot.app) if "skulle ha varit klara" in row]
        assert len(rows) == 1 and "Dagens mål" in rows[0]
        text = "\n".join(shown(pilot.app))
        assert " till, på processernas skärmar" in text and "steg 1 · tis 22/12" in text
    hall.close()


async def test_a_day_of_another_year_is_written_with_its_year(tmp_path: Path) -> None:
    hall = with_a_dialogue_held(tmp_path)
    async with FacilitatorApp(hall, "sv").run_test(size=(120, 36)) as pilot:
        screen = await on_course(pilot)
        days = [row.label for row in screen.listed.rows if row.id.startswith("ready ")]
        assert any(day.endswith(" 2027") for day in days), days
        assert any(day.endswith(" 25/11") for day in days), days
    hall.close()
