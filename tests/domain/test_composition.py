"""Who is missing in the group, by what it is about; hints, never a block."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from half_day_meeting import BIRK, PEOPLE, SOND, Table, a_setup

from facilitator.domain.composition import Concern, Theme, concerns, not_neutral, themes
from facilitator.services.setup import PersonLine

CONSULTANT = PersonLine("Inge Krogh", ("process_consultant",))


def found(about: str, people: Sequence[PersonLine] = (CONSULTANT, *PEOPLE)) -> set[Concern]:
    table = Table(a_setup(people=people))
    table.do("field", "improvement_area", about)
    return {each.concern for each in concerns(table.meeting)}


@pytest.mark.seed("SR-013")
@pytest.mark.parametrize("about", ["Bedre studiemiljø", "Studiemiljön i åk 1", "The study environment"])
def test_a_study_environment_without_a_pupil(about: str) -> None:
    assert Concern.NO_PUPIL in found(about)
    pupil = PersonLine("Liv Bro", ("member",), BIRK, "elev")
    assert Concern.NO_PUPIL not in found(about, (CONSULTANT, *PEOPLE, pupil))
    assert Concern.NO_PUPIL not in found("Fravær")


@pytest.mark.seed("SR-014")
@pytest.mark.parametrize("about", ["Medarbejdertrivsel", "personalens trivsel", "Staff wellbeing"])
def test_staff_wellbeing_without_a_union_representative(about: str) -> None:
    assert Concern.NO_UNION in found(about)
    union = PersonLine("Liv Bro", ("member",), BIRK, "tillidsrepræsentant")
    assert Concern.NO_UNION not in found(about, (CONSULTANT, *PEOPLE, union))


@pytest.mark.seed("SR-015")
@pytest.mark.parametrize("about", ["Nye studieretninger på hhx", "Studieinriktningar", "Study lines"])
def test_study_lines_without_a_teacher(about: str) -> None:
    assert Concern.NO_TEACHER in found(about)
    teacher = PersonLine("Liv Bro", ("member",), BIRK, "lærer")
    assert Concern.NO_TEACHER not in found(about, (CONSULTANT, *PEOPLE, teacher))


@pytest.mark.seed("SR-095")
def test_leaders_only_in_a_course_about_teaching() -> None:
    leaders = (PersonLine("Ida Krag", ("project_leader",), BIRK), PersonLine("Bo Ek", ("sponsor",), SOND))
    assert Concern.LEADERS_ONLY in found("Feedback i undervisningen", (CONSULTANT, *leaders))
    assert Concern.LEADERS_ONLY not in found("Feedback i undervisningen")
    assert Concern.LEADERS_ONLY not in found("Fravær", (CONSULTANT, *leaders))


@pytest.mark.seed("SR-011")
def test_one_person_who_is_consultant_and_project_leader() -> None:
    both = PersonLine("Inge Krogh", ("process_consultant", "project_leader"))
    assert Concern.BOTH_ROLES in found("Fravær", (both, *PEOPLE))
    assert Concern.BOTH_ROLES not in found("Fravær")


@pytest.mark.seed("SR-016")
def test_a_quality_officer_who_is_the_consultant_is_not_neutral_while_the_own_school_is_in_focus() -> None:
    own = PersonLine("Liv Bro", ("process_consultant", "member"), BIRK, "kvalitetsmedarbejder")
    table = Table(a_setup(people=(own, CONSULTANT, *PEOPLE)))
    (worry,) = concerns(table.meeting)
    assert (worry.concern, worry.name, worry.school) == (Concern.OWN_SCHOOL, "Liv Bro", BIRK)
    table.start()
    table.until("d_expl.1")
    lead = not_neutral(table.meeting)
    assert lead is not None and lead.name == "Liv Bro"
    table.do("lead", "Inge")
    assert not_neutral(table.meeting) is None
    table.do("lead", "Liv")
    table.until("d_expl.2")
    assert not_neutral(table.meeting) is None


def test_a_tag_says_what_a_course_is_about_and_a_part_of_a_word_does_not() -> None:
    table = Table()
    assert themes(table.meeting, ("staff_wellbeing",)) == {Theme.STAFF_WELLBEING}
    table.do("field", "improvement_area", "Arbejdsmiljøcertifikat")
    assert themes(table.meeting) == frozenset()
