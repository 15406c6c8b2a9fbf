"""A round of visits on its course's screen: registering, waiting, the admission view and the groups."""

from __future__ import annotations

from pathlib import Path

import pytest
from course_screen import on_course, read, saved, typed, walked_to
from lobby import a_hall, settled, shown

from facilitator.domain.agenda import Agenda
from facilitator.domain.course import CourseKind
from facilitator.domain.people import Group
from facilitator.domain.registration import Place
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.course_making import CourseSetup, make_course
from facilitator.services.desk import Desk
from facilitator.services.hall import Hall
from facilitator.services.setup import Setting, Setup
from facilitator.tui.app import FacilitatorApp


def a_round(hall: Hall, registered: str = "", **fields: str) -> str:
    settings = tuple(Setting(name, value) for name, value in fields.items())
    made = make_course(hall, CourseSetup(CourseKind.TRIAD_BENCHMARKING, "Efterår", fields=settings))
    assert isinstance(made, str)
    if registered:
        desk = Desk(hall, read(hall, made), "da")
        assert desk.do("register", registered).result(20).ok
    return made


def places(hall: Hall, course_id: str) -> dict[str, Place]:
    return {each.name: each.place for each in read(hall, course_id).records.registrations}


def triads(hall: Hall, course_id: str) -> tuple[Group, ...]:
    return tuple(group for group in read(hall, course_id).all_groups if group.member_ids)


@pytest.mark.seed("SR-108")
async def test_somebody_is_registered_in_the_line_and_a_list_by_its_path(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    course_id = a_round(hall)
    listed = tmp_path / "liste.csv"
    listed.write_text("Navn;Skole\nBo Holm;Søndergård\nCia Dam;Åskolen\n", encoding="utf-8")
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        screen = await on_course(pilot)
        assert any("deltagere, mindst" in row and "6" in row for row in shown(pilot.app)), "as it holds unset"
        await walked_to(pilot, screen, "add registration")
        await pilot.press("enter")
        await typed(pilot, "Åse Lund; Birkehave; faglærere; Søndergård")
        assert any("Åse Lund, Birkehave · faglærere · »Søndergård«" in row for row in shown(pilot.app))
        await walked_to(pilot, screen, "add registration")
        await pilot.press("enter")
        screen.line.set_text(str(listed))
        await pilot.press("enter")
        await saved(pilot)
        assert list(places(hall, course_id)) == ["Åse Lund", "Bo Holm", "Cia Dam"]
        await pilot.press("ctrl+z")
        await saved(pilot)
        assert list(places(hall, course_id)) == ["Åse Lund"], "a list is one step"
    hall.close()


async def test_a_wrong_list_is_pointed_at_and_its_path_stays_in_the_line(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    course_id = a_round(hall)
    listed = tmp_path / "l.csv"
    listed.write_text("Navn;Skole\nBo Holm;\n", encoding="utf-8")
    async with FacilitatorApp(hall, "sv").run_test(size=(120, 36)) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, "add registration")
        await pilot.press("enter")
        screen.line.set_text(str(listed))
        await pilot.press("enter")
        await saved(pilot)
        assert any("skolan saknas" in row or "l.csv:2:2" in row for row in shown(pilot.app))
        assert screen.line.text == str(listed)
    assert places(hall, course_id) == {}
    hall.close()


@pytest.mark.seed("SR-125")
async def test_whoever_waits_is_given_the_place_of_one_who_withdrew_when_somebody_says_so(
    tmp_path: Path,
) -> None:
    hall = a_hall(tmp_path)
    course_id = a_round(hall, "Åse;A\nBo;B\nCia;C", max_participants="2")
    async with FacilitatorApp(hall, "da").run_test(size=(120, 36)) as pilot:
        screen = await on_course(pilot)
        by_name = {each.name: each.id for each in read(hall, course_id).records.registrations}
        assert any("2 af 2 pladser" in row and "1 venter" in row for row in shown(pilot.app))
        await walked_to(pilot, screen, f"registered {by_name['Åse']}")
        await pilot.press("enter", "enter")
        await saved(pilot)
        assert any("Næste på ventelisten: Cia, C" in row for row in shown(pilot.app))
        assert places(hall, course_id)["Cia"] is Place.WAITING
        await walked_to(pilot, screen, f"registered {by_name['Cia']}")
        await pilot.press("enter", "enter")
        await saved(pilot)
        assert places(hall, course_id) == {
            "Åse": Place.WITHDRAWN, "Bo": Place.HELD, "Cia": Place.HELD
        }  # fmt: skip
    hall.close()


@pytest.mark.seed("SR-126")
async def test_the_admission_view_tells_the_schools_and_gives_the_places_in_the_proposed_order(
    tmp_path: Path,
) -> None:
    hall = a_hall(tmp_path)
    course_id = a_round(hall, "Åse;A\nBo;A\nCia;C", max_participants="2")
    async with FacilitatorApp(hall, "da").run_test(size=(120, 50)) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, "admit proposed")
        rows = "\n".join(shown(pilot.app))
        assert "Optagelse" in rows and "2 skoler" in rows
        assert rows.rindex("1 Åse, A") < rows.rindex("2 Cia, C") < rows.rindex("○ Bo, A")
        await pilot.press("enter")
        await saved(pilot)
        assert [n for n, place in places(hall, course_id).items() if place is Place.HELD] == ["Åse", "Cia"]
        assert "Optagelse" not in "\n".join(shown(pilot.app)), "nothing is proposed that stands already"
    hall.close()


