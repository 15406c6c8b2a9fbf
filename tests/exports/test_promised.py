"""The papers of a follow-up say what became of every promise, and hold the plan that runs on."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import icalendar
import pytest
from house import House, done
from openpyxl import load_workbook
from papers_on_disk import paper
from two_meetings import deal_with, first_meeting, papers, second_meeting
from unpacked import text_of

from facilitator.domain.meeting import Meeting
from facilitator.exports.audience import Audience
from facilitator.exports.section import Lines, Section, Table
from facilitator.exports.view import MeetingView, view
from facilitator.exports.workbook import HEAD_ROW

RUNNING = (
    "Ida laver målkort", "Ole viser dem til teamet", "Anne samler dem", "Mette spørger eleverne",
    "Karim regner efter", "Anne hænger dem op", "Ida viser kortene på nabogangen",
)  # fmt: skip
"""The actions of both meetings: none of them was over before the second."""


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[House, Meeting]:
    """A house in which both meetings were held, to be read from."""
    house = House(tmp_path_factory.mktemp("followed") / "home")
    room = second_meeting(house, first_meeting(house))
    deal_with(room)
    meeting = room.meeting
    house.leave(room)
    return house, meeting


def seen(meeting: Meeting, house: House, audience: Audience = Audience.GROUP) -> MeetingView:
    return view(meeting, audience, "da", house.clock.today(), local=house.clock.local)


def section(shown: MeetingView, key: str) -> Section | None:
    return next((each for each in shown.sections if each.key == key), None)


def test_the_minutes_list_every_promise_with_its_status_decision_and_what_was_learned(
    followed: tuple[House, Meeting],
) -> None:
    house, meeting = followed
    told = section(seen(meeting, house), "promised")
    assert told is not None and told.title == "Det aftalte vi sidst"
    tables = [part for part in told.filled if isinstance(part, Table)]
    assert [each.title for each in tables] == ["Birkehave", "Søndergård"]
    rows = {row[0]: row[3:] for each in tables for row in each.rows}
    assert rows == {
        "Ida laver målkort\nSådan ser vi, om det virker: Vi spørger ti elever": ("gennemført", "–"),
        "Ole viser dem til teamet\nDet lærte vi: Teamet havde sine egne kort": ("opgivet", "opgiv"),
        "Anne samler dem\nDet er blevet til: Anne hænger dem op": ("justeret", "justér"),
        "Mette spørger eleverne": ("foreslået", "fortsæt"),
        "Karim regner efter": ("foreslået", "–"),
    }
    (signs,) = (part for part in told.filled if isinstance(part, Lines))
    assert [(line.text, line.below) for line in signs.lines] == [
        ("Tre elever siger målet", ("Resultat: delvis set, 12. jan. 2027, uge 2",))
    ]


@pytest.mark.parametrize("ending", ["md", "html", "docx"])
def test_every_format_of_the_minutes_has_them(
    followed: tuple[House, Meeting], tmp_path: Path, ending: str
) -> None:
    house, meeting = followed
    written = text_of(paper(papers(meeting, house, tmp_path / "out", ending), f"Referat.{ending}"))
    for said in ("Det aftalte vi sidst", "opgivet", "Teamet havde sine egne kort", "justér", "Vi spørger ti"):
        assert said in written, said


def test_the_plan_of_a_follow_up_is_the_one_that_runs(
    followed: tuple[House, Meeting], tmp_path: Path
) -> None:
    house, meeting = followed
    out = papers(meeting, house, tmp_path / "out", "xlsx", "csv", "md", "docx", "ics")
    sheet = load_workbook(paper(out, "Handlingsplan.xlsx")).worksheets[0]
    heads, *rows = sheet.iter_rows(min_row=HEAD_ROW, values_only=True)
    read = [dict(zip(heads, row, strict=True)) for row in rows]
    assert {row["Handling"] for row in read} == set(RUNNING)
    assert {row["Handling"]: row["Beslutning"] for row in read if row["Beslutning"]} == {
        "Ole viser dem til teamet": "opgiv",
        "Anne samler dem": "justér",
        "Anne hænger dem op": "justér",
        "Mette spørger eleverne": "fortsæt",
    }
    told = paper(out, "Handlingsplan.csv").read_text("utf-8-sig")
    lines = csv.DictReader(StringIO(told, newline=""), delimiter=";")
    assert {line["Handling"] for line in lines} == set(RUNNING)
    for ending in ("md", "docx"):
        written = text_of(paper(out, f"Handlingsplan.{ending}"))
        for said in ("Karim regner efter", "Ida viser kortene på nabogangen", "Målkort i alle klasser"):
            assert said in written, said
    dates = icalendar.Calendar.from_ical(paper(out, "Kalender.ics").read_bytes())
    titles = {str(event["summary"]) for event in dates.walk("VEVENT")}
    assert {"Mette Holm: Mette spørger eleverne", "Ida Krag: Ida viser kortene på nabogangen"} <= titles


def test_what_was_over_before_and_was_not_taken_up_again_stays_out_of_the_plan(tmp_path: Path) -> None:
    house = House(tmp_path / "home")
    course = first_meeting(house)
    again = house.enter()
    done(again, "set", "4", "status", "done")
    house.leave(again)
    room = second_meeting(house, course)
    numbers = [row.number for plan in seen(room.meeting, house).plan for row in plan.rows]
    promised = repr(section(seen(room.meeting, house), "promised"))
    house.leave(room)
    assert numbers == [5, 6, 7, 8], "by school"
    assert "Ida laver målkort" in promised, "that it was done is what was promised"


def test_what_the_first_meeting_did_not_agree_to_share_is_shared_where_the_second_takes_it_up(
    tmp_path: Path,
) -> None:
    house = House(tmp_path / "home")
    room = second_meeting(house, first_meeting(house, release=""))
    done(room, "set", "4", "status", "done")
    shared, internal = (
        repr(section(seen(room.meeting, house, readers), "promised"))
        for readers in (Audience.GROUP, Audience.INTERNAL)
    )
    house.leave(room)
    assert "Ida laver målkort" in shared and "Karim regner efter" not in shared
    assert "Karim regner efter" in internal


def test_a_first_meeting_has_no_promises_and_a_planned_follow_up_has_them_all(tmp_path: Path) -> None:
    house = House(tmp_path / "home")
    room = house.enter()
    first = room.meeting
    house.leave(room)
    assert section(seen(first, house), "promised") is None
    later = second_meeting(house, first_meeting(house), begun=False)
    told = repr(section(seen(later.meeting, house), "promised"))
    house.leave(later)
    assert "Karim regner efter" in told


def test_a_school_takes_home_what_became_of_its_own_promises_alone(
    followed: tuple[House, Meeting], tmp_path: Path
) -> None:
    house, meeting = followed
    out = papers(meeting, house, tmp_path / "out", "md", "csv", "xlsx", "ics")
    birk = "\n".join(text_of(path) for path in (out / "Birkehave").iterdir())
    assert "Teamet havde sine egne kort" in birk
    for other in ("Anne samler dem", "Mette spørger", "Karim regner", "Anne hænger"):
        assert other not in birk, other
