"""Papers of a course are asked for like those of a meeting: for whom, in which form, or only looked at."""

from __future__ import annotations

from pathlib import Path

import pytest
from in_process import here
from papers_on_disk import kind_of, paper
from script import Home

TALK = """start Kun en prøve af papirerne
note.wish At se, hvordan I begynder timen
note.learning Målet på døren
release public
release.2 public
close Kun en prøve af papirerne
quit
"""


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, str]:
    """A course with a meeting that agreed on papers for everyone; the tests add papers only."""
    home = Home(tmp_path_factory.mktemp("course") / "home")
    made = here(home, "course", "new", "--kind", "benchlearning", "--title", "Trivsel")
    course = made.out.strip()
    ran = home.run("plain", home.new_meeting("--course", course), "--lang", "da", typed=TALK)
    assert ran.status == 0, ran.err
    return home, course


def export(home: Home, course: str, folder: Path, *more: str) -> set[str]:
    """The files written, by their place in the folder and what they are."""
    ran = here(home, "course", "export", course, "--out", str(folder), "--lang", "da", *more)
    assert ran.status == 0, ran.err
    assert "kan ikke kaldes tilbage" in ran.err
    return {
        (path.parent.relative_to(folder) / kind_of(path)).as_posix()
        for path in map(Path, ran.out.splitlines())
    }


def test_one_format_is_written_of_every_paper_and_nothing_else(
    held: tuple[Home, str], tmp_path: Path
) -> None:
    written = export(*held, tmp_path, "--format", "md")
    assert "Overblik.md" in written and any(name.endswith("/Referat.md") for name in written)
    assert {Path(name).suffix for name in written} == {".md"}
    assert export(*held, tmp_path / "whole", "--format", "json") == {"internal/course.json"}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "internal/course.json holds the whole course, private lines and logs too."),
        ("da", "internal/course.json rummer hele forløbet, også private notater og logbøger."),
        ("sv", "internal/course.json innehåller hela processen, också privata anteckningar och loggböcker."),
    ],
)
def test_the_file_of_the_whole_course_is_said_to_hold_private_lines_too(
    held: tuple[Home, str], tmp_path: Path, language: str, said: str
) -> None:
    home, course = held
    order = ("course", "export", course, "--lang", language, "--out", str(tmp_path))
    assert said in here(home, *order, "--preview").out
    assert said not in here(home, *order, "--preview", "--without-names").out
    written = here(home, *order)
    assert said in written.err and said not in written.out
    assert "course.json" not in here(home, *order, "--format", "md").err


def test_a_wider_audience_reads_what_was_released_to_it(held: tuple[Home, str], tmp_path: Path) -> None:
    export(*held, tmp_path, "--format", "md", "--audience", "public")
    (meeting,) = tmp_path.glob("20*")
    told = paper(meeting, "Referat.md").read_text(encoding="utf-8")
    assert "Til alle" in told and "Målet på døren" in told and "begynder timen" not in told
    board = paper(tmp_path, "Overblik.md").read_text(encoding="utf-8")
    assert "Til alle" in board and "Målet på døren" in board and "begynder timen" not in board


def test_papers_for_the_consultants_alone_leave_none_for_others(
    held: tuple[Home, str], tmp_path: Path
) -> None:
    written = export(*held, tmp_path, "--format", "docx", "--audience", "internal")
    assert written and all("internal/" in name for name in written)


def test_a_preview_says_what_would_leave_and_writes_nothing(held: tuple[Home, str], tmp_path: Path) -> None:
    home, course = held
    ran = here(
        home, "course", "export", course, "--preview", "--lang", "da", "--audience", "public",
        "--out", str(tmp_path / "ud"),
    )  # fmt: skip
    assert ran.status == 0, ran.err
    assert "Overblik" in ran.out and "1" in ran.out
    assert not (tmp_path / "ud").exists()
