"""What is said when a course begins and what is asked for when it closes."""

from __future__ import annotations

from pathlib import Path

import pytest
from a_course import a_course
from in_process import here
from papers_on_disk import paper as paper_in
from script import Home


def in_english(home: Home, *args: str) -> str:
    done = here(home, "course", *args, "--lang", "en")
    assert done.status == 0, done.err
    return done.out


def paper(home: Home, course: str, folder: Path, name: str) -> str:
    in_english(home, "export", course, "--out", str(folder))
    return paper_in(folder, name).read_text(encoding="utf-8")


@pytest.mark.seed("SR-160")
def test_a_course_begins_with_what_its_leader_commits_to_and_what_speaks_against_it(home: Home) -> None:
    said = {"sponsor_commitment": "Forty hours are set aside", "objections": "Two parents fear for the marks"}
    course = a_course(home, *(word for each in said.items() for word in ("--set", "=".join(each))))
    made = here(home, "meeting", "new", "--course", course, "--agenda", "scoping", "--title", "x").out.strip()
    meeting = home.read(made)
    assert {field: meeting.said(field) for field in said} == said, "its first meeting knows both"


@pytest.mark.seed("SR-161")
def test_a_course_closes_with_what_came_of_it_for_those_who_helped_and_those_helped(
    home: Home, tmp_path: Path
) -> None:
    course = a_course(home)
    sides = {"outcome_participants": "outcome for the participants",
             "outcome_recipients": "outcome for pupils and school"}  # fmt: skip
    for field, called in sides.items():
        assert called in here(home, "course", "close", course, "reached", "--lang", "en").err
        in_english(home, "do", course, "field", field, f"We saw the {called}")
        assert called not in here(home, "course", "close", course, "reached", "--lang", "en").err
    told = paper(home, course, tmp_path / "out", "Evaluation of the course.md")
    assert all(f"We saw the {called}" in told for called in sides.values())


@pytest.mark.seed("SR-165")
@pytest.mark.parametrize("kind", ["benchlearning", "triad_benchmarking", "peer_review"])
@pytest.mark.parametrize("agreed", ["2027-03-04", "no"])
def test_a_course_is_not_closed_before_it_is_said_how_to_keep_in_touch(
    home: Home, kind: str, agreed: str, tmp_path: Path
) -> None:
    course = a_course(home, kind=kind)
    assert "how to keep in touch" in here(home, "course", "close", course, "reached", "--lang", "en").err
    in_english(home, "do", course, "field", "keep_in_touch", agreed)
    assert "how to keep in touch" not in here(home, "course", "close", course, "reached", "--lang", "en").err
    told = paper(home, course, tmp_path / "out", "Evaluation of the course.md").splitlines()
    assert any("keep in touch" in row and agreed in row for row in told), told


def test_closing_a_course_says_how_many_actions_are_still_open(home: Home) -> None:
    course = a_course(home)
    new = ("meeting", "new", "--course", course, "--agenda", "scoping_meeting", "--title", "x")
    meeting = here(home, *new).out.strip()
    lines = "start Vi begynder nu\naction Danne makkerpar @Anne\naction Skrive målet @Bo\nquit\n"
    assert home.run("plain", meeting, "--lang", "da", typed=lines).status == 0
    told = here(home, "course", "close", course, "partly", "Skolerne vil ikke længere", "--lang", "da")
    assert told.status == 0, told.err
    assert "○ 2 handlinger er stadig åbne, nummer 1 og 2: ingen har sagt, hvad der blev af dem." in told.out


def test_closing_a_course_without_open_actions_says_nothing_of_them(home: Home) -> None:
    told = here(home, "course", "close", a_course(home), "partly", "Skolerne vil ikke", "--lang", "da")
    assert told.status == 0 and "åben" not in told.out, told.out + told.err
