"""What a paste is told that does not fit, or was cleaned, on the screens that are a list and one line."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from course_screen import a_course, on_course, walked_to
from lobby import a_hall, settled, shown
from textual import events
from textual.pilot import Pilot

from facilitator.text import LIMIT
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.widgets.capture_line import CaptureLine

Reach = Callable[[Pilot[int]], Awaitable[None]]


async def to_a_row_of_the_course(pilot: Pilot[int]) -> None:
    screen = await on_course(pilot)
    await walked_to(pilot, screen, "field we_seek")
    await pilot.press("enter")
    await settled(pilot)


async def to_a_new_course(pilot: Pilot[int]) -> None:
    await settled(pilot)
    await pilot.press("c")
    await settled(pilot)


async def to_a_new_meeting(pilot: Pilot[int]) -> None:
    await settled(pilot)
    await pilot.press("n")
    await settled(pilot)


@pytest.mark.parametrize("reach", [to_a_row_of_the_course, to_a_new_course, to_a_new_meeting])
async def test_a_paste_too_long_is_refused_in_words_and_one_cleaned_says_of_what(
    tmp_path: Path, reach: Reach
) -> None:
    hall = a_hall(tmp_path)
    a_course(hall)
    app = FacilitatorApp(hall, "da")
    async with app.run_test(size=(80, 24)) as pilot:
        await reach(pilot)
        line = app.screen.query_one(CaptureLine)
        await pasted(pilot, "trivsel\u202e i\u202e indskolingen")
        assert line.text == "trivsel i indskolingen"
        assert any("2 usynlige tegn" in row for row in shown(app))
        await pasted(pilot, "x" * LIMIT)
        assert line.text == "trivsel i indskolingen", "nothing of it is taken"
        assert any(str(LIMIT + 22) in row for row in shown(app))
    hall.close()


async def pasted(pilot: Pilot[int], text: str) -> None:
    pilot.app.screen.focused.post_message(events.Paste(text))  # type: ignore[union-attr]
    await settled(pilot)
