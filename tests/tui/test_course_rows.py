"""No row of the screen of a course is cut, in any language, at the least width there is."""

from __future__ import annotations

from pathlib import Path

import pytest
from course_screen import saved
from full_course import KINDS, full_course
from lobby import a_hall, settled, shown

from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.course import CourseScreen
from facilitator.tui.screens.home import Home

EMPTY = "[ … ? ]"


@pytest.mark.parametrize("language", ["en", "da", "sv"])
async def test_no_label_and_no_row_of_a_full_course_is_cut(tmp_path: Path, language: str) -> None:
    hall = a_hall(tmp_path)
    courses = {kind: full_course(hall, kind, language) for kind in KINDS}
    app = FacilitatorApp(hall, language)
    async with app.run_test(size=(80, 240)) as pilot:
        await settled(pilot)
        for kind, course_id in courses.items():
            app.screen.post_message(Home.CourseChosen(course_id))
            await saved(pilot)
            assert isinstance(app.screen, CourseScreen)
            rows = [row.replace(EMPTY, "") for row in shown(app)]
            assert sum(1 for row in rows if row.strip()) > 30
            assert not [row for row in rows if "…" in row], kind
            await pilot.press("escape")
            await settled(pilot)
    hall.close()
