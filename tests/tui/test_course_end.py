"""The end of a course on its screen: what is still open stands beside the rows that close it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from course_screen import WHY, a_course, on_course, typed, walked_to
from lobby import SIZES, a_hall, half_day, settled, shown

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


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_still_to_come_of_a_closed_course_names_it_on_the_first_screen(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    for title, days in (("Opfølgning", 30), ("Opfølgning på Dagens mål", 60)):
        day = hall.clock.now() + timedelta(days=days)
        setup = Setup(title, ("Birkehave", "Søndergård"), (), day, "da")
        assert isinstance(hall.make(setup, half_day(tmp_path), course_id), str)
    async with FacilitatorApp(hall, "da").run_test(size=size) as pilot:
        screen = await on_course(pilot)
        assert not any("forløb: Dagens mål" in row for row in shown(pilot.app))
        await pilot.press("end")
        await walked_to(pilot, screen, "close partly")
        await pilot.press("enter")
        await typed(pilot, WHY)
        await pilot.press("escape")
        await settled(pilot)
        rows = shown(pilot.app)
        assert sum("forløb:" in row for row in rows) == 1, "the other one has it in its title"
        first = next(n for n, row in enumerate(rows) if "Opfølgning · Birkehave – Søndergård" in row)
        named = rows[first].partition(" to. ")[0] + rows[first + 1]
        assert "· forløb: Dagens mål" in " ".join(named.split())
    hall.close()
