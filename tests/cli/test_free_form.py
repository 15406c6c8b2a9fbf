"""A meeting may be held without an agenda's order, and everything says that it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from a_course import a_course
from in_process import here
from papers_on_disk import kind_of
from script import Home

MARKS = {"da": "Kaffe med bestyrelsen · fri form", "sv": "Kaffe med bestyrelsen · fri form",
         "en": "Kaffe med bestyrelsen · free form"}  # fmt: skip
WHY = "samtalen skulle være fri"


def a_meeting(home: Home, course: str, agenda: str, title: str) -> str:
    made = here(home, "meeting", "new", "--course", course, "--agenda", agenda, "--title", title)
    assert made.status == 0, made.err
    return made.out.strip()


@pytest.mark.seed("SR-153")
@pytest.mark.parametrize("language", MARKS)
def test_lists_and_boards_mark_a_meeting_in_free_form_and_no_other(home: Home, language: str) -> None:
    course = a_course(home)
    free = a_meeting(home, course, "free", "Kaffe med bestyrelsen")
    told = here(home, "meeting", "list", "--lang", language).out
    assert MARKS[language] in told
    assert MARKS[language] in here(home, "course", "board", "--lang", language).out
    assert MARKS[language] in here(home, "course", "show", course, "--lang", language).out
    a_meeting(home, course, "scoping", "Afgrænsning")
    listed = {line["title"]: line for line in here(home, "meeting", "list", "--json").objects[0]["meetings"]}
    assert listed["Kaffe med bestyrelsen"]["free_form"] and not listed["Afgrænsning"]["free_form"]
    rows = here(home, "meeting", "list", "--lang", language).out.splitlines()
    assert [MARKS[language].partition("·")[2] in row for row in rows if "Afgrænsning" in row] == [False]
    lines = f"start {WHY}\nquit\n"
    assert home.run("plain", free, "--lang", language, typed=lines).status == 0
    assert MARKS[language] in here(home, "course", "board", "--lang", language).out, "while it runs, too"


@pytest.mark.seed("SR-153")
def test_the_papers_say_so_and_what_was_said_is_kept(home: Home, tmp_path: Path) -> None:
    course = a_course(home)
    free = a_meeting(home, course, "free_form", "Kaffe med bestyrelsen")
    lines = f"start {WHY}\nnote Vi vil høre eleverne\ndecide Vi mødes igen\nrelease group\nclose\nquit\n"
    assert home.run("plain", free, "--lang", "da", typed=lines).status == 0
    assert home.read(free).run.closed_at is not None, "nothing keeps it from ending"
    out = here(home, "course", "export", course, "--out", str(tmp_path / "ud"), "--lang", "da")
    assert out.status == 0, out.err
    papers = {kind_of(path): path.read_text("utf-8") for path in (tmp_path / "ud").rglob("*.md")}
    assert "Møde i fri form" in papers["Referat.md"] and "Vi vil høre eleverne" in papers["Referat.md"]
    others = "".join(text for kind, text in papers.items() if kind != "Referat.md")
    assert "I fri form:** Kaffe med bestyrelsen" in others
