"""The plan as a workbook, as CSV and as dates, each opened again by a program of its kind."""

from __future__ import annotations

import csv
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import icalendar
import pytest
from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string, get_column_letter
from oracles import control, csv_formulas, ics, office_active, xlsx_formulas
from paper_sample import DAY, action, entry, held, in_utc, value, with_entries
from test_hostile import ALL, LEFT, said_everywhere

from facilitator.domain.modes import ReleaseLevel
from facilitator.exports.audience import Audience
from facilitator.exports.calendar import calendar
from facilitator.exports.entries_csv import entries_csv
from facilitator.exports.plain_text import text
from facilitator.exports.plan_csv import plan_csv
from facilitator.exports.view import MeetingView, view
from facilitator.exports.workbook import DAY as DAY_FORMAT
from facilitator.exports.workbook import HEAD_ROW, HEADING_HEIGHTS, plan_workbook

csv.field_size_limit(1_000_000)  # one of the hostile words is longer than the library expects
LIBREOFFICE = shutil.which("soffice")
DEADLINE = date(2026, 12, 4)


def shown(language: str = "da", audience: Audience = Audience.GROUP, **more: Any) -> MeetingView:
    meeting = held().with_(
        [action(900, "Danne makkerpar", owner_id="ida", party_id="host", deadline=DEADLINE)]
    )
    return view(meeting, audience, language, DAY, local=in_utc, **more)


def sheet_of(seen: MeetingView) -> Any:
    return load_workbook(BytesIO(plan_workbook(seen))).worksheets[0]


def cells(sheet: Any) -> list[dict[str, Any]]:
    heads = [cell.value for cell in sheet[HEAD_ROW]]
    return [dict(zip(heads, row, strict=True)) for row in sheet.iter_rows(min_row=HEAD_ROW + 1)]


def row_of(sheet: Any, words: str) -> dict[str, Any]:
    return next(row for row in cells(sheet) if words in [cell.value for cell in row.values()])


@pytest.mark.parametrize(("language", "deadline"), [("da", "Frist"), ("sv", "Slutdatum"), ("en", "Deadline")])
def test_dates_are_dates_in_the_readers_language_and_statuses_a_list(language: str, deadline: str) -> None:
    sheet = sheet_of(shown(language))
    row = row_of(sheet, "Danne makkerpar")
    assert row[deadline].value == datetime(2026, 12, 4) and row[deadline].is_date
    assert row[deadline].number_format == DAY_FORMAT[language]
    (choice,) = sheet.data_validations.dataValidation
    assert choice.type == "list" and row["Status"].coordinate in choice.sqref
    assert row["Status"].value in choice.formula1


@pytest.mark.parametrize(
    ("language", "error", "names"),
    [
        (
            "da", "Vælg en fra listen.",
            "foreslået,aftalt,i gang,gennemført,forankret,justeret,sat på pause,opgivet",
        ),
        (
            "sv", "Välj en i listan.",
            "föreslagen,överenskommen,pågår,genomförd,förankrad,justerad,pausad,nedlagd",
        ),
    ],
)  # fmt: skip
def test_only_a_status_of_the_list_can_be_typed_in_every_row_and_in_those_still_to_come(
    language: str, error: str, names: str
) -> None:
    sheet = sheet_of(shown(language))
    (choice,) = sheet.data_validations.dataValidation
    assert (choice.showErrorMessage, choice.error, choice.formula1) == (True, error, f'"{names}"')
    column = row_of(sheet, "Danne makkerpar")["Status"].column_letter
    last = sheet.max_row
    for row in (HEAD_ROW + 1, last, last + 1, last + 100):
        assert f"{column}{row}" in choice.sqref, row
    assert f"{column}{HEAD_ROW}" not in choice.sqref, "the head is no status"
    beside = get_column_letter(column_index_from_string(column) + 1)
    assert f"{beside}{HEAD_ROW + 1}" not in choice.sqref


