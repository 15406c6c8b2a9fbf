"""A course held open for orders: each on the disk, each to be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator.clock import FastClock
from facilitator.domain.action_log import logs
from facilitator.domain.course import CourseKind, CourseResult
from facilitator.domain.course_run import CourseClosed, StepOpened
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.refusal import Reason, Refused
from facilitator.paths import Paths
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.course_making import CourseSetup, make_course
from facilitator.services.desk import CourseOutcome, Desk
from facilitator.services.hall import Hall
from facilitator.services.setup import PersonLine, Setting, Setup
from facilitator.store.course_lists import list_courses

NOON = datetime(2031, 3, 4, 12, tzinfo=UTC)
SETUP = CourseSetup(
    kind=CourseKind.BENCHLEARNING,
    title="Trivsel",
    parties=("Birkehave", "Søndergård"),
    people=(PersonLine("Anne", ("project_leader", "member"), "Birkehave"), PersonLine("Mia", ("guest",))),
    fields=(Setting("frame_conditions", "To timer om måneden"), Setting("we_show", "Døren", "Birkehave")),
)
WHY = "Vi er enige om at gå videre nu"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    hall = Hall(Paths(tmp_path), FastClock(NOON, UTC), patience=0.0)
    made = make_course(hall, SETUP)
    assert not isinstance(made, Refused)
    course = hall.read_course(made)
    assert course is not None
    yield Desk(hall, course, "da")
    hall.close()


def done(desk: Desk, *order: str) -> CourseOutcome:
    outcome = desk.do(*order).result(20)
    assert outcome.ok, outcome.refused
    assert desk.hall.read_course(desk.course.head.id) == desk.course, "the disk holds what is shown"
    return outcome


def refused(desk: Desk, *order: str) -> Refused:
    before = desk.course
    outcome = desk.do(*order).result(20)
    assert outcome.refused is not None and desk.course == before
    return outcome.refused


def test_a_course_is_made_with_its_people_and_what_is_known_of_it(desk: Desk) -> None:
    course = desk.course
    assert [party.name for party in course.parties] == ["Birkehave", "Søndergård"]
    assert course.people[0].party_id == course.parties[0].id
    assert course.said("we_show", course.parties[0].id) == "Døren"


@pytest.mark.parametrize(
    "order",
    [
        ("rename", "Trivsel for alle"),
        ("label", "trivsel"),
        ("period", "2031-03-10", "2031-06-01"),
        ("field", "ambition", "Alle trives"),
        ("date", "follow_up", "2031-05-05"),
        ("party", "Elmelund"),
        ("person", "Ida;member;Søndergård"),
        ("next", WHY),
        ("close", "partly", WHY),
    ],
)
def test_every_order_is_taken_back_and_brought_again(desk: Desk, order: tuple[str, ...]) -> None:
    before = desk.course
    after = done(desk, *order).course
    assert after != before
    assert done(desk, "undo").course == before
    assert done(desk, "redo").course == after


def test_what_is_said_between_meetings_belongs_to_none(desk: Desk) -> None:
    done(desk, "field", "ambition", "Alle trives")
    assert desk.course.value("ambition") is not None
    assert desk.course.value("ambition").meeting_id is None  # type: ignore[union-attr]


def test_a_reason_is_kept_only_where_something_lacked(desk: Desk) -> None:
    lacking = refused(desk, "next")
    assert lacking.reason is Reason.STEP_UNMET and lacking.facts["unheld"] == ("scoping_meeting",)
    opened = desk.course.with_(done(desk, "next", WHY).records).run.steps[-1][0]
    assert opened == StepOpened(2, opened.missing, WHY) and opened.missing == 7


def test_a_label_put_on_twice_is_taken_off(desk: Desk) -> None:
    done(desk, "label", "trivsel")
    assert desk.course.head.tags == ("trivsel",)
    done(desk, "label", "Trivsel")
    assert desk.course.head.tags == ()


def test_a_closed_course_takes_no_orders_until_it_is_opened_again(desk: Desk) -> None:
    done(desk, "close", "ikke nået", WHY)
    closed = desk.course.run.closed
    assert closed == CourseClosed(CourseResult.NOT_REACHED, closed.missing if closed else 0, WHY)
    for order in (("next", WHY), ("field", "ambition", "x"), ("close", "reached", WHY)):
        assert refused(desk, *order).reason is Reason.COURSE_CLOSED
    done(desk, "reopen", WHY)
    assert refused(desk, "reopen", WHY).reason is Reason.COURSE_OPEN


def test_after_the_last_step_there_is_none(desk: Desk) -> None:
    for _ in range(4):
        done(desk, "next", WHY)
    assert refused(desk, "next", WHY).reason is Reason.NO_FURTHER_STEP


def test_what_is_no_command_of_a_course_is_told(desk: Desk) -> None:
    assert refused(desk, "skip", "x").reason is Reason.UNKNOWN_COMMAND
    assert refused(desk, "close").reason is Reason.ARGUMENT_MISSING


PAIR = CourseSetup(
    kind=CourseKind.PEER_OBSERVATION,
    title="Makkere",
    people=(PersonLine("Ida Krag", ("focus_person",)), PersonLine("Jonas Lind", ("observer",))),
)


def a_desk(tmp_path: Path, setup: CourseSetup) -> Desk:
    hall = Hall(Paths(tmp_path), FastClock(NOON, UTC), patience=0.0)
    course = hall.read_course(str(make_course(hall, setup)))
    assert course is not None
    return Desk(hall, course, "da")


@pytest.mark.seed("SR-132")
def test_roles_are_swapped_in_one_order_and_the_next_pre_meeting_is_made(tmp_path: Path) -> None:
    desk = a_desk(tmp_path, PAIR)
    assert refused(desk, "swap").reason is Reason.ARGUMENT_MISSING
    before = desk.course
    done(desk, "field", "observation_method", "Citater")
    done(desk, "swap", "2031-03-20")
    assert [person.roles for person in desk.course.people] == [("observer",), ("focus_person",)]
    made = desk.hall.read_course(desk.course.head.id)
    assert made is not None
    (mark,) = made.meetings
    assert (mark.agenda_id, mark.title) == (
        "observation_pre",
        "Kollegaobservation 1 – førsamtale · Jonas Lind",
    )
    assert mark.starts_at == datetime(2031, 3, 20, 12, tzinfo=UTC)
    meeting = desk.hall.read(mark.id)
    assert meeting is not None and meeting.said("observation_method") == "Citater"
    done(desk, "undo")
    assert desk.course.people == before.people and desk.course.meetings == ()
    desk.hall.close()


def test_in_a_group_of_three_everybody_has_a_turn(tmp_path: Path) -> None:
    three = (*PAIR.people, PersonLine("Eva Holm", ("observer", "recorder")))
    desk = a_desk(tmp_path, CourseSetup(kind=CourseKind.PEER_OBSERVATION, title="Tre", people=three))
    in_focus = []
    for day in ("2031-03-20", "2031-03-27", "2031-04-03"):
        done(desk, "swap", day)
        in_focus += [person.name for person in desk.course.people if "focus_person" in person.roles]
    assert in_focus == ["Jonas Lind", "Eva Holm", "Ida Krag"]
    desk.hall.close()


def test_nobody_who_takes_turns_is_told(desk: Desk) -> None:
    assert refused(desk, "swap", "2031-03-20").reason is Reason.NO_PAIR


LEADER = CourseSetup(
    kind=CourseKind.LEADER_ACTION_LEARNING,
    title="Min ledelse",
    people=(PersonLine("Hanne Lund", ("member",)),),
)


def test_a_leader_alone_adds_to_the_log_and_it_says_when_there_is_enough(tmp_path: Path) -> None:
    desk = a_desk(tmp_path, LEADER)
    done(desk, "log.did", "Lod teamet sætte dagsordenen")
    for seen in ("To begyndte selv", "Ingen så på mig"):
        done(desk, "log", seen)
    assert not logs(desk.course)[0].enough
    done(desk, "log.surprise", ">2031-03-02 Den stille tog ordet først")
    (standing,) = logs(desk.course)
    assert (standing.did, standing.saw, standing.surprises, standing.enough) == (1, 3, 1, True)
    assert standing.lines[0].text == "Den stille tog ordet først"
    assert standing.lines[0].at == datetime(2031, 3, 2, 12, tzinfo=UTC)
    assert {line.release for line in standing.lines} == {ReleaseLevel.PRIVATE}
    assert refused(desk, "log", ">2031-03-09 I morgen").reason is Reason.DATE_AHEAD
    assert refused(desk, "log", "Noget >31/2").reason is Reason.NOT_A_DATE
    assert refused(desk, "log", "Noget om @Nils").facts["typed"] == "Nils"
    done(desk, "undo")
    assert len(logs(desk.course)[0].lines) == 3
    desk.hall.close()


def test_a_log_of_several_says_whose_it_is(desk: Desk) -> None:
    done(desk, "person", "Bo;member;Søndergård")
    assert refused(desk, "log", "Noget").reason is Reason.WHOSE_NEEDED
    done(desk, "log", "@Bo Eleverne spurgte hinanden")
    assert desk.course.name_of(desk.course.all_entries[0].person_id) == "Bo"


@pytest.mark.parametrize("what", ["Mia", "Elmelund", "Planlagt"])
def test_what_nothing_hangs_on_is_taken_out_and_brought_back(desk: Desk, what: str) -> None:
    done(desk, "party", "Elmelund")
    shelf = Bookshelf(None)
    agenda = shelf.agenda("scoping_meeting")
    assert not isinstance(agenda, Refused)
    setup = Setup("Planlagt", (), (), NOON, "da")
    assert isinstance(desk.hall.make(setup, shelf.copy_of(agenda), desk.course.head.id), str)
    before = desk.read_again()
    after = done(desk, "remove", what).course
    assert after != before
    done(desk, "undo")
    assert desk.course == before


def test_what_something_hangs_on_stays_and_says_what(desk: Desk) -> None:
    done(desk, "field", "member_reason", "@Anne Kender området")
    person = refused(desk, "remove", "Anne")
    assert person.reason is Reason.HANGS_ON and person.facts["hanging"] == {"field": 1}
    school = refused(desk, "remove", "Birkehave")
    assert school.facts["hanging"] == {"person": 1, "field": 2}


@pytest.mark.seed("SR-137")
def test_a_course_of_leaders_is_linked_with_that_of_their_teachers_and_each_knows_the_other(
    tmp_path: Path,
) -> None:
    desk = a_desk(tmp_path, LEADER)
    teachers = str(make_course(desk.hall, PAIR))
    other = desk.hall.read_course(teachers)
    assert other is not None and desk.linked() == ()
    beside = Desk(desk.hall, other, "da")
    done(desk, "linked", "makkere")
    assert (desk.linked(), beside.linked()) == (("Makkere",), ("Min ledelse",))
    done(desk, "undo")
    assert beside.linked() == ()
    done(desk, "linked", teachers[-8:])
    assert desk.linked() == ("Makkere",)
    done(desk, "linked", "-")
    assert (desk.linked(), beside.linked()) == ((), ())
    assert refused(desk, "linked", "Min ledelse").reason is Reason.NO_SUCH_NAME
    desk.hall.close()


def test_of_more_courses_than_a_list_takes_those_under_way_stay_in_it(tmp_path: Path) -> None:
    desk = a_desk(tmp_path, LEADER)
    under_way = desk.course.head.id
    ended = desk.hall.read_course(str(make_course(desk.hall, PAIR)))
    assert ended is not None
    youngest = Desk(desk.hall, ended, "da")
    database, today = desk.hall.paths.database, NOON.date()
    assert [line.id for line in list_courses(database, today, limit=1)] == [ended.head.id]
    done(youngest, "close", "reached", WHY)
    assert [line.id for line in list_courses(database, today, limit=1)] == [under_way]
    assert [line.id for line in list_courses(database, today)] == [ended.head.id, under_way]
    desk.hall.close()
