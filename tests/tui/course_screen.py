"""A course of two schools on its screen, and the ways to walk and write there."""

from __future__ import annotations

from asyncio import wrap_future

from lobby import settled, shown
from textual.pilot import Pilot

from facilitator.domain.course import CourseKind
from facilitator.domain.whole_course import WholeCourse
from facilitator.services.course_making import CourseSetup, make_course
from facilitator.services.hall import Hall
from facilitator.services.setup import PersonLine
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.course import CourseScreen

SETUP = CourseSetup(
    kind=CourseKind.BENCHLEARNING,
    title="Dagens mål",
    parties=("Birkehave", "Søndergård"),
    people=(
        PersonLine("Inge Krogh", ("process_consultant",)),
        PersonLine("Hanne Lund", ("member",), "Birkehave"),
    ),
)
WHY = "Vi er enige om at gå videre"


def a_course(hall: Hall) -> str:
    made = make_course(hall, SETUP)
    assert isinstance(made, str)
    return made


def read(hall: Hall, course_id: str) -> WholeCourse:
    course = hall.read_course(course_id)
    assert course is not None
    return course


async def on_course(pilot: Pilot[int]) -> CourseScreen:
    """From the first screen to the course that stands there."""
    await settled(pilot)
    rows = (row for row in shown(pilot.app) if "Dagens mål · " in row and " – " in row)
    await pilot.press(next(rows, "1").strip()[0])
    await settled(pilot)
    assert isinstance(pilot.app.screen, CourseScreen)
    return pilot.app.screen


async def saved(pilot: Pilot[int]) -> None:
    """Until every order given so far is on the disk, and the screen has heard of it."""
    await settled(pilot)
    assert isinstance(pilot.app, FacilitatorApp)
    await wrap_future(pilot.app.hall.writer.submit(lambda session: None))
    await settled(pilot)
    await settled(pilot)  # what is read for an order is shown a moment after it


async def typed(pilot: Pilot[int], text: str) -> None:
    await pilot.press(*("space" if letter == " " else letter for letter in text))
    await pilot.press("enter")
    await saved(pilot)


async def walked_to(pilot: Pilot[int], screen: CourseScreen, row: str) -> None:
    for key in ("down", "up"):
        for _ in range(60):
            if screen._chosen.startswith(row):
                return
            await pilot.press(key)
    raise AssertionError(f"no row {row}")
