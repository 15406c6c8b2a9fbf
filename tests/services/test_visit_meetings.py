"""Orders about planned meetings at the desk of a course."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path

import pytest

from facilitator.clock import FastClock
from facilitator.domain.course import CourseKind
from facilitator.domain.refusal import Reason
from facilitator.domain.visit_days import visit_days
from facilitator.domain.visit_meetings import visit_meetings
from facilitator.paths import Paths
from facilitator.services.course_making import CourseSetup, make_course
from facilitator.services.desk import Desk
from facilitator.services.hall import Hall
from facilitator.services.setup import PersonLine

SCHOOLS = ("Ask", "Birk", "Elm")
NAMES = ("Ada", "Bo", "Cia", "Dan", "Eva", "Finn")
WHY = "The school is closed that week"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A round of two triads that may visit each other between September and November."""
    hall = Hall(Paths(tmp_path / "home"), FastClock(datetime(2026, 8, 24, 8, tzinfo=UTC), UTC), patience=1)
    people = tuple(PersonLine(name, ("member",), SCHOOLS[n % 3]) for n, name in enumerate(NAMES))
    made = make_course(
        hall, CourseSetup(CourseKind.TRIAD_BENCHMARKING, "Autumn", parties=SCHOOLS, people=people)
    )
    course = hall.read_course(str(made))
    assert course is not None
    desk = Desk(hall, course, "en")
    for order in (("triads",), ("window", "2026-09-01", "2026-11-27", "42")):
        assert desk.do(*order).result(20).ok
    yield desk
    hall.close()


def refused(desk: Desk, *order: str) -> Reason | None:
    answer = desk.do(*order).result(20).refused
    return answer.reason if answer else None


@pytest.mark.seed("SR-115")
def test_one_order_makes_the_visits_of_every_triad_each_with_three_days_of_its_own(desk: Desk) -> None:
    assert refused(desk, "arrange") is None
    course = desk.read_again()
    found = visit_days(course, desk.hall.clock.local)
    assert len(found) == 6 and {visit.host_id for visit in found} == {person.id for person in course.people}
    for one, other in combinations(found, 2):
        alike = {one.host_id, *one.guest_ids} == {other.host_id, *other.guest_ids}
        assert not (alike and one.day == other.day)
    for visit in found:
        schools = {course.find_person(id_).party_id for id_ in (visit.host_id, *visit.guest_ids)}  # type: ignore[union-attr]
        assert len(schools) == 3


def test_days_are_given_for_one_triad_which_is_named_where_there_are_several(desk: Desk) -> None:
    assert refused(desk, "arrange", "15/9 16/9 17/9") is Reason.ARGUMENT_MISSING
    group = next(group for group in desk.course.all_groups if group.member_ids)
    assert refused(desk, "arrange", f"{group.name}; 15 September; 16 September") is None
    found = visit_days(desk.read_again(), desk.hall.clock.local)
    assert [visit.day.isoformat() for visit in found][:2] == ["2026-09-15", "2026-09-16"]
    assert len(found) == 3 and {visit.host_id for visit in found} == set(group.member_ids)


def test_what_is_asked_of_a_meeting_that_is_none_or_of_a_day_that_has_passed_is_refused(desk: Desk) -> None:
    assert refused(desk, "arrange") is None
    assert refused(desk, "call-off", "Gro", WHY) is Reason.NO_SUCH_NAME
    assert refused(desk, "call-off", "School", WHY) is Reason.AMBIGUOUS
    assert refused(desk, "postpone", "Ada", "2026-08-01") is Reason.DATE_PAST
    assert refused(desk, "postpone", "Ada", "soon") is Reason.NOT_A_DATE
    assert refused(desk, "cast", "Ada", "Gro;host") is Reason.NO_SUCH_PERSON
    assert refused(desk, "cast", "Ada", "Ada;king") is Reason.NO_SUCH_CHOICE
    assert refused(desk, "cast", "Ada", "Ada;host") is Reason.HAS_ROLE
    visit = visit_meetings(desk.read_again())[0]
    assert refused(desk, "call-off", visit.mark.id[-6:], WHY) is None
    host = desk.course.name_of(visit.host_id)
    assert refused(desk, "postpone", host, "2026-10-01") is Reason.MEETING_CANCELLED
    assert refused(desk, "remove", visit.mark.title) in (Reason.MEETING_CANCELLED, Reason.HANGS_ON)


def test_somebody_of_the_round_who_is_not_in_the_triad_can_be_put_into_a_visit(desk: Desk) -> None:
    assert refused(desk, "arrange") is None
    visit = visit_meetings(desk.read_again())[0]
    host = desk.course.name_of(visit.host_id)
    other = next(p for p in desk.course.people if p.id not in (visit.host_id, *visit.guest_ids))
    assert refused(desk, "cast", host, f"{other.name};guest") is None
    meeting = desk.hall.read(visit.mark.id)
    assert meeting is not None
    assert {p.name: p.roles for p in meeting.people}[other.name] == ("guest",)
    assert refused(desk, "cast", host, f"{other.name};none") is None
    meeting = desk.hall.read(visit.mark.id)
    assert meeting is not None and other.name not in {person.name for person in meeting.people}
    assert other in meeting.other_people
