"""A course is made from an earlier one on its screen, with what that one left."""

from __future__ import annotations

from pathlib import Path

import pytest
from course_screen import SETUP, WHY, on_course, read, saved, typed, walked_to
from lobby import MORNING, SIZES, a_hall, settled, shown

from facilitator.domain.course import CourseKind
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.course_making import CourseSetup, make_course
from facilitator.services.hall import Hall
from facilitator.services.setup import Setup
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.course import CourseScreen
from facilitator.tui.screens.new_course import NewCourse

NOTED = (
    ("note.even_better_if", "Alle kender dagens mål /Birkehave"),
    ("note.what_went_well", "Roen i timerne /Søndergård"),
    ("note.attention_point", "Begynd før ferien"),
)
LEFT = "Begynd før ferien"


def reviewed(hall: Hall, kind: CourseKind = CourseKind.PEER_REVIEW) -> str:
    """A course of which the second day of a peer review was held; its id."""
    made = make_course(hall, CourseSetup(kind, SETUP.title, SETUP.parties, SETUP.people))
    assert isinstance(made, str)
    shelf = Bookshelf(hall.paths.home)
    agenda = shelf.agendas.find("peer_review_day2")
    assert agenda is not None
    meeting = hall.make(Setup("Dag 2", SETUP.parties, (), MORNING, "da"), shelf.copy_of(agenda), made)
    assert isinstance(meeting, str)
    room = hall.open(meeting)
    assert room is not None
    for order in (("start", WHY), *NOTED):
        outcome = room.do(*order).result()
        assert outcome.ok, outcome
    room.close()
    return made


def carried(hall: Hall, course_id: str) -> dict[str, tuple[str, str]]:
    course = read(hall, course_id)
    return {entry.text: (entry.kind, course.name_of(entry.party_id)) for entry in course.all_entries}


@pytest.mark.seed("SR-128", "SR-174")
@pytest.mark.parametrize("size", SIZES)
async def test_one_key_makes_the_next_review_with_the_schools_and_what_the_last_one_found(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    hall = a_hall(tmp_path)
    earlier = reviewed(hall)
    async with FacilitatorApp(hall, "da").run_test(size=size) as pilot:
        await on_course(pilot)
        await pilot.press("f7")
        await settled(pilot)
        assert isinstance(pilot.app.screen, NewCourse)
        rows = "\n".join(shown(pilot.app))
        assert "Med fra »Dagens mål«" in rows and "2 fund" in rows and "1 åbent opmærksomhedspunkt" in rows
        assert "Birkehave og Søndergård" in rows
        await typed(pilot, " 2027")
        await settled(pilot)
        assert isinstance(pilot.app.screen, CourseScreen)
        course = pilot.app.screen.desk.course
        assert course.head.id != earlier
        assert (course.head.kind, course.head.title) == (CourseKind.PEER_REVIEW, "Dagens mål 2027")
        assert tuple(party.name for party in course.parties) == SETUP.parties
        assert carried(hall, course.head.id) == {
            "Roen i timerne": ("strength", "Søndergård"),
            "Alle kender dagens mål": ("attention_point", "Birkehave"),
            LEFT: ("attention_point", ""),
        }
    hall.close()


@pytest.mark.seed("SR-128")
async def test_a_course_of_another_kind_takes_over_the_attention_points_and_says_so_before_it_is_made(
    tmp_path: Path,
) -> None:
    hall = a_hall(tmp_path)
    reviewed(hall)
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, "again")
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, NewCourse)
        await pilot.press("down")
        await settled(pilot)
        rows = "\n".join(shown(pilot.app))
        assert "1 åbent opmærksomhedspunkt" in rows and "2 fund" not in rows
        await typed(pilot, "")
        await settled(pilot)
        assert isinstance(pilot.app.screen, CourseScreen)
        course = pilot.app.screen.desk.course
        assert course.head.kind is CourseKind.BENCHLEARNING
        assert list(carried(hall, course.head.id)) == [LEFT]
    hall.close()


@pytest.mark.seed("SR-174")
@pytest.mark.parametrize(
    ("language", "suggested"),
    [
        ("da", "F7 opretter det næste peer review"),
        ("sv", "F7 skapar nästa kollegiala granskning"),
        ("en", "F7 makes the next peer review"),
    ],
)
async def test_a_peer_review_that_is_closed_names_the_key_that_makes_the_next_one(
    tmp_path: Path, language: str, suggested: str
) -> None:
    hall = a_hall(tmp_path)
    reviewed(hall)
    async with FacilitatorApp(hall, language).run_test(size=(120, 36)) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, "close not_reached")
        await pilot.press("enter")
        await settled(pilot)
        await typed(pilot, WHY)
        assert any(f"→ {suggested}" in row for row in shown(pilot.app)), "told at once"
        await walked_to(pilot, screen, "again")
        told = [row for row in shown(pilot.app) if suggested in row]
        assert told, "and still in the list"
        assert not any("facilitator course" in row for row in shown(pilot.app))
        await pilot.press("f7")
        await settled(pilot)
        assert isinstance(pilot.app.screen, NewCourse)
        await pilot.press("escape")
        await saved(pilot)
        assert pilot.app.screen is screen
    hall.close()


async def test_while_a_field_is_written_the_key_leaves_it_alone(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    reviewed(hall, CourseKind.BENCHLEARNING)
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, "field ambition")
        await pilot.press("enter", "x", "f7")
        await settled(pilot)
        assert pilot.app.screen is screen and screen.line.text == "x"
    hall.close()
