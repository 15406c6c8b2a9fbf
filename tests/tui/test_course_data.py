"""A source of data is attached on the screen of its course, in the line."""

from __future__ import annotations

from pathlib import Path

from course_screen import a_course, on_course, read, saved, typed, walked_to
from lobby import a_hall, shown

from facilitator.domain.data_sources import data_sources
from facilitator.tui.app import FacilitatorApp


async def test_a_source_of_data_is_attached_in_the_line_and_taken_back(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, "add data")
        await pilot.press("enter")
        assert any("Titel; periode; ansvarlig" in row for row in shown(pilot.app))
        await typed(pilot, "Trivselsmåling; foråret 2026")
        assert any("ansvarlig" in row for row in shown(pilot.app)), "what is missing is told"
        assert data_sources(read(hall, course_id)) == ()
        await pilot.press("ctrl+u")
        await typed(pilot, "Trivselsmåling; foråret 2026; Hanne")
        await pilot.press("enter")
        await saved(pilot)
        rows = shown(pilot.app)
        assert any("Trivselsmåling · foråret 2026" in row and "Hanne Lund" in row for row in rows)
        (source,) = data_sources(read(hall, course_id))
        assert source.text == "Trivselsmåling"
        await pilot.press("ctrl+z")
        await saved(pilot)
        assert data_sources(read(hall, course_id)) == ()
    hall.close()
