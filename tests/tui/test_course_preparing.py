"""How a dialogue of a course is prepared on the course's screen, and how its line is written in."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from course_screen import SETUP, a_course, on_course, read, saved, typed, walked_to
from lobby import MORNING, SIZES, a_hall, half_day, shown

from facilitator.domain.course import CourseKind
from facilitator.domain.course_run import PointOpen, PointReady
from facilitator.services.course_making import CourseSetup, make_course
from facilitator.services.hall import Hall
from facilitator.services.setup import Setup
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.new_meeting import NewMeeting


def with_a_dialogue(folder: Path) -> tuple[Hall, str, str]:
    """A course with a half day in four weeks."""
    hall = a_hall(folder)
    course_id = a_course(hall)
    setup = Setup("Halv dag", SETUP.parties, (), MORNING + timedelta(days=28), "da")
    made = hall.make(setup, half_day(folder), course_id)
    assert isinstance(made, str)
    return hall, course_id, made


@pytest.mark.seed("SR-039")
@pytest.mark.parametrize("size", SIZES)
async def test_a_dialogue_to_come_has_its_preparation_by_days_on_the_screen_of_its_course(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    hall, _, made = with_a_dialogue(tmp_path)
    async with FacilitatorApp(hall, "da").run_test(size=size) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, f"ready {made} sponsor_sentence")
        rows = shown(pilot.app)
        assert any("Før: Halv dag" in row for row in rows)
        assert any(row.startswith("▌") and "! ti. 24.11." in row for row in rows), "due today, and chosen"
    hall.close()


async def test_a_point_nobody_can_look_up_is_done_by_saying_so_and_open_again_by_saying_it_twice(
    tmp_path: Path,
) -> None:
    hall, course_id, made = with_a_dialogue(tmp_path)
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, f"ready {made} contacts")
        for event, mark in ((PointReady(made, "contacts"), "√"), (PointOpen(made, "contacts"), "!")):
            await pilot.press("enter")
            await saved(pilot)
            assert read(hall, course_id).records.events[-1].event == event
            (row,) = (row for row in shown(pilot.app) if "kontaktperson" in row)
            assert f"{mark} ti. 24.11." in row
    hall.close()


async def test_a_point_that_a_field_tells_of_leads_to_the_field_of_the_school_that_lacks_it(
    tmp_path: Path,
) -> None:
    hall, course_id, made = with_a_dialogue(tmp_path)
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        screen = await on_course(pilot)
        for said in ("Vi viser dagens mål", "Vi viser elevråd"):
            await walked_to(pilot, screen, f"ready {made} we_show")
            await pilot.press("enter")
            await typed(pilot, said)
        course = read(hall, course_id)
        told = [course.said("we_show", party.id) for party in course.parties]
        assert told == ["Vi viser dagens mål", "Vi viser elevråd"]
        await walked_to(pilot, screen, f"ready {made} we_show")
        assert any(row.startswith("▌") and "√" in row for row in shown(pilot.app))
    hall.close()


async def test_what_was_typed_before_enter_goes_into_the_row_that_is_chosen(tmp_path: Path) -> None:
    hall, course_id, _ = with_a_dialogue(tmp_path)
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, "field ambition")
        await typed(pilot, "Alle kender målet")
        assert read(hall, course_id).said("ambition") == "", "seen in its field before it is kept"
        await pilot.press("enter")
        await saved(pilot)
        assert read(hall, course_id).said("ambition") == "Alle kender målet"
        assert pilot.app.screen.line.text == ""
        await pilot.press("ctrl+z")
        await saved(pilot)
        assert read(hall, course_id).said("ambition") == ""
        assert any("√ Fortrudt: " in row and "field" not in row for row in shown(pilot.app))
    hall.close()


async def test_a_meeting_begun_from_the_course_is_of_the_step_that_is_open(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    a_course(hall)
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        await on_course(pilot)
        await pilot.press("f6")
        await saved(pilot)
        assert isinstance(pilot.app.screen, NewMeeting)
        assert pilot.app.screen.planned.agenda_id == "scoping_meeting"
    hall.close()


async def test_a_course_of_colleagues_asks_for_nothing_that_a_school_would_promise(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    made = make_course(hall, CourseSetup(CourseKind.PEER_OBSERVATION, "Dagens mål · Ida – Ole"))
    assert isinstance(made, str)
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        screen = await on_course(pilot)
        ids = [row.id for row in screen.listed.rows]
        assert "field frame_conditions" in ids
        assert not {"field sponsor_commitment", "field objections", "add party"} & set(ids)
    hall.close()
