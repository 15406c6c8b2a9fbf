"""A course tells its hours before, during and after the dialogue."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from in_process import here
from script import Home

from facilitator.clock import FastClock
from facilitator.domain.course import CourseKind
from facilitator.domain.refusal import Refused
from facilitator.paths import Paths
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.course_making import CourseSetup, make_course
from facilitator.services.hall import Hall
from facilitator.services.setup import PersonLine, Setup


@pytest.mark.seed("SR-038")
@pytest.mark.seed("SR-020")
def test_the_hours_of_a_course_are_told_with_what_to_think_of_them(home: Home) -> None:
    course = here(
        home, "course", "new", "--kind", "benchlearning", "--title", "Trivsel",
        "--party", "Birkehave", "--party", "Søndergård", "--person", "Mia;process_consultant",
    ).out.strip()  # fmt: skip

    def planned(agenda: str, start: str) -> None:
        made = here(
            home,
            "meeting",
            "new",
            "--course",
            course,
            "--agenda",
            agenda,
            "--title",
            "Møde",
            "--start",
            start,
        )
        assert made.status == 0, made.err

    def shown() -> str:
        return here(home, "course", "show", course, "--lang", "en").out

    assert "before" not in shown()
    planned("dialogue_half_day", "2027-01-20T08:30")
    assert "before 0 h · during 4 h · after 0 h" in shown()
    assert "? The dialogue takes the most time." in shown()
    assert "? Knowing one's own practice has less time than the dialogue." in shown()
    planned("analysis_workshop", "2027-01-05T08:30")
    planned("analysis_workshop", "2027-01-07T08:30")
    assert "before 6 h · during 4 h · after 0 h" in shown()
    assert "?" not in shown()


def test_a_held_meeting_is_told_with_the_time_it_took_without_its_pause(home: Home) -> None:
    clock = FastClock(datetime(2027, 1, 20, 8, 30).astimezone())
    hall = Hall(Paths(home.folder), clock)
    people = (PersonLine("Mia", ("process_consultant",)), PersonLine("Bo", ("member",), "Birkehave"))
    course = make_course(
        hall, CourseSetup(CourseKind.BENCHLEARNING, "Trivsel", ("Birkehave",), people=people)
    )
    shelf = Bookshelf(None)
    agenda = shelf.agenda("scoping_meeting")
    assert isinstance(course, str) and not isinstance(agenda, Refused)
    made = hall.make(Setup("Afklaring", ("Birkehave",), (), clock.now(), "da"), shelf.copy_of(agenda), course)
    room = hall.open(str(made))
    assert room is not None
    for order, minutes in (("start", 30), ("pause", 15), ("resume", 12), ("close", 0)):
        args = () if order == "resume" else ("vi er enige om det",)
        assert room.do(order, *args).result().ok, order
        clock.wait(timedelta(minutes=minutes))
    room.close()
    hall.close()
    shown = here(home, "course", "show", course, "--lang", "da").out
    assert "planlagt: før 0 t · under 1 t · efter 0 t" in shown
    assert "brugt: før 0 t · under 0,7 t · efter 0 t" in shown
