"""Tags in the app: put on a course and a meeting, and the first screen narrowed down to one."""

from __future__ import annotations

from pathlib import Path

import pytest
from course_screen import a_course, on_course, read, saved, typed, walked_to
from lobby import SIZES, Lobby, a_hall, a_meeting, settled, shown

from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.home import Home
from facilitator.tui.widgets.footer import Footer
from facilitator.words.tongue import speak


@pytest.mark.parametrize("size", SIZES)
async def test_the_first_screen_shows_only_what_has_a_tag_and_then_everything_again(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    hall = a_hall(tmp_path)
    a_course(hall)
    for title in ("Første møde", "Andet møde"):
        meeting = a_meeting(hall, title)
        room = hall.open(meeting)
        assert room is not None
        assert room.do("label", "trivsel" if title == "Første møde" else "mål").result(20).ok
        room.close()
    app = Lobby(Home(hall, speak("da")))
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press("#")
        rows = "\n".join(shown(app))
        assert "#mål" in rows and "#trivsel" in rows
        await pilot.press("down", "enter")
        await settled(pilot)
        rows = "\n".join(shown(app))
        assert "Kun #trivsel" in rows and "Første møde" in rows
        assert "Andet møde" not in rows and "Dagens mål" not in rows
        await pilot.press("escape")
        await settled(pilot)
        rows = "\n".join(shown(app))
        assert "Første møde" in rows and "Andet møde" in rows and "Dagens mål" in rows
    hall.close()


async def test_a_file_without_tags_says_where_they_are_put(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    app = Lobby(Home(hall, speak("en")))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("#")
        assert any("Nothing has a tag yet" in row for row in shown(app))
        await pilot.press("#")
        assert any("Rehearse a meeting" in row for row in shown(app))
    hall.close()


async def test_the_keys_clicked_over_the_tags_and_clicked_away_leave_the_list(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    app = Lobby(Home(hall, speak("en")))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("#")
        keys = (shown(app)[-1].index("F1"), 0)
        await pilot.click(Footer, offset=keys)
        assert any("Keys of this screen" in row for row in shown(app))
        await pilot.click(Footer, offset=keys)
        assert any("1 Rehearse a meeting" in row for row in shown(app))
    hall.close()


async def test_a_course_is_given_tags_in_the_line_and_undo_takes_them_off(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, "label")
        await pilot.press("enter")
        await typed(pilot, "#mål #8. klasse")
        assert read(hall, course_id).head.tags == ("mål", "8. klasse")
        rows = "\n".join(shown(pilot.app))
        assert "Emneord: #mål #8. klasse" in rows and "emneord" in rows
        await pilot.press("ctrl+z")
        await saved(pilot)
        assert read(hall, course_id).head.tags == ()
    hall.close()