@pytest.mark.parametrize(
    ("language", "head", "said"),
    [("da", "Uge", "uge 49"), ("sv", "Vecka", "vecka 49"), ("en", "Week", "week 49")],
)
def test_beside_a_deadline_stands_its_week_and_beside_none_nothing(
    language: str, head: str, said: str
) -> None:
    meeting = held().with_(
        [
            action(900, "Danne makkerpar", party_id="host", deadline=DEADLINE),
            action(901, "Skrive målet selv", party_id="host"),
        ]
    )
    sheet = sheet_of(view(meeting, Audience.GROUP, language, DAY, local=in_utc))
    assert row_of(sheet, "Danne makkerpar")[head].value == said
    assert row_of(sheet, "Skrive målet selv")[head].value is None


def test_a_text_is_text_for_excel_too_when_somebody_goes_into_its_cell_and_a_day_a_day() -> None:
    texts = {name: f"=HYPERLINK({name})" for name in ("goal", "sign", "resources", "criterion", "note")}
    made = action(900, "+45 23", party_id="host", deadline=DEADLINE, **texts)
    sheet = sheet_of(view(held().with_([made]), Audience.INTERNAL, "da", DAY, local=in_utc))
    row = row_of(sheet, "+45 23")
    held_texts = {cell.value for cell in row.values() if cell.quotePrefix}
    assert {"+45 23", *texts.values()} <= held_texts
    for cell in row.values():
        assert bool(cell.quotePrefix) == isinstance(cell.value, str), cell.coordinate
    assert all(cell.quotePrefix for cell in sheet[HEAD_ROW] if cell.value)


def test_what_may_be_edited_is_yellow_a_day_where_one_is_to_be_typed_and_nothing_else_is() -> None:
    row = row_of(sheet_of(shown()), "Danne makkerpar")
    yellow = {head for head, cell in row.items() if cell.fill.fgColor.rgb.endswith("FFFBE6")}
    assert yellow == {"Status", "Genoptages", "Frist", "Opfølgning", "Bemærkning"}
    assert row["Genoptages"].value is None
    for head in ("Genoptages", "Frist", "Opfølgning"):
        assert row[head].number_format == DAY_FORMAT["da"], head


def test_the_sheet_prints_across_with_its_heads_on_every_page() -> None:
    sheet = sheet_of(shown())
    assert sheet.page_setup.orientation == "landscape" and sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == f"${HEAD_ROW}:${HEAD_ROW}"
    assert sheet.freeze_panes == f"D{HEAD_ROW + 1}"
    assert sheet.cell(HEAD_ROW, 1).fill.fgColor.rgb.endswith("E7ECF1"), "LibreOffice paints no table styles"
    heads = {str(cell.value): cell.column_letter for cell in sheet[HEAD_ROW]}
    last = chr(ord(heads["id"]) - 1)
    assert sheet.print_area.endswith(f"${last}${sheet.max_row}"), "all but the id is printed"
    assert sheet.print_title_cols == "$A:$C" and sheet.page_setup.fitToWidth == 1
    hidden = {head for head, letter in heads.items() if sheet.column_dimensions[letter].hidden}
    assert {"id", "as_written", "Medvirkende", "Emneord"} <= hidden, "an empty column costs the others room"
    assert not {"Frist", "Genoptages", "Bemærkning", "Opfølgning"} & hidden, (
        "what may be edited is there to be filled in"
    )


