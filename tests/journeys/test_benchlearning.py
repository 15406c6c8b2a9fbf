"""A whole course of benchlearning: two schools, five steps, every gate met, to its closing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from meeting_gates import Fulfiller
from walk import WHY, Walk, copies

from facilitator.clock import FastClock
from facilitator.domain.course import CourseKind, CourseResult
from facilitator.domain.elements import Element, elements
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.whole_course import WholeCourse
from facilitator.paths import Paths
from facilitator.services.course_making import CourseSetup, make_course
from facilitator.services.desk import CourseOutcome, Desk
from facilitator.services.hall import Hall
from facilitator.services.setup import PersonLine, Setting, Setup
from facilitator.words.tongue import speak

BEGINS = datetime(2026, 8, 24, 8, 0, tzinfo=UTC)
PEOPLE = (
    PersonLine("Inge Krogh", ("process_consultant",)),
    PersonLine("Ida Krag", ("project_leader",), "Birkehave"),
    PersonLine("Vera Lind", ("sponsor",), "Birkehave"),
    PersonLine("Ole Bech", ("member",), "Birkehave"),
    PersonLine("Anne Dahl", ("project_leader",), "Søndergård"),
    PersonLine("Mie Falk", ("sponsor",), "Søndergård"),
)
STEPS = (
    ("scoping_meeting",), ("group_meeting",), ("analysis_workshop",), ("dialogue_half_day",),
    ("plan_workshop", "follow_up"),
)  # fmt: skip


class InCourse(Walk):
    """A meeting of the course, held on its clock."""

    def __init__(self, hall: Hall, clock: FastClock, meeting_id: str) -> None:
        self.hall, self.clock, self.paths, self.w = hall, clock, hall.paths, speak("en")
        room = hall.open(meeting_id)
        assert room is not None
        self.room = room

    def leave(self) -> None:
        self.room.close()


class Benchlearning:
    """The course, its clock, and the orders given between its meetings."""

    def __init__(self, folder: Path) -> None:
        self.clock = FastClock(BEGINS, UTC)
        self.hall = Hall(Paths(folder), self.clock, patience=1)
        frame = (
            Setting("frame_conditions", "Two hours a month"),
            Setting("improvement_area", "Goals in lessons"),
        )
        setup = CourseSetup(CourseKind.BENCHLEARNING, "Goals", ("Birkehave", "Søndergård"), PEOPLE, frame)
        made = make_course(self.hall, setup)
        assert isinstance(made, str)
        course = self.hall.read_course(made)
        assert course is not None
        self.desk = Desk(self.hall, course, "en")

    @property
    def course(self) -> WholeCourse:
        return self.desk.read_again()

    def order(self, *order: str) -> CourseOutcome:
        return self.desk.do(*order).result(20)

    def done(self, *order: str) -> None:
        outcome = self.order(*order)
        assert outcome.ok, (order, outcome.refused)

    def hold(self, agenda_id: str) -> None:
        """A meeting of the course from its start to its close, every gate of it met."""
        planned = [m for m in self.course.meetings if m.agenda_id == agenda_id and m.started_at is None]
        made = planned[0].id if planned else self._make(agenda_id)
        walk = InCourse(self.hall, self.clock, made)
        fulfiller = Fulfiller(walk)
        if not walk.room.do("start").result(20).ok:
            walk.do(f"start {WHY}")
        while (item := walk.meeting.item) and walk.meeting.run.running:
            left = fulfiller.fulfil()
            assert not left, (item.id, left)
            if walk.meeting.next_item is None:
                fulfiller.agree()
            walk.do(f"wait {item.minutes}m", "next")
        walk.leave()
        self.clock.wait(timedelta(days=10))

    def _make(self, agenda_id: str) -> str:
        setup = Setup(agenda_id, (), (), self.clock.now(), "en")
        made = self.hall.make(setup, copies()[agenda_id], self.course.head.id)
        assert isinstance(made, str), made
        return made


@pytest.fixture
def benchlearning(tmp_path: Path) -> Iterator[Benchlearning]:
    whole = Benchlearning(tmp_path / "home")
    yield whole
    whole.hall.close()


@pytest.mark.seed("SR-002", "SR-032", "SR-046", "SR-047")
def test_two_schools_go_through_five_steps_to_the_end_of_their_course(benchlearning: Benchlearning) -> None:
    for number, agendas in enumerate(STEPS, start=1):
        assert benchlearning.course.run.step == number
        early = benchlearning.order("next")
        assert early.refused is not None, f"step {number} is left only when it has been held"
        for agenda_id in agendas:
            benchlearning.hold(agenda_id)
        if number < len(STEPS):
            benchlearning.done("next")
    course = benchlearning.course
    assert [event.missing for event, _ in course.run.steps] == [0, 0, 0, 0], "no gate was passed by a reason"
    assert {party.id for party in course.parties} <= course.records.in_focus
    unmet = benchlearning.order("close", "reached")
    assert unmet.refused is not None and unmet.refused.reason is Reason.COURSE_UNMET
    for field in ("course_evaluation", "outcome_participants", "outcome_recipients", "keep_in_touch"):
        benchlearning.done("field", field, "We know what we want next")
    benchlearning.done("close", benchlearning_result(benchlearning))
    closed = benchlearning.course.run.closed
    assert closed is not None and closed.missing == 0
    late = benchlearning.hall.make(Setup("x", (), (), BEGINS, "en"), copies()["follow_up"], course.head.id)
    assert isinstance(late, Refused) and late.reason is Reason.COURSE_CLOSED
    told = elements(course)
    assert len(told) == len(Element) * len(course.parties), "told for each school"
    assert {each.element for each in told if each.count} == set(Element)


def benchlearning_result(benchlearning: Benchlearning) -> str:
    """The most that the figures bear."""
    for result in CourseResult:
        outcome = benchlearning.order("close", result.value)
        if outcome.ok:
            benchlearning.done("undo")
            return result.value
    raise AssertionError("nothing can be said of the course")
