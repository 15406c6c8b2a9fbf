"""A meeting as it is set up."""

from __future__ import annotations

import pytest
from half_day_meeting import BEGINS, BIRK, SOND, a_setup, half_day, meeting_of

from facilitator.domain.course import CourseHead, CourseKind
from facilitator.domain.meeting_roles import MeetingRoles
from facilitator.domain.people import Person
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.whole_course import WholeCourse
from facilitator.services.course_making import CourseSetup, course_records_of
from facilitator.services.setup import PersonLine, Setting, Setup, read_person, read_setting, records_of

PARTIES = (BIRK, SOND)


def reason(answer: object) -> Reason | None:
    return answer.reason if isinstance(answer, Refused) else None


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("Anne Dahl;member;Søn", PersonLine("Anne Dahl", ("member",), SOND)),
        (
            " Ida  Krag ; project leader, host ;birkehave",
            PersonLine("Ida Krag", ("project_leader", "host"), BIRK),
        ),
        ("Inge;process-consultant", PersonLine("Inge", ("process_consultant",))),
        ("Ole", PersonLine("Ole", ("member",))),
        ("Ole;lærer, projektleder;Birk", PersonLine("Ole", ("member", "project_leader"), BIRK, "lærer")),
        ("Ole, Birkehave", PersonLine("Ole", ("member",), BIRK)),
        ("Ole, lærer, Søn", PersonLine("Ole", ("member",), SOND, "lærer")),
        ("Ole;;Birk", PersonLine("Ole", ("member",), BIRK)),
        ("O\x1b[31mle\u202e", PersonLine("Ole", ("member",))),
    ],
)
def test_a_person_is_read_from_one_line(typed: str, line: PersonLine) -> None:
    assert read_person(typed, PARTIES) == line


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", Reason.EMPTY_TEXT),
        (";member", Reason.EMPTY_TEXT),
        ("Ole;king", Reason.NO_SUCH_CHOICE),
        ("Ole;re", Reason.AMBIGUOUS),
        ("Ole;member;Skovly", Reason.NO_SUCH_PARTY),
        ("Ole, Skovly", Reason.NO_SUCH_PARTY),
    ],
)
def test_a_person_that_cannot_be_read(typed: str, why: Reason) -> None:
    assert reason(read_person(typed, PARTIES)) is why


@pytest.mark.parametrize(
    ("typed", "setting"),
    [
        ("ambition=Alle = alle", Setting("ambition", "Alle = alle")),
        ("we_show/Birk=Egne ord", Setting("we_show", "Egne ord", "Birk")),
        ("want_to_learn@Anne=At spørge", Setting("want_to_learn", "At spørge", "Anne")),
        ("release_level=schools", Setting("release_level", "schools")),
    ],
)
def test_a_field_is_read_from_one_line(typed: str, setting: Setting) -> None:
    assert read_setting(typed) == setting


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("ambition", Reason.ARGUMENT_MISSING),
        ("ambition= ", Reason.ARGUMENT_MISSING),
        ("ambition=\u200b", Reason.EMPTY_TEXT),
        ("shoe_size=44", Reason.NO_SUCH_FIELD),
        ("we_show=Egne ord", Reason.WHOSE_NEEDED),
        ("release_level=everybody", Reason.NO_SUCH_LEVEL),
    ],
)
def test_a_field_that_cannot_be_read(typed: str, why: Reason) -> None:
    assert reason(read_setting(typed)) is why


def test_a_meeting_is_made_of_what_was_set_up() -> None:
    fields = (Setting("we_show", "Egne ord", "birk"), Setting("ambition", "Alle"))
    records = records_of(a_setup(fields=fields), half_day(), BEGINS)
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
    assert reason(records_of(a_setup(**setup), half_day(), BEGINS)) is why


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
    records = records_of(Setup("Next", (BIRK,), (line,), BEGINS, "en"), half_day(), BEGINS, course)
    assert not isinstance(records, Refused)
    own = {course.name_of(r.person_id): r.roles for r in records if isinstance(r, MeetingRoles)}
    assert own == (in_meeting or {})
    assert not any(isinstance(record, Person) for record in records)
