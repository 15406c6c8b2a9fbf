"""The end of a course on its screen: what is still open stands beside the rows that close it."""

from __future__ import annotations

from pathlib import Path

from course_screen import WHY, a_course, on_course, typed, walked_to
from lobby import a_hall, shown

from facilitator.domain.agenda import Agenda
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.hall import Hall
from facilitator.services.setup import Setup
from facilitator.tui.app import FacilitatorApp


def with_two_actions(hall: Hall, course_id: str) -> None:
    shelf = Bookshelf(hall.paths.home)
    agenda = shelf.agenda("scoping_meeting")
    assert isinstance(agenda, Agenda)
    made = hall.make(Setup("Afklaring", (), (), hall.clock.now(), "da"), shelf.copy_of(agenda), course_id)
    assert isinstance(made, str)
    room = hall.open(made)
    assert room is not None
    assert room.do("start", WHY).result(20).ok
    for text in ("Danne makkerpar @Hanne", "Skrive målet selv @Hanne"):
        assert room.do("action", text).result(20).ok
    assert room.do("close", WHY).result(20).ok
    room.close()


async def test_the_rows_that_close_a_course_say_how_many_actions_are_open_and_so_does_the_answer(
    tmp_path: Path,
) -> None:
    hall = a_hall(tmp_path)
    with_two_actions(hall, a_course(hall))
    async with FacilitatorApp(hall, "da").run_test(size=(120, 36)) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, "close partly")
        open_still = "2 handlinger er stadig åbne, nummer 1 og 2: ingen har sagt, hvad der blev af dem."
        assert open_still in "\n".join(shown(pilot.app))
        await pilot.press("enter")
        await typed(pilot, WHY)
        assert any("Gruppen er opløst. ○ 2 handlinger" in row for row in shown(pilot.app))
        await walked_to(pilot, screen, "reopen course")
        assert open_still in "\n".join(shown(pilot.app))
    hall.close()
