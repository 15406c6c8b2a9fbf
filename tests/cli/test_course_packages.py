"""Each school takes home the papers of its course in its language: its own, and what belongs to all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from in_process import here
from openpyxl import load_workbook
from papers_on_disk import kind_of, paper
from script import Home
from unpacked import text_of

WHY = "Kun en prøve af papirerne"


@dataclass(frozen=True)
class Written:
    """The folder of what was written for the group, and what was said beside it."""

    out: Path
    home: Home
    course: str


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    folder = tmp_path_factory.mktemp("packages")
    home = Home(folder / "home")
    made = here(
        home, "course", "new", "--kind", "benchlearning", "--title", "Trivsel", "--party", "Birkehave",
        "--party", "Björkskolan;sv", "--person", "Karin;process_consultant",
        "--person", "Bo;member;Birkehave", "--person", "Eva;member;Björkskolan",
    )  # fmt: skip
    assert made.status == 0, made.err
    course = made.out.strip()
    meeting = home.new_meeting("--course", course, schools=(), people=())
    lines = (
        f"start {WHY}", "release group", "field ambition Alle trives", "note.idea /Björkskolan Svensk idé",
        "note.idea /Birkehave Dansk idé", "note.practice_description /Birkehave Dansk eksempel",
        "note.practice_description /Björkskolan Svensk eksempel", "action @Bo Dansk handling >2027-01-15",
        "action @Eva Svensk handling >2027-01-16", f"close {WHY}", "quit", "",
    )  # fmt: skip
    ran = home.run("plain", meeting, "--lang", "da", typed="\n".join(lines))
    assert ran.status == 0 and "×" not in ran.out + ran.err, ran.out + ran.err
    planned = here(
        home, "meeting", "new", "--course", course, "--agenda", "follow_up", "--title", "Til foråret",
        "--start", "2027-04-06T09:00",
    )  # fmt: skip
    assert planned.status == 0, planned.err
    out = folder / "out"
    formats = [
        word for each in ("md", "html", "docx", "xlsx", "ics", "csv", "json") for word in ("--format", each)
    ]
    ran = here(home, "course", "export", course, "--out", str(out), "--lang", "da", *formats)
    assert ran.status == 0, ran.err
    return Written(out, home, course)


def held(folder: Path) -> str:
    return "\n".join(text_of(path) for path in folder.iterdir() if path.is_file())


def test_a_school_finds_its_own_lines_and_no_byte_of_the_others(written: Written) -> None:
    for school, own, other in (("Birkehave", "Dansk", "Svensk"), ("Björkskolan", "Svensk", "Dansk")):
        told = held(written.out / school)
        for what in ("idé", "eksempel", "handling"):
            assert f"{own} {what}" in told and f"{other} {what}" not in told, (school, what)
        assert "Alle trives" in told, "what belongs to all"


def test_the_papers_of_a_school_are_in_its_language_and_say_for_whom_they_are(written: Written) -> None:
    danish = paper(written.out / "Birkehave", "Overblik.md").read_text("utf-8")
    swedish = paper(written.out / "Björkskolan", "Översikt.md").read_text("utf-8")
    assert "Til Birkehave" in danish and "Det gør vi nu" in danish
    assert "Till Björkskolan" in swedish and "Så följer vi upp" in swedish


def test_the_plan_and_the_dates_of_the_course_are_there_for_everybody(written: Written) -> None:
    plan, dates = "Handlingsplan", "Kalender"
    for folder in (written.out, written.out / "Birkehave", written.out / "internal"):
        kinds = {kind_of(path) for path in folder.iterdir() if path.is_file()}
        assert {f"{plan}.md", f"{plan}.docx", f"{plan}.xlsx", f"{plan}.csv", f"{dates}.ics"} <= kinds, folder
        assert {"Overblik.md", "Overblik.docx", "Overblik.html", "Godt eksempel.md"} <= kinds, folder
    assert [path.parent.name for path in written.out.rglob("*.json")] == ["internal"]


def test_the_sheet_of_a_school_holds_its_actions_alone_and_that_of_all_holds_both(written: Written) -> None:
    def actions(folder: Path, kind: str) -> set[str]:
        sheet = load_workbook(paper(folder, kind)).worksheets[0]
        cells = (str(cell.value) for row in sheet.iter_rows(min_row=5) for cell in row if cell.value)
        return {cell for cell in cells if cell.endswith(" handling")}

    swedish = written.out / "Björkskolan"
    (called,) = (kind_of(path) for path in swedish.glob("*.xlsx"))
    assert actions(swedish, called) == {"Svensk handling"}
    assert actions(written.out, "Handlingsplan.xlsx") == {"Dansk handling", "Svensk handling"}


def test_the_calendar_has_every_meeting_to_come_and_every_deadline(written: Written) -> None:
    book = Calendar.from_ical(paper(written.out, "Kalender.ics").read_bytes())
    told = {str(event["summary"]): event["dtstart"].dt for event in book.walk("VEVENT")}
    assert "Til foråret" in told and "Bo: Dansk handling" in told
    assert told["Eva: Svensk handling"] == date(2027, 1, 16)
    own = paper(written.out / "Birkehave", "Kalender.ics").read_text("utf-8")
    assert "Dansk handling" in own and "Svensk" not in own and "Til foråret" in own


def test_a_deadline_has_one_entry_whether_it_comes_from_the_meeting_or_from_the_course(
    written: Written,
) -> None:
    def ids(path: Path) -> set[str]:
        return {str(event["uid"]) for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT")}

    (of_meeting,) = (path for path in written.out.glob("*/Kalender*.ics") if path.parent.name[:2] == "20")
    of_course = ids(paper(written.out, "Kalender.ics"))
    assert len(ids(of_meeting) & of_course) >= 3


def test_a_language_that_is_none_is_refused_when_a_course_is_made(written: Written) -> None:
    ran = here(
        written.home, "course", "new", "--kind", "benchlearning", "--title", "x", "--party", "Birkehave;xx"
    )
    assert ran.status == 2 and "xx" in ran.err
