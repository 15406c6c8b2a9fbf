"""Papers that are documentation say for what, by whom, of which day, and which version they are."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest
from a_course import a_course
from in_process import here
from openpyxl import load_workbook
from papers_on_disk import paper
from script import Home

from facilitator.exports.pdf import can_draw

LAW = "lov 414, flerårsaftalen"
HEADING = ("Dokumentation til", LAW, "Forfatter", "Dato", "Version")
FORMATS = ("md", "html", "docx", "xlsx", *(("pdf",) if can_draw() and shutil.which("pdftotext") else ()))


@pytest.fixture
def held(home: Home) -> tuple[str, str]:
    """A course and a meeting in it whose papers may go to the group."""
    course = a_course(home)
    made = here(home, "meeting", "new", "--course", course, "--agenda", "scoping", "--title", "Start")
    meeting = made.out.strip()
    lines = "start vi prøver papirerne af\nrelease group\nquit\n"
    assert home.run("plain", meeting, "--lang", "da", typed=lines).status == 0
    return course, meeting


def documents(home: Home, course: str, *order: str) -> None:
    done = here(home, "course", "do", course, *order, "--lang", "da")
    assert done.status == 0, done.err


def written(home: Home, meeting: str, folder: Path, *formats: str, language: str = "da") -> Path:
    asked = (word for each in formats for word in ("--format", each))
    out = here(home, "meeting", "export", meeting, "--out", str(folder), "--lang", language, *asked)
    assert out.status == 0, out.err
    return folder


def signs(path: Path) -> str:
    """What a program of its own kind reads in a paper, with single blanks."""
    match path.suffix:
        case ".docx":
            told = re.sub(r"<[^>]+>", " ", ZipFile(path).read("word/document.xml").decode())
        case ".html":
            told = re.sub(r"<[^>]+>", " ", path.read_text("utf-8"))
        case ".xlsx":
            told = str(load_workbook(path).worksheets[0].cell(2, 1).value)
        case ".pdf":
            read = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True)
            told = read.stdout.decode()
        case _:
            told = path.read_text("utf-8").replace("*", "").replace("\\", "")
    return " ".join(told.split())


@pytest.mark.seed("SR-062")
def test_the_heading_stands_in_every_format_and_counts_the_versions(
    home: Home, held: tuple[str, str], tmp_path: Path
) -> None:
    course, meeting = held
    documents(home, course, "field", "documentation_for", LAW)
    for version in ("1", "2"):
        folder = written(home, meeting, tmp_path / version, *FORMATS)
        papers = [path for path in folder.rglob("*") if path.is_file()]
        assert {path.suffix for path in papers} == {f".{each}" for each in FORMATS}
        for path in papers:
            told = signs(path)
            places = [told.index(word) for word in HEADING]
            assert places == sorted(places), path.name
            assert re.search(rf"Forfatter:? Mia\b.*Version:? {version}\b", told), path.name


@pytest.mark.seed("SR-062")
def test_who_chose_no_heading_has_none(home: Home, held: tuple[str, str], tmp_path: Path) -> None:
    course, meeting = held
    for n, order in enumerate((None, ("field", "documentation_for", LAW), ("undo",))):
        if order:
            documents(home, course, *order)
        told = signs(paper(written(home, meeting, tmp_path / str(n), "md"), "Referat.md"))
        assert ("Dokumentation til" in told) is (n == 1)
    documents(home, course, "field", "documentation_for", LAW)
    documents(home, course, "field", "documentation_for", "-")
    assert "Dokumentation" not in signs(paper(written(home, meeting, tmp_path / "no", "md"), "Referat.md"))


@pytest.mark.parametrize(
    ("language", "kind", "heading"),
    [
        ("da", "Referat.md", "Dokumentation til"),
        ("sv", "Minnesanteckningar.md", "Dokumentation för"),
        ("en", "Summary.md", "Documentation for"),
    ],
)
def test_it_is_said_in_the_language_of_the_paper_with_the_author_who_was_named(
    home: Home, held: tuple[str, str], tmp_path: Path, language: str, kind: str, heading: str
) -> None:
    course, meeting = held
    documents(home, course, "field", "documentation_for", LAW)
    documents(home, course, "field", "documented_by", "Vera Lind, kvalitetschef")
    folder = written(home, meeting, tmp_path / language, "md", language=language)
    (told,) = (signs(path) for path in folder.iterdir() if path.suffix == ".md" and heading in signs(path)
               and kind.partition(".")[0] in path.name)  # fmt: skip
    assert f"{heading}: {LAW}" in told and "Vera Lind, kvalitetschef" in told and "Mia" in told


@pytest.mark.seed("SR-062")
def test_papers_of_the_course_count_for_themselves(home: Home, held: tuple[str, str], tmp_path: Path) -> None:
    course, meeting = held
    documents(home, course, "field", "documentation_for", LAW)
    written(home, meeting, tmp_path / "meeting", "md")
    for version in ("1", "2"):
        folder = tmp_path / f"course {version}"
        out = here(home, "course", "export", course, "--out", str(folder), "--lang", "da")
        assert out.status == 0, out.err
        boards = [signs(path) for path in folder.iterdir() if path.suffix == ".md"]
        assert boards and all(f"Version: {version}" in told for told in boards)
    again = signs(paper(written(home, meeting, tmp_path / "meeting again", "md"), "Referat.md"))
    assert "Version: 4" in again, "the course's exports wrote the meeting's papers, too"


def test_a_paper_written_twice_from_one_room_is_of_two_versions(
    home: Home, held: tuple[str, str], tmp_path: Path
) -> None:
    course, meeting = held
    documents(home, course, "field", "documentation_for", LAW)
    orders = "".join(f"export {tmp_path / version}\n" for version in ("1", "2"))
    assert home.run("plain", meeting, "--lang", "da", typed=f"{orders}quit\n").status == 0
    for version in ("1", "2"):
        assert f"Version: {version}" in signs(paper(tmp_path / version, "Referat.md"))
