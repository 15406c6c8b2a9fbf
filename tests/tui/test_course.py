"""The screen of a course, and making one, against real files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from course_screen import SETUP, WHY, a_course, on_course, read, saved, typed, walked_to
from lobby import MORNING, SIZES, a_hall, half_day, settled, shown

from facilitator.domain.course import CourseKind, CourseResult
from facilitator.services.course_making import CourseSetup, make_course
from facilitator.services.setup import PersonLine, Setting, Setup
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.course import CourseScreen
from facilitator.tui.screens.home import Home
from facilitator.tui.screens.meeting import MeetingScreen
from facilitator.tui.screens.new_meeting import NewMeeting


@pytest.mark.parametrize("size", SIZES)
async def test_a_course_stands_on_the_first_screen_and_opens_with_its_steps(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    hall = a_hall(tmp_path)
    a_course(hall)
    app = FacilitatorApp(hall, "da")
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        assert any("Dagens mål · Birkehave – Søndergård" in row and "trin 1" in row for row in shown(app))
        await on_course(pilot)
        rows = "\n".join(shown(app))
        assert "trin 1 af 5" in rows and "► 1 Vælg et forbedringsområde" in rows
        assert "intet møde planlagt" in rows and "mangler: forbedringsområde" in rows
        await pilot.press("escape")
        await settled(pilot)
        assert isinstance(app.screen, Home)
    hall.close()


async def test_a_step_that_lacks_something_is_left_by_a_reason_in_the_line(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        await on_course(pilot)
        await pilot.press("f2")
        await settled(pilot)
        assert any("Mangler, før trin 1" in row for row in shown(pilot.app))
        await typed(pilot, "kort")
        assert read(hall, course_id).run.step == 1
        assert any("mindst 10" in row for row in shown(pilot.app)), "said again, the line still there"
        await pilot.press("ctrl+u")
        await typed(pilot, WHY)
        opened = read(hall, course_id).run
        assert opened.step == 2 and opened.steps[0][0].reason.endswith(WHY)
        await pilot.press("ctrl+z")
        await saved(pilot)
        assert read(hall, course_id).run.step == 1
    hall.close()


async def test_fields_schools_and_people_are_filled_in_in_the_line(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, "field we_seek")
        await pilot.press("enter")
        await typed(pilot, "Hvordan I taler om mål")
        await walked_to(pilot, screen, "add party")
        await pilot.press("enter")
        await typed(pilot, "Elmelund")
        await walked_to(pilot, screen, "field ambition")
        await pilot.press("enter")
        await typed(pilot, "Alle kender dagens mål")
        await walked_to(pilot, screen, "add person")
        await pilot.press("enter")
        await typed(pilot, "Lone Friis, leder /Elmelund")
        course = read(hall, course_id)
        assert course.said("we_seek", course.parties[0].id) == "Hvordan I taler om mål"
        assert course.said("ambition") == "Alle kender dagens mål"
        lone = course.people[-1]
        assert (lone.name, course.name_of(lone.party_id)) == ("Lone Friis", "Elmelund")
        await walked_to(pilot, screen, f"field member_reason {lone.id}")
        await pilot.press("enter")
        await typed(pilot, "Kender området")
        assert read(hall, course_id).said("member_reason", lone.id) == "Kender området"
        assert any("▌ Alle kender dagens mål" in row for row in shown(pilot.app))
    hall.close()


async def test_the_period_of_a_course_is_typed_in_its_row(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, "period")
        await pilot.press("enter")
        assert any("Første og sidste dag" in row for row in shown(pilot.app))
        await pilot.press(*"1/12/2026", "space", *"30/6/2027", "enter")
        await saved(pilot)
        head = read(hall, course_id).head
        assert head.starts_on and head.ends_on and (head.starts_on.day, head.ends_on.month) == (1, 6)
        assert any("1.12.2026 – 30.6.2027" in row for row in shown(pilot.app))
    hall.close()


async def test_esc_in_a_field_leaves_it_as_it_was_and_shows_the_list_again(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, "field ambition")
        await pilot.press("enter", "x", "escape")
        await settled(pilot)
        assert isinstance(pilot.app.screen, CourseScreen)
        assert read(hall, course_id).said("ambition") == ""
    hall.close()


async def test_a_meeting_made_in_a_course_has_its_people_and_stands_under_its_step(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        await on_course(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, NewMeeting)
        planned = pilot.app.screen.planned
        assert (planned.agenda_id, planned.schools) == ("scoping_meeting", SETUP.parties)
        await typed(pilot, "1/12 900")
        await pilot.press("f2")
        await settled(pilot)
        assert isinstance(pilot.app.screen, MeetingScreen)
        meeting = pilot.app.screen.room.meeting
        assert meeting.head.course_id == course_id
        assert meeting.head.title == "Benchlearning trin 1, afklaringsmøde – Dagens mål", (
            "by the course, and not by its schools"
        )
        assert [person.name for person in meeting.people] == ["Inge Krogh", "Hanne Lund"]
        await pilot.press("ctrl+q")
        await settled(pilot)
        assert isinstance(pilot.app.screen, CourseScreen)
        assert any("○ ti. 1.12. 09.00" in row for row in shown(pilot.app))
    hall.close()


async def test_a_course_is_closed_with_its_result_and_opened_again(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, "close partly")
        await pilot.press("enter")
        await settled(pilot)
        await typed(pilot, WHY)
        closed = read(hall, course_id).run.closed
        assert closed is not None and closed.result is CourseResult.PARTLY and closed.reason == WHY
        assert any("afsluttet: delvist nået" in row for row in shown(pilot.app))
        await walked_to(pilot, screen, "reopen")
        await pilot.press("enter")
        await typed(pilot, WHY)
        assert read(hall, course_id).run.closed is None
    hall.close()


@pytest.mark.parametrize("language", ["da", "sv", "en"])
async def test_a_course_is_made_from_the_first_screen_with_its_kind_and_title(
    tmp_path: Path, language: str
) -> None:
    hall = a_hall(tmp_path)
    async with FacilitatorApp(hall, language).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("c")
        await settled(pilot)
        await pilot.press("down")
        await typed(pilot, "Makkere i matematik")
        assert isinstance(pilot.app.screen, CourseScreen)
        course = pilot.app.screen.desk.course
        assert (course.head.kind, course.head.title) == (CourseKind.PEER_OBSERVATION, "Makkere i matematik")
    hall.close()


async def test_hostile_names_and_fields_are_shown_as_text(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    async with FacilitatorApp(hall, "en").run_test(size=(80, 24)) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, "field ambition")
        await pilot.press("enter")
        await typed(pilot, "[/] [bold red]")
        assert read(hall, course_id).said("ambition") == "[/] [bold red]"
        assert any("▌ [/] [bold red]" in row for row in shown(pilot.app))
    hall.close()


async def test_a_log_takes_line_after_line_until_esc(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    made = make_course(
        hall,
        CourseSetup(
            CourseKind.LEADER_ACTION_LEARNING, "Min ledelse", (), (PersonLine("Hanne", ("member",)),)
        ),
    )
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        screen = await on_course(pilot)
        assert screen._chosen == "log saw", "the log is at hand at once"
        await pilot.press("enter")
        await typed(pilot, "To begyndte selv")
        await typed(pilot, "Ingen så på mig")
        await pilot.press("escape")
        await settled(pilot)
        rows = "\n".join(shown(pilot.app))
        assert "2 af 3 iagttagelser" in rows and "To begyndte selv" in rows
        await walked_to(pilot, screen, "log surprise")
        await pilot.press("enter")
        await typed(pilot, "Den stille talte")
        assert [entry.flagged for entry in read(hall, str(made)).all_entries] == [False, False, True]
    hall.close()


@pytest.mark.parametrize("language", ["da", "sv"])
async def test_a_pair_changes_roles_on_its_course_in_one_row(tmp_path: Path, language: str) -> None:
    hall = a_hall(tmp_path)
    people = (PersonLine("Ida", ("focus_person",)), PersonLine("Jonas", ("observer",)))
    made = make_course(hall, CourseSetup(CourseKind.PEER_OBSERVATION, "Makkere", (), people))
    async with FacilitatorApp(hall, language).run_test(size=(80, 24)) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, "swap")
        await pilot.press("enter")
        await typed(pilot, "8/12")
        course = read(hall, str(made))
        assert [person.roles for person in course.people] == [("observer",), ("focus_person",)]
        assert course.meetings[0].agenda_id == "observation_pre"
        said = {
            "da": "√ Jonas observeres næste gang, Ida observerer. Førsamtale: ti. 8.12.",
            "sv": "√ Jonas observeras nästa gång, Ida observerar. Församtal: tis 8/12",
        }
        assert said[language] in [row.strip() for row in shown(pilot.app)]
    hall.close()


@pytest.mark.seed("SR-005", "SR-012")
async def test_who_felt_the_need_is_asked_in_one_line_and_the_problem_stands_by_the_people(
    tmp_path: Path,
) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, "field felt_need")
        assert any("hvem der mærkede behovet" in row for row in shown(pilot.app))
        await pilot.press("enter")
        await typed(pilot, "Lærerne i udskolingen")
        await walked_to(pilot, screen, "field problem_statement")
        await pilot.press("enter")
        await typed(pilot, "Hver femte holder op i marts")
        assert read(hall, course_id).said("felt_need") == "Lærerne i udskolingen"
        member = read(hall, course_id).people[-1]
        await walked_to(pilot, screen, f"field member_reason {member.id}")
        rows = "\n".join(shown(pilot.app))
        people = rows[rows.index("Deltagere") if "Deltagere" in rows else 0 :]
        assert people.index("Hver femte holder op i marts") < people.index("Hanne Lund")
        await pilot.press("enter")
        await typed(pilot, "Har klassen hver dag")
        assert read(hall, course_id).said("member_reason", member.id) == "Har klassen hver dag"
    hall.close()


@pytest.mark.seed("SR-006")
@pytest.mark.parametrize("size", SIZES)
async def test_the_ambition_stands_on_the_first_screen_of_a_later_meeting(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    hall = a_hall(tmp_path)
    ambition = (
        "Vi vil have, at alle elever kan sige dagens mål. Vi lærer det af hinanden. Og det skal kunne ses."
    )
    course_id = make_course(hall, replace(SETUP, fields=(Setting("ambition", ambition),)))
    async with FacilitatorApp(hall, "da").run_test(size=size) as pilot:
        await on_course(pilot)
        await pilot.press("enter")
        await settled(pilot)
        await typed(pilot, "1/12 900")
        await pilot.press("f2")
        await settled(pilot)
        assert isinstance(pilot.app.screen, MeetingScreen)
        assert pilot.app.screen.room.meeting.head.course_id == course_id
        rows = "\n".join(shown(pilot.app))
        assert "▌ Vi vil have" in rows and all(word in rows for word in ambition.split())
    hall.close()


async def test_another_course_is_named_by_its_title_and_stands_on_both_screens(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    leaders = CourseSetup(kind=CourseKind.LEADER_ACTION_LEARNING, title="Lederspor")
    assert isinstance(make_course(hall, leaders), str)
    app = FacilitatorApp(hall, "da")
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, "linked")
        await pilot.press("enter")
        await typed(pilot, "Lederspor")
        assert any(row.strip(" ▌") == ": Lederspor" for row in shown(app))
    assert read(hall, course_id).said("linked_course")
    hall.close()


async def test_a_meeting_made_by_mistake_is_deleted_on_its_course_and_undo_brings_it_back(
    tmp_path: Path,
) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    meeting_id = hall.make(Setup("Forkert", SETUP.parties, (), MORNING, "da"), half_day(tmp_path), course_id)
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, "meeting")
        await pilot.press("f8")
        await saved(pilot)
        assert any("√ Slettet: Forkert" in row for row in shown(pilot.app))
        assert read(hall, course_id).meetings == ()
        await pilot.press("ctrl+z")
        await saved(pilot)
        assert [mark.id for mark in read(hall, course_id).meetings] == [meeting_id]
        assert any("Forkert" in row for row in shown(pilot.app))
    hall.close()


async def test_two_of_one_name_stand_with_school_and_profession_and_undo_says_which_one_it_took(
    tmp_path: Path,
) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, "add person")
        await pilot.press("enter")
        await typed(pilot, "Hanne Lund, lærer, Søndergård")
        people = [person for person in read(hall, course_id).people if person.name == "Hanne Lund"]
        assert [person.profession for person in people] == ["", "lærer"]
        assert any("Hanne Lund · medlem · lærer" in row and "Søndergård" in row for row in shown(pilot.app))
        await pilot.press("ctrl+z")
        await saved(pilot)
        assert any("Hanne Lund (Søndergård)" in row for row in shown(pilot.app))
        assert len(read(hall, course_id).people) == 2
    hall.close()
