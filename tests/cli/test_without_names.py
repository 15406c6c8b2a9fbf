"""``--without-names``: what is written, and what is said about what was not sure."""

from __future__ import annotations

from pathlib import Path

import pytest
from in_process import here
from script import Home

TALK = """start En prøve uden forberedelse
note Så kom Yrsa til Mettes time på Birkehave
action Mette skriver målet @Ole >1-12-2030
release group
close Kun en prøve, sagde Mette
quit
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, str, str]:
    """A course with a meeting in which people and somebody unknown were named."""
    home = Home(tmp_path_factory.mktemp("names"))
    course = here(home, "course", "new", "--kind", "benchlearning", "--title", "Mettes forløb").out.strip()
    meeting = home.new_meeting("--course", course)
    ran = home.run("plain", meeting, "--lang", "da", typed=TALK)
    assert ran.status == 0, ran.err
    return home, course, meeting


def words_in(folder: Path) -> str:
    return "\n".join(
        f"{path.name}\n{path.read_text(encoding='utf-8')}"
        for path in folder.rglob("*")
        if path.suffix in (".md", ".html", ".csv", ".json", ".ics")
    )


def test_a_meeting_says_what_it_was_not_sure_of_and_takes_it_out_when_told(
    told: tuple[Home, str, str], tmp_path: Path
) -> None:
    home, _, meeting = told
    ran = here(
        home, "meeting", "export", meeting, "--without-names", "--lang", "da", "--out", str(tmp_path / "a")
    )
    assert ran.status == 0, ran.err
    assert "Yrsa" in ran.err and "--take-out" in ran.err and "nonym" not in ran.err
    assert "Mette" not in words_in(tmp_path / "a") and "Yrsa" in words_in(tmp_path / "a")
    again = here(
        home, "meeting", "export", meeting, "--without-names", "--take-out", "Yrsa", "--keep", "Birkehave",
        "--json", "--out", str(tmp_path / "b"),
    )  # fmt: skip
    assert again.objects[0]["left_in"] == []
    assert "Yrsa" not in words_in(tmp_path / "b")


def test_a_course_is_told_without_names_and_without_its_json(
    told: tuple[Home, str, str], tmp_path: Path
) -> None:
    home, course, _ = told
    ran = here(home, "course", "export", course, "--without-names", "--lang", "da", "--out", str(tmp_path))
    assert ran.status == 0, ran.err
    written = words_in(tmp_path)
    assert "Referat - " in written and "course.json" not in written
    assert "Mette" not in written and "mette" not in str(list(tmp_path.rglob("*")))


def test_a_form_of_a_known_name_that_is_left_in_is_told_of(home: Home, tmp_path: Path) -> None:
    meeting = home.planned_meeting("da")
    lines = "start\nnote Metten spurgte, og Mette svarede\nrelease group\nquit\n"
    assert home.run("plain", meeting, "--lang", "da", typed=lines).status == 0
    asked = ["--without-names", "--json", "--format", "md", "--out", str(tmp_path / "papers")]
    ran = here(home, "meeting", "export", meeting, *asked)
    assert ran.objects[0]["left_in"] == ["Metten"], ran.err
    assert "Metten spurgte, og Mette svarede" not in words_in(tmp_path / "papers")
