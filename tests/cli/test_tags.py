"""Free tags on courses, meetings and actions, and all that is listed by one of them."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from a_course import a_course
from in_process import here
from script import Home


def out(home: Home, *args: str) -> str:
    done = here(home, *args)
    assert done.status == 0, done.err
    return done.out


def a_meeting(home: Home, title: str, *more: str) -> str:
    new = ("meeting", "new", "--agenda", "scoping", "--title", title, "--person", "Mia;process_consultant")
    return out(home, *new, "--party", "Birkehave", *more).strip()


def held(home: Home, meeting: str, *lines: str) -> str:
    ran = home.run("plain", meeting, "--lang", "en", typed="\n".join((*lines, "quit", "")))
    assert ran.status == 0, ran.err
    return ran.out


@pytest.mark.seed("SR-151")
def test_courses_meetings_and_actions_have_free_tags_and_are_listed_by_them(home: Home) -> None:
    tagged = a_course(home, "--tag", "Trivsel")
    a_course(home)
    inside = out(
        home, "meeting", "new", "--agenda", "scoping", "--title", "In it", "--course", tagged
    ).strip()
    alone = a_meeting(home, "Alone", "--tag", "#trivsel")
    other = a_meeting(home, "Another")
    day = date.today() + timedelta(days=9)
    for meeting, line in (
        (inside, f"action Call them @Anne >{day}"),
        (other, f"action Write to them >{day}"),
        (other, f"action Measure it >{day}"),
    ):
        held(home, meeting, "start we begin as we are", "start", line)
    held(home, other, "tag 2 trivsel")

    for listing in (("course", "list"), ("course", "board")):
        assert (
            out(home, *listing).count("Trivsel")
            > out(home, *listing, "--tag", "trivsel").count("Trivsel")
            > 0
        )
    lines = out(home, "meeting", "list", "--tag", "TRIVSEL").splitlines()
    assert {line.split()[0] for line in lines} == {inside[-12:], alone[-12:]}
    due = out(home, "due", "--tag", "trivsel")
    assert "Call them" in due and "Measure it" in due and "Write to them" not in due
    found = here(home, "search", "--tag", "trivsel", "--json").objects[0]["hits"]  # type: ignore[index]
    assert {hit["what"] for hit in found} == {"course", "meeting", "action"}


def test_a_tag_is_put_on_in_the_meeting_and_taken_off_by_undo_or_by_its_name(home: Home) -> None:
    meeting = a_meeting(home, "Alone")
    said = held(home, meeting, "label #year 8, #feedback", "label Year 8", "undo")
    assert "Tags: #year 8 #feedback" in said and "Tags: #feedback\n" in said
    assert "#year 8 #feedback" in out(home, "meeting", "show", meeting)
    assert meeting[-12:] in out(home, "meeting", "list", "--tag", "year 8")
    assert "Alone" in out(home, "search", "--tag", "year 8")
    said = held(home, meeting, "label feedback", "label year 8")
    assert "No tags are left." in said


def test_tags_of_a_course_and_its_meetings_travel_in_its_file(home: Home, tmp_path: Path) -> None:
    course = a_course(home, "--tag", "trivsel")
    new = ("meeting", "new", "--agenda", "scoping", "--title", "In it", "--course", course, "--tag", "start")
    meeting = out(home, *new).strip()
    out(home, "course", "export", course, "--out", str(tmp_path / "papers"))
    there = Home(tmp_path / "there")
    out(there, "course", "import", str(tmp_path / "papers" / "internal" / "course.json"))
    for tag in ("trivsel", "start"):
        assert meeting[-12:] in out(there, "meeting", "list", "--tag", tag)


def test_search_without_words_and_tag_says_what_it_lacks(home: Home) -> None:
    assert here(home, "search").status == 2
