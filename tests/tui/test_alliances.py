"""Help, networks and groups of a course on its screen."""

from __future__ import annotations

from pathlib import Path

from course_screen import a_course, on_course, read, saved, typed, walked_to
from lobby import a_hall, shown

from facilitator.domain.alliances import helps, networks
from facilitator.tui.app import FacilitatorApp


async def test_who_helps_whom_and_a_network_are_typed_in_the_line_and_undone(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, "add helps")
        await pilot.press("enter")
        await typed(pilot, "Birkehave;Søndergård;læsning")
        rows = "\n".join(shown(pilot.app))
        assert "hjælp" in rows and "Birkehave → Søndergård: læsning" in rows
        await walked_to(pilot, screen, "add network")
        await pilot.press("enter")
        await typed(pilot, "Nord;Birkehave;Søndergård")
        (network,) = networks(read(hall, course_id))
        assert read(hall, course_id).name_of(network.hub_id) == "Birkehave"
        for _ in range(2):
            await pilot.press("ctrl+z")
            await saved(pilot)
        course = read(hall, course_id)
        assert not helps(course) and not networks(course)
    hall.close()
