"""What a meeting consists of before it begins."""

from __future__ import annotations

import pytest
from half_day_meeting import BEGINS, BIRK, SOND, a_setup, half_day, meeting_of

from facilitator.domain.course import CourseHead, CourseKind
from facilitator.domain.meeting_roles import MeetingRoles
from facilitator.domain.people import Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.whole_course import WholeCourse
from facilitator.services.course_making import CourseSetup, course_records_of
from facilitator.services.meeting_making import meeting_records_of
from facilitator.services.setup import PersonLine, Setting, Setup


def reason(answer: object) -> Reason | None:
    return answer.reason if isinstance(answer, Refused) else None


def test_a_meeting_is_made_of_what_was_set_up() -> None:
    fields = (Setting("we_show", "Egne ord", "birk"), Setting("ambition", "Alle"))
    records = meeting_records_of(a_setup(fields=fields), half_day(), BEGINS)
    assert not isinstance(records, Refused)
    meeting = meeting_of(records)
    assert [party.name for party in meeting.parties] == [BIRK, SOND]
    assert meeting.host == meeting.parties[0]
    assert {person.name: person.position for person in meeting.people}["Inge Krogh"] == 1
    shown = meeting.value("we_show", meeting.parties[0].id)
    assert shown is not None and shown.value == "Egne ord"
    assert meeting.course.kind == "single" and meeting.head.starts_at == BEGINS
    assert len({record.id for record in records}) == len(records)


@pytest.mark.parametrize(
    ("setup", "why"),
    [
        ({"parties": (BIRK, "birkehave")}, Reason.PARTY_KNOWN),
        ({"fields": (Setting("we_show", "x", "Skovly"),)}, Reason.NO_SUCH_PARTY),
        ({"fields": (Setting("we_show", "x", "Anne"),)}, Reason.NO_SUCH_PARTY),
        ({"fields": (Setting("want_to_learn", "x", "Birk"),)}, Reason.NO_SUCH_PERSON),
        ({"fields": (Setting("ambition", "x", "Birk"),)}, Reason.NO_SUCH_NAME),
    ],
)
def test_a_meeting_that_cannot_be_made(setup: dict[str, object], why: Reason) -> None:
    assert reason(meeting_records_of(a_setup(**setup), half_day(), BEGINS)) is why


@pytest.mark.parametrize(
    ("line", "in_meeting"),
    [
        (
            PersonLine("Anne", ("moderator",), BIRK),
            {"Anne": ("moderator",), "Mia": ("process_consultant", "guest")},
        ),
        (PersonLine("Anne", ("member",), BIRK), None),
        (PersonLine("Anne", ("host", "member"), BIRK), None),
        (PersonLine("Mia", ("process_consultant",)), None),
    ],
)
def test_roles_typed_for_somebody_of_the_course_are_the_meetings_own_where_they_differ(
    line: PersonLine, in_meeting: dict[str, tuple[str, ...]] | None
) -> None:
    people = (
        PersonLine("Anne", ("host", "member"), BIRK),
        PersonLine("Mia", ("process_consultant", "guest")),
    )
    setup = CourseSetup(CourseKind.BENCHLEARNING, "Goals", parties=(BIRK,), people=people)
    made = course_records_of(setup, BEGINS)
    assert not isinstance(made, Refused)
    head = next(record for record in made if isinstance(record, CourseHead))
    course = WholeCourse(head).with_(made)
    records = meeting_records_of(Setup("Next", (BIRK,), (line,), BEGINS, "en"), half_day(), BEGINS, course)
    assert not isinstance(records, Refused)
    own = {course.name_of(r.person_id): r.roles for r in records if isinstance(r, MeetingRoles)}
    assert own == (in_meeting or {})
    assert not any(isinstance(record, Person) for record in records)