def test_a_full_plan_has_a_page_more_and_hides_nothing_but_its_ids() -> None:
    whole = action(
        901, "Danne makkerpar", party_id="host", contributors="Teamet", starts_on=DAY, resumes_on=DAY,
        adaptation="Én klasse", confidence=7, source_id="e-900", tags=("mål",),
    )  # fmt: skip
    meeting = with_entries(held(), [entry(900, "idea", "Makkerpar", party_id="host")]).with_([whole])
    meeting = replace(meeting, fields=(*meeting.fields, value(902, "line", "decision", "continue", "a-901")))
    meeting = meeting.with_([value(903, "line", "as_it_is", "Det er aftalt", "a-901")])
    sheet = sheet_of(view(meeting, Audience.INTERNAL, "da", DAY, local=in_utc))
    assert sheet.page_setup.fitToWidth == 2
    letters = [letter for letter, each in sheet.column_dimensions.items() if each.hidden]
    assert [sheet[f"{letter}{HEAD_ROW}"].value for letter in letters] == ["id", "as_written"]
    row = {head: cell.value for head, cell in row_of(sheet, "Danne makkerpar").items()}
    assert row["Start"] == row["Genoptages"] == datetime(2026, 11, 24)
    told = (row["Medvirkende"], row["Tilpasning"], row["Beslutning"], row["Udspring"], row["Emneord"])
    assert told == ("Teamet", "Én klasse", "fortsæt", "Makkerpar", "mål")


def test_a_long_title_and_a_school_of_two_words_are_whole_on_both_printed_pages() -> None:
    meeting = held()
    title = "Dialogmøde mellem Birkehave Skole og Søndergård Skole om elevernes mål i matematik"
    parties = tuple(replace(party, name=f"{party.name} Skole") for party in meeting.parties)
    meeting = replace(meeting, head=replace(meeting.head, title=title), parties=parties)
    sheet = sheet_of(view(meeting, Audience.GROUP, "da", DAY, local=in_utc))
    assert {str(each) for each in sheet.merged_cells.ranges} == {"A1:C1", "A2:C2", "A3:C3"}
    assert all(sheet.cell(row, 1).alignment.wrap_text for row in (1, 2, 3))
    assert sheet.row_dimensions[1].height >= 3 * HEADING_HEIGHTS[0], "a title of three lines has room"
    schools = sheet.column_dimensions["A"].width
    assert schools > max(len(party.name) for party in parties) + 1, "no name touches what stands beside it"


def test_a_plan_that_lacks_something_says_so_above_its_heads() -> None:
    seen = shown()
    assert seen.draft and sheet_of(seen)["A3"].value == seen.draft


def test_no_text_becomes_a_formula_or_a_link(tmp_path: Path) -> None:
    planned = [
        action(n, said, party_id="host", goal=said, sign=said, resources=said, criterion=said)
        for n, said in enumerate(ALL.values(), start=2000)
    ]
    seen = view(held().with_(planned), Audience.INTERNAL, "en", DAY, local=in_utc)
    path = tmp_path / "plan.xlsx"
    path.write_bytes(plan_workbook(seen))
    assert xlsx_formulas(path) == [] and office_active(path) == []
    values = {str(cell.value) for row in load_workbook(path).worksheets[0] for cell in row if cell.value}
    assert [value for value in values if control(value)] == []
    assert csv_formulas(entries_csv(seen)) == []
    drawn = plan_csv(seen)
    assert csv_formulas(drawn) == [] and control(drawn.decode("utf-8-sig").replace("\r\n", "\n")) == []
    read = {
        cell
        for row in csv.reader(StringIO(drawn.decode("utf-8-sig"), newline=""), delimiter=";")
        for cell in row
    }
    for said in (text(ALL[name]) for name in LEFT):
        assert said in values and {said, "'" + said} & read


@pytest.mark.parametrize("name", ["long_word", "html", "heading", "backslash"])
def test_a_calendar_holds_titles_and_nothing_else(name: str) -> None:
    seen = view(said_everywhere(ALL[name]), Audience.INTERNAL, "en", DAY, local=in_utc)
    assert ics(calendar(seen)) == []


