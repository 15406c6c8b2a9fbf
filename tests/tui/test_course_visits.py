"""The visits of a round on the screen of its course: made with one key, called off with another."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from course_screen import on_course, read, saved, typed, walked_to
from lobby import a_hall, settled, shown

from facilitator.domain.course import CourseKind
from facilitator.domain.visit_meetings import visit_meetings
from facilitator.services.course_making import CourseSetup, make_course
from facilitator.services.desk import Desk
from facilitator.services.hall import Hall
from facilitator.services.setup import PersonLine
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.meeting import MeetingScreen

SCHOOLS = ("Birkehave", "Søndergård", "Skovly")
PEOPLE = tuple(
    PersonLine(name, ("member",), school)
    for name, school in zip(("Ada", "Bo", "Clara"), SCHOOLS, strict=True)
)


def a_round(hall: Hall) -> str:
    """Its triad is formed; the visits may be in the next hundred days."""
    setup = CourseSetup(CourseKind.TRIAD_BENCHMARKING, "Dagens mål", SCHOOLS, PEOPLE)
    made = make_course(hall, setup)
    assert isinstance(made, str)
    desk = Desk(hall, read(hall, made), "da")
    last = hall.clock.today() + timedelta(days=100)
    assert desk.do("triads").result(20).ok
    assert desk.do("window", hall.clock.today().isoformat(), last.isoformat(), "none").result(20).ok
    return made


@pytest.mark.seed("SR-115")
async def test_f3_makes_the_visits_on_proposed_days_or_on_those_typed(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    course_id = a_round(hall)
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        await on_course(pilot)
        assert any("Opret triadernes besøg som møder" in row for row in shown(pilot.app))
        await pilot.press("f3", "enter")
        await saved(pilot)
        assert len(visit_meetings(read(hall, course_id))) == 3
        rows = "\n".join(shown(pilot.app))
        assert "3 skolebesøg oprettet" in rows and "Skolebesøg: Ada, Birkehave" in rows
        assert "Opret triadernes besøg" not in rows
        await pilot.press("ctrl+z")
        await saved(pilot)
        assert not visit_meetings(read(hall, course_id))
        await pilot.press("f3")
        far = (hall.clock.today() + timedelta(days=200)).isoformat()
        await typed(pilot, f"{far} {far}")
        assert "to i triaden er vært den dag" in "\n".join(shown(pilot.app))
        assert len(visit_meetings(read(hall, course_id))) == 3
    hall.close()


async def test_the_chosen_visit_is_moved_by_f5_and_called_off_by_f4_with_a_reason_that_stands_there(
    tmp_path: Path,
) -> None:
    hall = a_hall(tmp_path)
    course_id = a_round(hall)
    assert Desk(hall, read(hall, course_id), "da").do("arrange").result(20).ok
    async with FacilitatorApp(hall, "da").run_test(size=(80, 24)) as pilot:
        screen = await on_course(pilot)
        await walked_to(pilot, screen, "meeting")
        assert any("F4 aflyser" in row for row in shown(pilot.app))
        await pilot.press("f5")
        await typed(pilot, "2027-03-01 9:30")
        moved = visit_meetings(read(hall, course_id))[-1].mark.starts_at
        assert (moved.date().isoformat(), moved.hour) == ("2027-03-01", 9)
        await pilot.press("ctrl+z")
        await saved(pilot)
        await pilot.press("f4")
        await typed(pilot, "kort")
        assert not any(visit.mark.cancelled for visit in visit_meetings(read(hall, course_id)))
        assert any("mindst 10" in row for row in shown(pilot.app))
        await pilot.press("ctrl+u")
        await typed(pilot, "Skolen er lukket")
        assert visit_meetings(read(hall, course_id))[0].mark.cancelled == "Skolen er lukket"
        assert any("aflyst: Skolen er lukket" in row for row in shown(pilot.app))
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, MeetingScreen)
        assert any("■ aflyst: Skolen er lukket" in row for row in shown(pilot.app))
        assert any("Ada (vært)" in row for row in shown(pilot.app))
    hall.close()
