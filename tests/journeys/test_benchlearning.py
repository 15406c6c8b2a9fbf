"""A whole course of benchlearning: two schools, five steps, every gate met, to its closing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from in_course import BEGINS, InCourse, Underway
from walk import copies

from facilitator.domain.course import CourseKind, CourseResult
from facilitator.domain.elements import Element, elements
from facilitator.domain.refusal import Reason, Refused
from facilitator.services.course_making import CourseSetup
from facilitator.services.setup import PersonLine, Setting, Setup

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


class Benchlearning(Underway):
    """Two schools that learn from each other."""

    def __init__(self, folder: Path) -> None:
        frame = (
            Setting("frame_conditions", "Two hours a month"),
            Setting("improvement_area", "Goals in lessons"),
        )
        setup = CourseSetup(CourseKind.BENCHLEARNING, "Goals", ("Birkehave", "Søndergård"), PEOPLE, frame)
        super().__init__(folder, setup)


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


@pytest.mark.seed("SR-019")
def test_the_third_step_waits_for_a_goal_that_the_group_has_confirmed(benchlearning: Benchlearning) -> None:
    seen: list[str] = []

    def look(walk: InCourse, item_id: str) -> None:
        if item_id == "s2_goals":
            walk.do("note.goal We know why pupils stop")
            seen.extend(walk.missing())
            assert not walk.room.do("next").result(20).ok, "a goal nobody has said yes to keeps the item open"

    benchlearning.hold("scoping_meeting")
    benchlearning.done("next")
    early = benchlearning.order("next")
    assert early.refused is not None
    assert any(each.facts.get("kind") == "goal" for each in early.refused.facts["missing"])
    benchlearning.hold("group_meeting", look)
    assert any("the goals" in each for each in seen)
    benchlearning.done("next")
    assert benchlearning.course.run.step == 3


def benchlearning_result(benchlearning: Benchlearning) -> str:
    """The most that the figures bear."""
    for result in CourseResult:
        outcome = benchlearning.order("close", result.value)
        if outcome.ok:
            benchlearning.done("undo")
            return result.value
    raise AssertionError("nothing can be said of the course")
