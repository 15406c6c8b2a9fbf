"""A whole course out as JSON and in again: the same, and nothing that was here is touched."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from in_process import here
from papers_on_disk import kind_of, paper
from script import Home

from facilitator.paths import Paths
from facilitator.store.glance import read_course

TALK = """start En prøve uden forberedelse
consent all
field ambition Alle kender dagens mål
note Vi lærte noget @Mette
question Hvad ser eleverne?
answer De ser målet
idea Målet på døren
adapt 4 Kun i matematik
action Skriv målet @Ole >1-12-2030
note.indicator Kender målet
set 6 definition Kan sige målet
measure 6 baseline 12 n=84 #hhx
rate 3344
release group
close Kun en prøve af papirerne
quit
"""


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, str, Path]:
    """A course with a meeting, and its file; the tests leave both as they are."""
    folder = tmp_path_factory.mktemp("course")
    home = Home(folder / "home")
    made = here(home, "course", "new", "--kind", "benchlearning", "--title", "Trivsel", "--tag", "trivsel")
    course = made.out.strip()
    meeting = home.new_meeting("--course", course)
    ran = home.run("plain", meeting, "--lang", "da", typed=TALK)
    assert ran.status == 0, ran.err
    out = here(home, "course", "export", course, "--out", str(folder / "ud"))
    assert out.status == 0, out.err
    return home, course, folder / "ud" / "internal" / "course.json"


def test_what_a_course_exports_is_on_its_record(exported: tuple[Home, str, Path]) -> None:
    home, course, _ = exported
    kept = read_course(Paths(home.folder).database, course)
    assert kept is not None
    events = [recorded.event for recorded in kept.records.events]
    assert [type(event).__name__ for event in events].count("PapersWritten") == 2, (
        "of the meeting, and of the course"
    )


def test_a_course_comes_back_the_same_in_another_home(
    exported: tuple[Home, str, Path], tmp_path: Path
) -> None:
    home, course, path = exported
    other = Home(tmp_path / "other")
    taken = here(other, "course", "import", str(path), "--json")
    assert taken.status == 0, taken.err
    assert taken.objects[0]["id"] == course
    again = here(other, "course", "export", course, "--out", str(tmp_path / "igen"))
    assert again.status == 0, again.err
    assert (tmp_path / "igen" / "internal" / "course.json").read_bytes() == path.read_bytes()
    meeting = json.loads(path.read_text(encoding="utf-8"))["records"]["meeting"][0]["id"]
    assert other.read(meeting) == home.read(meeting)
    # each home remembers that it wrote papers; what came before that is compared by the bytes
    ours, theirs = (replace(each.read(meeting).elsewhere, events=()) for each in (home, other))
    assert theirs == ours


def test_read_in_twice_it_adds_nothing(exported: tuple[Home, str, Path]) -> None:
    home, _, path = exported
    assert here(home, "course", "import", str(path), "--json").objects[0]["added"] == 0


def test_papers_of_every_meeting_lie_in_a_folder_of_its_own(exported: tuple[Home, str, Path]) -> None:
    _, _, path = exported
    (folder,) = path.parents[1].glob("20*")
    assert paper(folder, "Referat.docx").is_file()


def changed(path: Path, change: Callable[[dict[str, Any]], None]) -> Path:
    told = json.loads(path.read_text(encoding="utf-8"))
    change(told)
    other = path.with_name("changed.json")
    other.write_text(json.dumps(told), encoding="utf-8")
    return other


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda told: told["records"]["entry"][0].update(text="Noget andet"), "says something else"),
        (lambda told: told["records"]["entry"][0].update(text="\x1b[31mrød"), "characters"),
        (lambda told: told["records"]["entry"][0].update(at="i går"), "not understood"),
        (lambda told: told["records"]["agenda_copy"][0]["agenda"].update(version="9"), "says something else"),
        (lambda told: told["records"]["entry"][0].update(stream_id="x", id="y"), "no course"),
        (lambda told: told["records"].update(changes=[]), "no course"),
        (lambda told: told.update(facilitator=99), "later version"),
        (lambda told: told.pop("records"), "no course"),
    ],
)
def test_a_file_that_was_changed_is_refused_and_nothing_is_touched(
    exported: tuple[Home, str, Path], change: Callable[[dict[str, Any]], None], said: str
) -> None:
    home, course, path = exported
    before = here(home, "course", "show", course, "--json").out
    ran = here(home, "course", "import", str(changed(path, change)), "--lang", "en")
    assert ran.status == 3 and said in ran.err, ran.err
    assert "\x1b" not in ran.err
    assert here(home, "course", "show", course, "--json").out == before


def test_what_is_no_json_is_refused(home: Home, tmp_path: Path) -> None:
    for n, data in enumerate((b"\xff\xfe", b"{", b"[" * 100_000, b"[]", b'{"facilitator": "1"}')):
        path = tmp_path / f"{n}.json"
        path.write_bytes(data)
        ran = here(home, "course", "import", str(path))
        assert ran.status == 3 and "Traceback" not in ran.err


def test_what_leaves_is_said_before_and_remembered_after(
    exported: tuple[Home, str, Path], tmp_path: Path
) -> None:
    home, course, path = exported
    meeting = json.loads(path.read_text(encoding="utf-8"))["records"]["meeting"][0]["id"]
    said = here(home, "meeting", "export", meeting, "--preview", "--lang", "en")
    assert said.status == 0 and "For all: " in said.out and "cannot be called back" in said.out
    other = Home(tmp_path / "other")
    assert here(other, "course", "import", str(path)).status == 0
    written = here(other, "meeting", "export", meeting, "--out", str(tmp_path / "ud"), "--format", "md")
    assert written.status == 0 and "cannot be called back" in written.err
    kept = read_course(other.database, course)
    assert kept is not None
    ((papers, _),) = kept.run.papers
    assert (papers.audience, papers.meeting_id) == ("group", meeting)
    assert papers.files == len(written.out.splitlines()) and set(papers.party_ids) == {
        p.id for p in kept.parties
    }


@pytest.mark.seed("SR-045", "SR-080", "SR-098")
def test_a_course_has_papers_for_the_board_for_what_travelled_and_for_who_took_part(
    exported: tuple[Home, str, Path],
) -> None:
    _, _, path = exported
    folder = path.parents[1]
    kinds = {kind_of(each) for each in folder.iterdir()}
    assert {"Overview.docx", "Overview.md", "What travelled between the schools.html"} <= kinds
    board = paper(folder, "Overview.md").read_text(encoding="utf-8")
    assert "Alle kender dagens mål" in board and "Skriv målet" in board
    transfers = paper(folder, "What travelled between the schools.md").read_text(encoding="utf-8")
    assert "Målet på døren" in transfers and "Kun i matematik" in transfers
    took_part = paper(folder / "internal", "Who took part.md").read_text(encoding="utf-8")
    assert "Mette Lund" in took_part and "4" in took_part
    assert "Who took part.md" not in kinds, "names and hours stay inside"


def test_reasons_by_which_a_course_went_on_stand_in_its_internal_overview_alone(
    home: Home, tmp_path: Path
) -> None:
    course = here(home, "course", "new", "--kind", "benchlearning", "--title", "Trivsel").out.strip()
    assert here(home, "course", "next", course, "Vi er enige om at gå videre").status == 0
    meeting = home.new_meeting("--course", course)
    typed = "start En prøve uden forberedelse\nrelease group\nclose Kun en prøve af papirerne\nquit\n"
    assert home.run("plain", meeting, "--lang", "en", typed=typed).status == 0
    assert here(home, "course", "export", course, "--out", str(tmp_path / "out")).status == 0
    inside = paper(tmp_path / "out" / "internal", "Overview.md").read_text(encoding="utf-8")
    (began,) = (line for line in inside.splitlines() if "En prøve uden forberedelse" in line)
    (opened,) = (line for line in inside.splitlines() if "Vi er enige om at gå videre" in line)
    assert "of its preparation open" in began and "Step 2 was opened with" in opened
    for path in (tmp_path / "out").glob("*.md"):
        assert "Vi er enige" not in path.read_text(encoding="utf-8"), path.name


def test_a_drive_without_links_takes_a_course_all_the_same(
    exported: tuple[Home, str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, course, _ = exported

    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    stick = tmp_path / "stick"
    for nth in ("course.json", "course (2).json"):
        ran = here(home, "course", "export", course, "--out", str(stick))
        assert ran.status == 0, ran.err
        assert (stick / "internal" / nth).is_file()


def test_no_paper_lies_at_the_end_of_a_path_that_windows_does_not_take(home: Home, tmp_path: Path) -> None:
    long = "Dagens mål i matematik på mellemtrinnet og i indskolingen, forår og efterår med opfølgning"
    schools = [f"Sankt {name} Friskole og Kostskole ved Vestre Landevej nord for Søndergård" for name in "ÆØ"]
    made = here(
        home, "course", "new", "--kind", "benchlearning", "--title", long,
        *(f"--party={school}" for school in schools),
    )  # fmt: skip
    course = made.out.strip()
    meeting = home.new_meeting("--course", course, "--title", long)
    ran = home.run("plain", meeting, "--lang", "da", typed=TALK)
    assert ran.status == 0, ran.err
    for _ in range(2):
        assert here(home, "course", "export", course, "--out", str(tmp_path / "ud")).status == 0
    paths = [path.relative_to(tmp_path / "ud") for path in (tmp_path / "ud").rglob("*") if path.is_file()]
    assert any(len(path.parts) == 3 for path in paths) and any("(2)" in path.stem for path in paths)
    assert max(len(str(path).encode()) for path in paths) < 150
