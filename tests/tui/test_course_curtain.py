"""The course hidden from a room that sees the screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from course_screen import a_course, on_course, read, saved, typed, walked_to
from lobby import SIZES, a_hall, settled, shown

from facilitator.tui.app import FacilitatorApp


@pytest.mark.parametrize("size", SIZES)
async def test_f9_hides_the_course_and_what_is_typed_which_goes_on(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    app = FacilitatorApp(hall, "da")
    async with app.run_test(size=size) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, "field ambition")
        await pilot.press("enter")
        await pilot.press("f9")
        await settled(pilot)
        await typed(pilot, "Alle trives")
        await saved(pilot)
        text = "\n".join(shown(app))
        assert "Forløbet er skjult – F9 viser det igen" in text
        assert "trin 1" in text.casefold() and "trives" not in text
        assert read(hall, course_id).said("ambition") == "Alle trives"
        await pilot.press("f9")
        await settled(pilot)
        assert "Alle trives" in "\n".join(shown(app))
    hall.close()


async def test_behind_the_curtain_nothing_is_done_to_a_row_nobody_sees(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    app = FacilitatorApp(hall, "da")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await on_course(pilot)
        before, chosen = read(hall, course_id), screen._chosen
        await pilot.press("f9")
        for key in ("down", "enter", "f2", "f6", "f7", "f8", "f1"):
            await pilot.press(key)
            await settled(pilot)
        await typed(pilot, "noget")
        await saved(pilot)
        assert app.screen is screen and screen.line.text == "noget", "typed words stay in the line"
        await pilot.press("f9")
        await settled(pilot)
        assert screen._chosen == chosen and read(hall, course_id) == before
    hall.close()