def test_csv_opens_in_a_nordic_excel() -> None:
    drawn = plan_csv(shown())
    assert drawn.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(drawn.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert "Handling" in rows[0] and any("2026-12-04" in row for row in rows[1:])


@pytest.mark.parametrize(
    ("language", "heads"),
    [
        ("da", "Nr.;Art;Punkt;Skole;Tekst;Svar på nr."),
        ("sv", "Nr;Slag;Punkt;Skola;Text;Svar på nr"),
        ("en", "No.;Kind;Item;School;Text;Answers no."),
    ],
)
def test_what_was_noted_is_in_csv_as_far_as_its_readers_may_see_it(language: str, heads: str) -> None:
    notes = [
        entry(900, "note", "=1+1", party_id="host"),
        entry(901, "question", "Hvad ser I?"),
        entry(902, "answer", "Tavlen"),
        entry(903, "thought", "HemmeligTanke", release=ReleaseLevel.PRIVATE),
    ]
    notes[2] = replace(notes[2], reply_to=notes[1].id)
    drawn = entries_csv(view(with_entries(held(), notes), Audience.GROUP, language, DAY, local=in_utc))
    lines = drawn.decode("utf-8-sig").splitlines()
    assert lines[0] == heads
    assert any(line.startswith("900;") and line.endswith(";Søndergård;'=1+1;") for line in lines)
    assert any(line.startswith("902;") and line.endswith(";Tavlen;901") for line in lines)
    assert "HemmeligTanke" not in drawn.decode() and csv_formulas(drawn) == []


def events(drawn: bytes) -> dict[str, Any]:
    return {str(event["uid"]): event for event in icalendar.Calendar.from_ical(drawn).walk("VEVENT")}


def test_deadlines_are_whole_days_and_the_meeting_is_in_utc() -> None:
    seen = shown()
    found = events(calendar(seen))
    deadline = next(event for event in found.values() if "Danne makkerpar" in event["summary"])
    assert deadline["dtstart"].dt == DEADLINE and deadline["dtend"].dt == DEADLINE + timedelta(days=1)
    assert deadline["summary"].startswith("Ida ")
    meeting = next(event for event in found.values() if isinstance(event["dtstart"].dt, datetime))
    assert meeting["dtstart"].dt.utcoffset() == timedelta() and b"VTIMEZONE" not in calendar(seen)


def test_nobody_is_invited_and_in_public_nobody_is_named() -> None:
    drawn = calendar(shown())
    assert b"ATTENDEE" not in drawn and b"ORGANIZER" not in drawn and b"DESCRIPTION" not in drawn
    public = shown(audience=Audience.PUBLIC)
    assert not any("Ida" in event["summary"] for event in events(calendar(public)).values())


def test_the_same_thing_keeps_its_id_and_a_later_writing_has_a_higher_number() -> None:
    noon = datetime(2026, 12, 1, 12, tzinfo=UTC)
    first = events(calendar(shown(at=noon)))
    later = events(calendar(shown(at=noon + timedelta(seconds=1))))
    assert set(first) == set(later)
    assert all(int(later[uid]["sequence"]) > int(first[uid]["sequence"]) for uid in first)


@pytest.mark.skipif(LIBREOFFICE is None, reason="no LibreOffice on this machine")
def test_libreoffice_opens_the_workbook(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(plan_workbook(shown()))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    assert LIBREOFFICE is not None
    asked = [LIBREOFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(asked, check=True, capture_output=True, timeout=120)
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")


def test_a_plan_that_is_told_in_few_words_prints_on_one_page_without_empty_columns() -> None:
    bare = action(901, "Danne makkerpar", party_id="host", owner_id="ida", deadline=DAY)
    seen = view(replace(held(), actions=(bare,)), Audience.GROUP, "da", DAY, local=in_utc)
    sheet = sheet_of(seen)
    heads = {str(cell.value): cell.column_letter for cell in sheet[HEAD_ROW]}
    hidden = {head for head, letter in heads.items() if sheet.column_dimensions[letter].hidden}
    assert {"Ressourcer", "Mål", "Tegn", "Succeskriterium", "Evaluering"} <= hidden
    assert sheet.page_setup.fitToWidth == 1