@pytest.mark.seed("SR-109", "SR-110")
async def test_proposed_groups_are_formed_with_a_reason_where_they_are_unusual_and_taken_back(
    tmp_path: Path,
) -> None:
    hall = a_hall(tmp_path)
    course_id = a_round(hall, "Åse;Ask\nBo;Ask\nCia;Ask\nDan;Birk\nEva;Eg\nFie;El\nGro;Gran")
    async with FacilitatorApp(hall, "da").run_test(size=(120, 60)) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, "triads form")
        assert any("Ask har 3 personer, flere end de 2 grupper" in row for row in shown(pilot.app))
        await pilot.press("enter")
        await saved(pilot)
        assert triads(hall, course_id) == () and any("Ask (3 personer)" in row for row in shown(pilot.app))
        await typed(pilot, "De tre vil gerne med")
        assert sorted(len(group.member_ids) for group in triads(hall, course_id)) == [3, 4]
        assert any("2 grupper er dannet med 7 personer" in row for row in shown(pilot.app))
        await pilot.press("ctrl+z")
        await saved(pilot)
        assert triads(hall, course_id) == () and read(hall, course_id).people == ()
    hall.close()


@pytest.mark.seed("SR-109")
async def test_the_kick_off_shows_the_triads_that_were_formed_where_it_would_form_them(
    tmp_path: Path,
) -> None:
    hall = a_hall(tmp_path)
    course_id = a_round(
        hall, "Åse Lund;Ask\n[/] Bo;Birk\nCia Dam;Eg", target_group="heads", min_participants="3"
    )
    desk = Desk(hall, read(hall, course_id), "da")
    assert desk.do("triads").result(20).ok
    assert desk.do("person", "Inge Krogh;process_consultant").result(20).ok
    shelf = Bookshelf(hall.paths.home)
    agenda = shelf.agenda("triad_kickoff")
    assert isinstance(agenda, Agenda)
    setup = Setup("Opstart", (), (), hall.clock.now(), "da")
    meeting_id = hall.make(setup, shelf.copy_of(agenda), course_id)
    assert isinstance(meeting_id, str)
    room = hall.open(meeting_id)
    assert room is not None
    assert room.do("start").result(20).ok
    while room.meeting.run.item_id != "k_triads":
        assert room.do("next", "Vi går hurtigt frem her").result(20).ok
    room.close()
    async with FacilitatorApp(hall, "da", meeting_id=meeting_id).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        rows = "\n".join(shown(pilot.app))
        assert "T1" in rows and "Åse Lund · [/] Bo · Cia Dam" in rows and "intet √" in rows
    hall.close()
