"""What the first screen tells of the meeting that comes next."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator.clock import FastClock
from facilitator.domain.course import CourseKind
from facilitator.domain.lacks import Lack
from facilitator.domain.refusal import Refused
from facilitator.paths import Paths
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.course_making import CourseSetup, make_course
from facilitator.services.hall import Hall
from facilitator.services.overview import look
from facilitator.services.setup import PersonLine, Setup

MORNING = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
CONSULTANT = PersonLine("Inge Krogh", ("process_consultant",))
HANNE = PersonLine("Hanne Lund", ("project_leader",), "Birkehave")
IDA, OLE = PersonLine("Ida Krag", ("focus_person",), "Birkehave"), PersonLine("Ole Bech", ("observer",), "")
KARIM = PersonLine("Karim Saleh", ("member",), "Søndergård")
BOTH = ("Birkehave", "Søndergård")


@pytest.mark.parametrize(
    ("agenda_id", "schools", "people", "lacks"),
    [
        ("dialogue_half_day", (), (), [(Lack.CONSULTANT, ""), (Lack.SCHOOL, "")]),
        ("dialogue_half_day", BOTH[:1], (CONSULTANT, HANNE), [(Lack.SECOND_SCHOOL, "")]),
        ("dialogue_half_day", BOTH, (CONSULTANT, HANNE), [(Lack.PEOPLE, "Søndergård")]),
        ("dialogue_half_day", BOTH, (CONSULTANT, HANNE, KARIM), [(Lack.LEADER, "Søndergård")]),
        ("plan_workshop", BOTH[1:], (CONSULTANT, KARIM), [(Lack.LEADER, "Søndergård")]),
        ("plan_workshop", BOTH[:1], (CONSULTANT, HANNE), []),
        ("observation_pre", BOTH[:1], (IDA, OLE), []),
        ("leader_al_start", (), (CONSULTANT, OLE), []),
        ("triad_visit", BOTH, (IDA, KARIM), []),
    ],
)
def test_a_meeting_lacks_what_its_own_agenda_needs_and_nothing_else(
    agenda_id: str,
    schools: tuple[str, ...],
    people: tuple[PersonLine, ...],
    lacks: list[tuple[Lack, str]],
    tmp_path: Path,
) -> None:
    hall = Hall(Paths(tmp_path), FastClock(MORNING, UTC), patience=1)
    shelf = Bookshelf(None)
    agenda = shelf.agenda(agenda_id)
    assert not isinstance(agenda, Refused)
    made = hall.make(Setup("x", schools, people, MORNING, "da"), shelf.copy_of(agenda))
    assert isinstance(made, str)
    found = look(hall)
    assert found.next is not None and found.next.id == made
    assert [(point.lack, point.school) for point in found.open_points] == lacks
    hall.close()


def test_of_two_meetings_that_run_in_a_course_both_can_be_found(tmp_path: Path) -> None:
    hall = Hall(Paths(tmp_path), FastClock(MORNING, UTC), patience=1)
    course = make_course(hall, CourseSetup(CourseKind.BENCHLEARNING, "Mål", BOTH, (CONSULTANT, KARIM)))
    assert isinstance(course, str)
    shelf = Bookshelf(None)
    agenda = shelf.agenda("scoping_meeting")
    assert not isinstance(agenda, Refused)
    running = set()
    for title in ("Formøde", "Næste"):
        made = hall.make(Setup(title, BOTH, (), MORNING, "da"), shelf.copy_of(agenda), course)
        assert isinstance(made, str)
        room = hall.open(made)
        assert room is not None
        assert room.do("start", "vi begynder uden rammen").result().ok
        room.close()
        running.add(made)
    found = look(hall)
    assert found.interrupted is not None
    assert {found.interrupted.meeting.head.id, *(line.id for line in found.others)} == running
    hall.close()
