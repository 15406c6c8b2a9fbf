"""Papers asked for on a terminal say how far they are in one line, and Ctrl+C stops them in order."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from script import PROGRAM, Home
from terminal import Window

TALK = """start Kun en prøve af papirerne
note.learning Målet på døren
release group
close Kun en prøve af papirerne
quit
"""
CTRL_C = "\x03"


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, str, list[str]]:
    """A course with two meetings that agreed on papers; the tests add papers only."""
    home = Home(tmp_path_factory.mktemp("drawing") / "home")
    made = home.run("course", "new", "--kind", "benchlearning", "--title", "Trivsel")
    course = made.out.strip()
    into = ("--course", course, "--title")
    meetings = [
        home.new_meeting(*into, "Første"),
        home.new_meeting(*into, "Andet", schools=(), people=()),  # the course knows them
    ]
    for meeting in meetings:
        ran = home.run("plain", meeting, "--lang", "da", typed=TALK)
        assert ran.status == 0, ran.err
    return home, course, meetings


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_terminal_shows_in_one_line_how_far_the_papers_are_and_then_only_what_came_of_them(
    held: tuple[Home, str, list[str]], tmp_path: Path
) -> None:
    home, _, (meeting, _) = held
    order = ("meeting", "export", meeting, "--format", "md", "--out", str(tmp_path), "--lang", "en")
    with Window((*PROGRAM, *order), home.world, (160, 40)) as window:
        assert window.ended() == 0
        told = re.findall(r"paper (\d+) of (\d+) · Ctrl\+C stops", bytes(window.raw).decode())
        assert [int(n) for n, _ in told] == list(range(1, len(files(tmp_path)) + 1))
        assert {of for _, of in told} == {str(len(files(tmp_path)))}
        assert "Ctrl+C stops" not in window.text and "Summary - " in window.text


def test_where_nobody_watches_nothing_is_said_of_it(
    held: tuple[Home, str, list[str]], tmp_path: Path
) -> None:
    home, course, (meeting, _) = held
    for order in (("meeting", "export", meeting), ("course", "export", course)):
        ran = home.run(*order, "--format", "md", "--out", str(tmp_path), "--lang", "en")
        assert ran.status == 0
        assert "Ctrl+C" not in ran.err + ran.out and "\r" not in ran.err


def test_ctrl_c_ends_a_meetings_papers_with_none_of_them_written(
    held: tuple[Home, str, list[str]], tmp_path: Path
) -> None:
    home, _, (meeting, _) = held
    order = ("meeting", "export", meeting, "--out", str(tmp_path / "ud"), "--lang", "en")
    with Window((*PROGRAM, *order), home.world, (120, 40)) as window:
        window.until(lambda: b"paper 1 of" in window.raw)
        window.type(CTRL_C)
        assert window.ended() == 130
        assert "Stopped: no papers were written." in window.text
        assert "Ctrl+C stops" not in window.text and "Traceback" not in window.text
    assert not files(tmp_path)


def test_ctrl_c_amid_the_papers_of_a_course_says_which_meetings_are_there(
    held: tuple[Home, str, list[str]], tmp_path: Path
) -> None:
    home, course, _ = held
    order = ("course", "export", course, "--format", "docx", "--out", str(tmp_path), "--lang", "en")
    with Window((*PROGRAM, *order), home.world, (200, 40)) as window:
        window.until(lambda: b"Andet: paper 1 of" in window.raw)
        window.type(CTRL_C)
        assert window.ended() == 130
        (n,) = re.findall(r"Stopped: (\d+) papers are in ", window.text)
        assert str(tmp_path) in window.text.replace("\n", "")
    assert int(n) == len(files(tmp_path)) > 0
    assert not [path for path in files(tmp_path) if path.name.startswith(".") or "Andet" in path.name]
    told = home.run("course", "show", course, "--lang", "da").out
    assert told.count(f" · {n} fil") == 1, "what is there is on the record"
