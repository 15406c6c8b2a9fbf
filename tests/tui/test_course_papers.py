"""What was written of a course stands on its screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from course_screen import a_course, on_course, read
from lobby import SIZES, a_hall, settled, shown

from facilitator.services.papers_record import remember_course_papers
from facilitator.tui.app import FacilitatorApp


@pytest.mark.parametrize("size", SIZES)
async def test_the_course_says_what_was_written_for_whom_and_that_it_cannot_be_recalled(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    hall = a_hall(tmp_path)
    course = read(hall, a_course(hall))
    remember_course_papers(hall, course, [tmp_path / "Birkehave" / "Plan.xlsx", tmp_path / "Plan.xlsx"])
    async with FacilitatorApp(hall, "da").run_test(size=size) as pilot:
        await on_course(pilot)
        await pilot.press("end")
        await settled(pilot)
        text = "\n".join(shown(pilot.app))
        assert "Papirer, der er skrevet" in text
        assert "Dagens mål: gruppen (Birkehave og Søndergård) · 2 filer" in " ".join(text.split())
        assert "kan ikke kaldes tilbage" in " ".join(text.split())
    hall.close()
