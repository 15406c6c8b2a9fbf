"""An action that was kept private is in no paper: not of its meeting, of a later one, or of the course."""

from __future__ import annotations

from pathlib import Path

import pytest
from in_process import here
from script import Home, papers_in

SECRET = "Hemmelig"
FIRST = f"""start Kun en prøve af papirerne
action @Ida {SECRET}handling >+10d
set 1 sign {SECRET}tegn
set 1 resources {SECRET}ressource
set 1 goal {SECRET}mål
set 1 criterion {SECRET}kriterium
set 1 contributors {SECRET}hjælper
set 1 follow_up +20d
set 1 tags {SECRET}mærke
action @Anne Åben handling >+10d
release.1 private
release.2 public
release public
close Kun en prøve af papirerne
quit
"""
SECOND = f"""start Kun en prøve af papirerne
set 1 status in_progress
set 1 note {SECRET}note
action @Anne Endnu en åben handling >+10d
release.all public
release public
close Kun en prøve af papirerne
quit
"""
PEOPLE = (
    "--person", "Inge Krogh;process_consultant", "--person", "Ida Krag;member;Birk",
    "--person", "Anne Dahl;member;Søn",
)  # fmt: skip
EVERY_FORMAT = [word for each in ("md", "html", "docx", "xlsx", "ics", "csv") for word in ("--format", each)]


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, str, list[str]]:
    """A course with a dialogue and the meeting after it; the tests add papers only."""
    home = Home(tmp_path_factory.mktemp("private") / "home")
    course = here(home, "course", "new", "--kind", "benchlearning", "--title", "Trivsel").out.strip()
    meetings = []
    for agenda, typed in (("dialogue_half_day", FIRST), ("plan_workshop", SECOND)):
        people = () if meetings else PEOPLE
        schools = () if meetings else ("--party", "Birk", "--party", "Søn")
        made = here(
            home, "meeting", "new", "--course", course, "--agenda", agenda, "--title", "Møde", "--lang", "da",
            *schools, *people,
        )  # fmt: skip
        assert made.status == 0, made.err
        ran = home.run("plain", made.out.strip(), "--lang", "da", typed=typed)
        assert ran.status == 0 and "×" not in ran.out, (ran.out, ran.err)
        meetings.append(made.out.strip())
    return home, course, meetings


@pytest.mark.parametrize("audience", ["schools", "internal"])
def test_no_paper_for_anybody_holds_a_word_of_it(
    held: tuple[Home, str, list[str]], tmp_path: Path, audience: str
) -> None:
    home, course, meetings = held
    told = (*EVERY_FORMAT, "--audience", audience, "--lang", "da")
    for meeting in meetings:
        ran = here(home, "meeting", "export", meeting, "--out", str(tmp_path / meeting), *told)
        assert ran.status == 0, ran.err
    assert here(home, "course", "export", course, "--out", str(tmp_path / course), *told).status == 0
    texts = papers_in(tmp_path)
    assert {Path(name).suffix for name in texts} >= {".md", ".html", ".docx", ".xlsx", ".ics", ".csv"}
    assert any("Åben handling" in text for text in texts.values())
    assert [name for name, text in texts.items() if SECRET in text or SECRET in name] == []


def test_the_file_that_moves_a_course_to_another_computer_holds_it_and_lies_with_what_is_internal(
    held: tuple[Home, str, list[str]], tmp_path: Path
) -> None:
    home, course, _ = held
    assert here(home, "course", "export", course, "--out", str(tmp_path), "--lang", "da").status == 0
    holding = [name for name, text in papers_in(tmp_path).items() if SECRET in text]
    assert holding == ["internal/course.json"]
