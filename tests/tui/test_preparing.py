"""A dialogue of a course that is not prepared says what is open, and begins by a reason."""

from __future__ import annotations

from pathlib import Path

from meeting_stage import PEOPLE, STARTS, new_hall, on_stage

from facilitator.domain.course import CourseKind
from facilitator.domain.course_run import StartedUnprepared
from facilitator.domain.refusal import Refused
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.course_making import CourseSetup, make_course
from facilitator.services.setup import Setup


async def test_f2_names_the_open_points_and_a_reason_begins_the_meeting(tmp_path: Path) -> None:
    hall, clock = new_hall(tmp_path)
    schools = ("Birkehave", "Søndergård")
    course = make_course(hall, CourseSetup(CourseKind.BENCHLEARNING, "Goals", schools))
    shelf = Bookshelf(hall.paths.home)
    agenda = shelf.agenda("dialogue_half_day")
    assert not isinstance(course, Refused) and not isinstance(agenda, Refused)
    made = hall.make(Setup("Dialogue", schools, PEOPLE, STARTS, "en"), shelf.copy_of(agenda), course)
    assert isinstance(made, str)
    async with on_stage(hall, clock, made, "en", (80, 24)) as scene:
        await scene.press("f2")
        assert "points are open before the meeting" in scene.text()
        assert "The responsible leader has said in one sentence" in scene.text()
        assert not scene.room.meeting.run.started
        await scene.press("1")
        await scene.type("They asked to begin now")
        await scene.press("enter")
        assert scene.room.meeting.run.started
        (recorded,) = scene.room.meeting.whole_course.records.events
        assert isinstance(recorded.event, StartedUnprepared)
