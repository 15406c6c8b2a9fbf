"""Pages and ends of the lists on the screens that are no meeting's."""

from __future__ import annotations

from pathlib import Path

from course_screen import saved
from full_course import full_course
from lobby import a_hall, a_meeting, settled, shown

from facilitator.domain.course import CourseKind
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.course import CourseScreen
from facilitator.tui.screens.home import Home


async def test_a_course_is_gone_through_by_pages_and_says_that_it_goes_on(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    course_id = full_course(hall, CourseKind.BENCHLEARNING, "sv")
    app = FacilitatorApp(hall, "sv")
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        app.screen.post_message(Home.CourseChosen(course_id))
        await saved(pilot)
        screen = app.screen
        assert isinstance(screen, CourseScreen)
        ids = [row.id for row in screen.listed.rows]
        assert any("rader till · Page Down" in row for row in shown(app))
        await pilot.press("home")
        await settled(pilot)
        places = [ids.index(screen._chosen)]
        while places[-1] < len(ids) - 1 and len(places) < 40:
            await pilot.press("pagedown")
            await settled(pilot)
            places.append(ids.index(screen._chosen))
        assert places[0] == 0 and 3 <= len(places) < 40
        assert "Page Down" not in "\n".join(shown(app)) and shown(app)[3].endswith("▲")
        await pilot.press("pageup")
        await settled(pilot)
        assert places[0] < ids.index(screen._chosen) < places[-1]
        await pilot.press("end")
        await settled(pilot)
        assert screen._chosen == ids[-1]
        await pilot.press(*"ord", "home")
        await settled(pilot)
        assert screen._chosen == ids[-1] and screen.line.writing.cursor_location == (0, 0)
    hall.close()


async def test_the_first_screen_is_gone_through_by_pages(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    for n in range(30):
        a_meeting(hall, f"Möte {n}")
    app = FacilitatorApp(hall, "sv")
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        screen = app.screen
        assert isinstance(screen, Home)
        ids = [row.id for row in screen._view.rows]
        for key, place in (("end", len(ids) - 1), ("home", 0)):
            await pilot.press(key)
            await settled(pilot)
            assert screen._view.chosen == ids[place]
        await pilot.press("pagedown")
        await settled(pilot)
        assert 5 < ids.index(screen._view.chosen) < 25
        await pilot.press("pageup")
        await settled(pilot)
        assert screen._view.chosen == ids[0]
    hall.close()


async def test_a_key_that_says_a_page_is_told_of_on_f1(tmp_path: Path) -> None:
    app = FacilitatorApp(a_hall(tmp_path), "sv")
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("f1")
        await settled(pilot)
        assert "En sida framåt; Page Up: en sida bakåt" in "\n".join(shown(app))
        assert "Första raden, sista raden" in "\n".join(shown(app))
    app.hall.close()
