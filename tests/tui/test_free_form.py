"""A meeting in free form is marked where meetings are listed in the app."""

from __future__ import annotations

from pathlib import Path

import pytest
from course_screen import a_course, on_course
from lobby import a_hall, settled, shown

from facilitator.domain.refusal import Refused
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.setup import Setup
from facilitator.tui.app import FacilitatorApp


@pytest.mark.seed("SR-153")
async def test_the_first_screen_and_the_course_mark_a_meeting_in_free_form(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    shelf = Bookshelf(hall.paths.home)
    agenda = shelf.agenda("free_form")
    assert not isinstance(agenda, Refused)
    setup = Setup("Kaffe", (), (), hall.clock.now(), "da")
    assert isinstance(hall.make(setup, shelf.copy_of(agenda), course_id), str)
    async with FacilitatorApp(hall, "da").run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        assert any("Kaffe" in row and "fri form" in row for row in shown(pilot.app))
        await on_course(pilot)
        assert any("Kaffe · fri form" in row for row in shown(pilot.app))
    hall.close()
