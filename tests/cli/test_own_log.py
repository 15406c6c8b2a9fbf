"""A leader's log on paper: for its author alone, round beside round, in no package of papers."""

from __future__ import annotations

import stat
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from in_process import here
from script import Home

from facilitator.store.glance import read_course

HANNE = "Hanne Lund"
NEW = (
    "course", "new", "--kind", "leader_action_learning", "--title", "Min ledelse", "--person",
    f"{HANNE};member,focus_person", "--set", "frame_conditions=En formiddag om måneden",
)  # fmt: skip
PRIVATE = "Den stille talte først"


def out(home: Home, *args: str) -> str:
    done = here(home, *args, "--lang", "da")
    assert done.status == 0, done.err
    return done.out


def a_round(home: Home, course: str, question: str, tried: str, learned: str) -> None:
    new = ("meeting", "new", "--course", course, "--agenda", "leader_al_start", "--title", "Start")
    meeting = out(home, *new).strip()
    lines = (
        "start", f"field leadership_question @{HANNE} {question}",
        f"field leadership_question @{HANNE} {question} Og hvornår?", f"action {tried} @{HANNE}",
        f"note.learning @{HANNE} {learned}", "release group", "close Jeg er færdig for i dag", "quit", "",
    )  # fmt: skip
    assert home.run("plain", meeting, "--lang", "da", typed="\n".join(lines)).status == 0


@pytest.fixture
def two_rounds(home: Home) -> tuple[Home, str]:
    """Two rounds of a leader alone, with a log in the first."""
    course = out(home, *NEW).strip()
    a_round(home, course, "Hvem taler først?", "Lade dem begynde", "De taler, når jeg venter")
    out(home, "log", course, "Jeg tav i fem minutter", "--did")
    out(home, "log", course, "To begyndte samtidig")
    out(home, "log", course, PRIVATE, "--surprise")
    a_round(home, course, "Hvornår tier jeg?", "Spørge til sidst", "Jeg spørger for tidligt")
    return home, course


def test_the_paper_has_dates_log_wordings_and_one_round_beside_the_other(
    two_rounds: tuple[Home, str], tmp_path: Path
) -> None:
    home, course = two_rounds
    files = [
        Path(line)
        for line in out(home, "log", course, "--paper", "--out", str(tmp_path / "mine")).split("\n")
        if line
    ]
    assert {path.suffix for path in files} == {".md", ".html", ".docx"}
    assert all(HANNE in path.name and "Min ledelse" in path.name for path in files)
    text = next(path for path in files if path.suffix == ".md").read_text(encoding="utf-8")
    rows = {line.split("|")[1].strip(): line for line in text.splitlines() if line.count("|") == 4}
    assert "Runde 1" in text and "Runde 2" in text
    for row, first, second in (
        ("Mit spørgsmål", "Hvem taler først? Og hvornår?", "Hvornår tier jeg? Og hvornår?"),
        ("Det prøvede jeg", "Lade dem begynde", "Spørge til sidst"),
        ("Det lærte jeg", "De taler, når jeg venter", "Jeg spørger for tidligt"),
        ("Det overraskede mig", PRIVATE, "–"),
    ):
        cells = [cell.strip() for cell in rows[row].split("|")[2:4]]
        assert cells == [first, second], row
    wordings = text[text.index("formulering for formulering") :]
    assert wordings.index("Hvem taler først?") < wordings.index("Hvem taler først? Og hvornår?")
    logged = next(line for line in text.splitlines() if "To begyndte samtidig" in line and "|" not in line)
    assert any(letter.isdigit() for letter in logged), "with its day and time"
    docx = Document(BytesIO(next(path for path in files if path.suffix == ".docx").read_bytes()))
    cells = [cell.text for table in docx.tables for row in table.rows for cell in row.cells]
    assert {"Runde 1", "Runde 2", "Lade dem begynde", "Spørge til sidst"} <= set(cells)


def test_it_is_for_its_author_and_no_package_holds_it(two_rounds: tuple[Home, str], tmp_path: Path) -> None:
    home, course = two_rounds
    written = [Path(line) for line in out(home, "log", course, "--paper").splitlines()]
    (folder,) = {path.parent for path in written}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700 and folder.name == "own"
    assert f"Kun til {HANNE}" in next(p for p in written if p.suffix == ".md").read_text(encoding="utf-8")
    out(home, "course", "export", course, "--out", str(tmp_path / "package"))
    shared = [path for path in (tmp_path / "package").rglob("*.md") if "internal" not in path.parts]
    assert shared and all(PRIVATE not in path.read_text(encoding="utf-8") for path in shared)
    assert not list((tmp_path / "package").rglob(f"*{HANNE}*"))


def test_whoever_noted_nothing_has_no_paper_and_of_several_one_is_named(home: Home) -> None:
    course = out(home, *NEW, "--person", "Per Dam;member").strip()
    assert here(home, "log", course, "--paper").status == 1
    refused = here(home, "log", course, "--paper", "--by", "Per", "--lang", "da")
    assert refused.status == 1 and "Per Dam har ikke skrevet noget" in refused.err
    assert here(home, "log", course).status == 2, "without --paper there is something to say"


def test_in_the_meeting_the_same_paper_is_an_order(two_rounds: tuple[Home, str]) -> None:
    home, course = two_rounds
    new = ("meeting", "new", "--course", course, "--agenda", "leader_al_process", "--title", "Slut")
    meeting = out(home, *new).strip()
    ran = home.run("plain", meeting, "--lang", "da", typed="log-paper\nquit\n")
    paths = [line for line in ran.out.splitlines() if "own" in line]
    assert len(paths) == 3 and all(Path(path).exists() for path in paths)


@pytest.mark.parametrize("typed", ["--on", ">"])
def test_a_day_without_its_year_is_the_one_that_was(two_rounds: tuple[Home, str], typed: str) -> None:
    home, course = two_rounds
    was = date.today() - timedelta(days=2)
    day = f"{was.day}/{was.month}"
    given = ("--on", day, "Set i går") if typed == "--on" else (f">{day} Set i går",)
    assert here(home, "log", course, *given, "--lang", "da").status == 0
    kept = read_course(home.database, course)
    assert kept is not None
    (entry,) = [each for each in kept.records.entries if each.text == "Set i går"]
    assert entry.at.astimezone().date() == was
