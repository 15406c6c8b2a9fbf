"""Each initiative has a page of the workbook, with what hangs on it; what hangs on none is not lost."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from oracles import csv_formulas, xlsx_formulas
from paper_sample import DAY, STARTS, action, entry, held, in_utc, value
from test_hostile import ALL, LEFT

from facilitator.domain.link import Link
from facilitator.domain.meeting import Meeting
from facilitator.exports.audience import Audience
from facilitator.exports.plain_text import text
from facilitator.exports.plan_lines_csv import plan_lines_csv
from facilitator.exports.view import MeetingView, view
from facilitator.exports.workbook import plan_workbook


def framed() -> Meeting:
    """Two initiatives, the first with a goal, its indicator, a sign and an action; a sign of none."""
    kinds = ("initiative", "goal", "indicator", "sign", "initiative", "sign")
    lines = [entry(900 + n, kind, f"{kind} {n}", party_id="host") for n, kind in enumerate(kinds)]
    links = tuple(
        Link(
            id=f"l-{n}", stream_id="s", course_id="c", meeting_id="m", item_id="ask", at=STARTS,
            from_id=one, to_id=other,
        )
        for n, (one, other) in enumerate(
            (("e-900", "e-901"), ("e-901", "e-902"), ("e-900", "e-903"), ("e-900", "a-950"))
        )
    )  # fmt: skip
    meeting = held()
    return replace(
        meeting,
        entries=(*meeting.entries, *lines),
        actions=(*meeting.actions, action(950, "Ida ringer hjem", owner_id="ida", deadline=DAY)),
        links=links,
        fields=(*meeting.fields, value(900, "line", "criterion", "Ni af ti", "e-901")),
    )


def seen(meeting: Meeting) -> MeetingView:
    return view(meeting, Audience.GROUP, "da", DAY, local=in_utc)


def sheet(meeting: Meeting) -> Any:
    return load_workbook(BytesIO(plan_workbook(seen(meeting))))["Tiltag"]


def test_what_belongs_to_an_initiative_stands_below_it() -> None:
    first, second, loose = seen(framed()).frames
    assert (first.title, first.party) == ("Tiltag 900: initiative 0", "Søndergård")
    assert first.rows == (
        ("Mål 901", "goal 1\nSucceskriterium: Ni af ti"),
        ("Indikator 902", "indicator 2"),
        ("Tegn 903", "sign 3"),
        ("Handling 950", "Ida ringer hjem\nIda Krag · 24. nov. 2026, uge 48"),
    )
    assert (second.title, second.rows) == ("Tiltag 904: initiative 4", ())
    assert (loose.title, loose.rows) == ("Uden for et tiltag", (("Tegn 905", "sign 5"),))


def test_each_has_a_page_that_stands() -> None:
    told = sheet(framed())
    heads = [row[0].row for row in told.iter_rows() if row[0].font.size == 12 and row[0].value]
    assert [each.id for each in told.row_breaks.brk] == [head - 1 for head in heads[1:]]
    assert told.page_setup.orientation == "portrait" and told.page_setup.fitToWidth == 1
    assert told.row_dimensions[2].height > told.row_dimensions[3].height, "two lines have room"


def test_a_plan_without_lines_has_no_such_sheet_and_only_heads_in_its_csv() -> None:
    book = load_workbook(BytesIO(plan_workbook(seen(held()))))
    assert "Tiltag" not in book.sheetnames
    assert plan_lines_csv(seen(held())).decode("utf-8-sig").splitlines() == [
        "Nr.;Art;Skole;Tekst;Felt;Indhold"
    ]


def test_a_line_has_a_row_of_csv_for_each_field_and_one_where_there_is_none() -> None:
    _, *rows = plan_lines_csv(seen(framed())).decode("utf-8-sig").splitlines()
    assert "901;Mål;Søndergård;goal 1;Succeskriterium;Ni af ti" in rows
    assert "903;Tegn;Søndergård;sign 3;;" in rows and len(rows) == 6


@pytest.mark.parametrize("name", LEFT)
def test_no_text_becomes_a_formula_in_it(name: str, tmp_path: Any) -> None:
    said = ALL[name]
    meeting = framed()
    meeting = replace(
        meeting,
        entries=tuple(replace(each, text=said) for each in meeting.entries),
        fields=tuple(replace(each, value=said) if each.kind == "line" else each for each in meeting.fields),
    )
    path = tmp_path / "plan.xlsx"
    path.write_bytes(plan_workbook(seen(meeting)))
    assert xlsx_formulas(path) == [] and csv_formulas(plan_lines_csv(seen(meeting))) == []
    values = {str(cell.value) for row in load_workbook(path)["Tiltag"] for cell in row if cell.value}
    assert any(text(said).split("\n")[0][:40] in each for each in values)
