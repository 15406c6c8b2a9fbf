"""Do we need to ask further? A yes says how and when, and leads to a focus group."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from in_process import here
from script import Home

from facilitator.paths import Paths
from facilitator.store.glance import read_course

PEOPLE = (
    "--party", "Birkehave", "--person", "Anne;member;Birkehave", "--person", "Bo;member;Birkehave",
    "--person", "Vera;sponsor;Birkehave", "--person", "Mia;process_consultant",
)  # fmt: skip
WHY = "vi prøver kun dette punkt"
SOON = "2030-01-15"


@pytest.fixture
def analysis(home: Home) -> str:
    """A meeting at the item that asks whether to ask further."""
    course = here(home, "course", "new", "--kind", "benchlearning", "--title", "Trivsel", *PEOPLE).out.strip()
    made = here(home, "meeting", "new", "--course", course, "--agenda", "analysis", "--title", "Analyse")
    meeting = made.out.strip()
    at(home, meeting, f"start {WHY}", f"jump s3_further {WHY}")
    return meeting


def at(home: Home, meeting: str, *lines: str) -> str:
    return home.run("plain", meeting, "--lang", "da", typed="\n".join((*lines, "quit", ""))).out


def item(home: Home, meeting: str) -> str:
    return home.read(meeting).run.item_id


def course_of(home: Home, meeting: str) -> str:
    return home.read(meeting).course.id


@pytest.mark.seed("SR-023")
def test_the_item_is_closed_by_a_yes_or_a_no(home: Home, analysis: str) -> None:
    said = at(home, analysis, "decide Vi ser tiden an", "missing", "next")
    assert "om der skal spørges mere" in said and item(home, analysis) == "s3_further"
    assert "ja" in at(home, analysis, "further måske") and item(home, analysis) == "s3_further"
    at(home, analysis, "further nej Vi ved nok", "next")
    assert item(home, analysis) == "s3_future"


@pytest.mark.seed("SR-023")
def test_a_yes_says_how_and_on_which_day(home: Home, analysis: str) -> None:
    assert "metode" in at(home, analysis, f"further ja >{SOON}")
    assert "dato" in at(home, analysis, "further ja Fokusgruppe med elever")
    assert "×" in at(home, analysis, "further ja Fokusgruppe >2020-01-15"), "a day that is gone"
    assert "further" in at(home, analysis, "field ask_further ja"), "nor by filling in the field alone"
    kept = home.read(analysis)
    assert kept.fields == () and kept.entries == ()
    assert here(
        home, "course", "new", "--kind", "benchlearning", "--title", "x", "--set", "ask_further=yes"
    ).status == 2  # fmt: skip
    at(home, analysis, f"further ja Fokusgruppe med elever >{SOON}", "next")
    kept = home.read(analysis)
    assert kept.run.item_id == "s3_future"
    assert (kept.said("further_method"), kept.said("further_inquiry")) == ("Fokusgruppe med elever", SOON)
    assert [entry.text for entry in kept.entries if entry.kind == "decision"] == ["Fokusgruppe med elever"]


def test_the_decision_is_taken_back_in_one_step(home: Home, analysis: str) -> None:
    at(home, analysis, f"further ja Fokusgruppe @Anne >{SOON}", "undo")
    kept = home.read(analysis)
    assert (kept.fields, kept.entries, kept.groups) == ((), (), ())


@pytest.mark.seed("SR-024")
def test_from_a_yes_one_order_makes_the_focus_group_in_the_course_with_its_people(
    home: Home, analysis: str
) -> None:
    assert "ikke besluttet" in at(home, analysis, "focus-group")
    at(home, analysis, f"further ja Fokusgruppe @Anne @Bo >{SOON}", "focus-group")
    course = read_course(Paths(home.folder).database, course_of(home, analysis))
    assert course is not None
    (made,) = [mark for mark in course.meetings if mark.agenda_id == "focus_group"]
    assert made.starts_at.date() == date(2030, 1, 15)
    group = home.read(made.id)
    assert group.copy.agenda.id == "focus_group" and group.course.id == course.head.id
    roles = {person.name: person.roles for person in group.people}
    assert roles["Anne"] == roles["Bo"] == ("interviewee",)
    assert "moderator" in roles["Mia"] and "Vera" not in roles
    assert "oprettet" in at(home, analysis, "focus-group"), "once is enough"
    at(home, analysis, "undo")
    course = read_course(Paths(home.folder).database, course.head.id)
    assert course is not None and not [m for m in course.meetings if m.agenda_id == "focus_group"]


@pytest.mark.seed("SR-024")
def test_it_can_be_made_from_the_course_afterwards_and_travels_with_it(
    home: Home, analysis: str, tmp_path: Path
) -> None:
    at(home, analysis, f"further ja Fokusgruppe @Anne >{SOON}")
    course = course_of(home, analysis)
    assert here(home, "course", "do", course, "focus-group", "--lang", "da").status == 0
    again = here(home, "course", "do", course, "focus-group", "--lang", "da")
    assert again.status == 1 and "oprettet" in again.err
    export = ("course", "export", course, "--format", "json", "--out", str(tmp_path / "ud"))
    assert here(home, *export).status == 0
    other = Home(tmp_path / "other")
    whole = tmp_path / "ud" / "internal" / "course.json"
    assert here(other, "course", "import", str(whole)).status == 0
    kept = read_course(Paths(other.folder).database, course)
    assert kept is not None
    (made,) = [mark for mark in kept.meetings if mark.agenda_id == "focus_group"]
    assert [person.name for person in other.read(made.id).people] == ["Anne", "Mia"]
