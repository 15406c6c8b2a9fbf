"""What is typed of a meeting before it is made."""

from __future__ import annotations

import pytest
from half_day_meeting import BIRK, SOND

from facilitator.domain.refusal import Reason, Refused
from facilitator.services.setup import PersonLine, Setting, read_person, read_setting

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
