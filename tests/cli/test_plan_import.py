"""A plan edited in Excel comes back: what was edited, nothing else, in one step."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from in_process import here
from openpyxl import load_workbook
from papers_on_disk import paper
from script import Home

from facilitator.exports.workbook import HEAD_ROW
from facilitator.paths import Paths
from facilitator.store.meeting_lock import MeetingLock

LIBREOFFICE = shutil.which("soffice")
SOON = date.today() + timedelta(days=40)
LATER = SOON + timedelta(days=10)
LINES = f"""start
action Danne makkerpar @Anna >{SOON.isoformat()}
action Skrive målet selv @Mette >{SOON.isoformat()}
set 1 resources 2 timer
approve 1 @Anna
set 2 resources 0
approve 2 @Mette
release group
quit
"""


@pytest.fixture
def exported(home: Home, tmp_path: Path) -> tuple[Home, str, Path]:
    meeting = home.planned_meeting("da")
    ran = home.run("plain", meeting, "--lang", "da", typed=LINES)
    assert ran.status == 0, ran.err
    made = here(home, "meeting", "export", meeting, "--out", str(tmp_path), "--format", "xlsx")
    assert made.status == 0, made.err
    return home, meeting, paper(tmp_path, "Handlingsplan.xlsx")


def edit(path: Path, change: Callable[[dict[str, Any]], None], nth: int = 0) -> None:
    """Change cells of a row by the titles of their columns."""
    book = load_workbook(path)
    sheet = book.worksheets[0]
    heads = [cell.value for cell in sheet[HEAD_ROW]]
    change(dict(zip(heads, sheet[HEAD_ROW + 1 + nth], strict=True)))
    book.save(path)


def test_a_sheet_nobody_edited_changes_nothing(exported: tuple[Home, str, Path]) -> None:
    home, meeting, path = exported
    before = home.read(meeting)
    ran = here(home, "plan", "import", str(path), "--yes", "--lang", "en")
    assert ran.status == 0 and "Nothing was edited" in ran.out
    assert home.read(meeting) == before


def test_what_was_edited_is_shown_first_then_taken_over_and_undone_in_one_step(
    exported: tuple[Home, str, Path],
) -> None:
    home, meeting, path = exported
    before = home.read(meeting)

    def change(row: dict[str, Any]) -> None:
        row["Status"].value = "i gang"
        row["Frist"].value = LATER
        row["Bemærkning"].value = "Aftalt med Mette"

    edit(path, change)
    looked = here(home, "plan", "import", str(path), "--lang", "da")
    assert looked.status == 0 and "foreslået → i gang" in looked.out and len(looked.out.splitlines()) == 4
    assert looked.out.splitlines()[-1].startswith("Intet er taget ind endnu")
    assert home.read(meeting) == before, "only shown"
    taken = here(home, "plan", "import", str(path), "--yes", "--lang", "da")
    assert taken.status == 0, taken.err
    after = home.read(meeting)
    second, first = after.actions
    assert (first.status, first.deadline, first.note) == ("in_progress", LATER, "Aftalt med Mette")
    assert second == before.actions[0]
    assert (first.text, first.owner_id) == (before.actions[1].text, before.actions[1].owner_id)
    home.run("plain", meeting, "--lang", "da", typed="undo\nquit\n")
    assert home.read(meeting).actions == before.actions


@pytest.mark.parametrize("spoken", ["da", "sv"])
def test_a_session_by_text_tells_the_status_of_a_sheet_though_another_clock_went_ahead_of_it(
    home: Home, tmp_path: Path, spoken: str
) -> None:
    meeting = home.planned_meeting("da")
    agreed = LINES.replace("quit", "set 1 resources 2 timer\nset 1 status agreed Anna\nquit")
    later = f"{SOON - timedelta(days=10)}T09:00"
    ran = home.run("plain", meeting, "--lang", "en", "--clock", later, typed=agreed)
    assert "action 1: agreed" in ran.out, ran.out
    made = here(home, "meeting", "export", meeting, "--out", str(tmp_path), "--format", "xlsx")
    assert made.status == 0, made.err
    path = paper(tmp_path, "Handlingsplan.xlsx")

    def change(row: dict[str, Any]) -> None:
        row["Status"].value = "i gang"

    edit(path, change, nth=1)
    taken = here(home, "plan", "import", str(path), "--yes", "--lang", "da")
    assert taken.status == 0, taken.out
    now, once = {"da": ("i gang", "aftalt"), "sv": ("pågår", "överenskommen")}[spoken]
    for order in ("list", "plan"):
        told = home.run("plain", meeting, "--lang", spoken, typed=f"{order}\nquit\n").out
        assert f"status: {now}" in told and f"status: {once}" not in told, told


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("Status", "næsten", "“næsten” is no status"),
        ("Status", None, "the status is gone"),
        ("Frist", "snart", "“snart” is no date. Write it like 15-1-2027"),
        ("Frist", None, "the date is gone"),
        ("id", "en anden", "no action here"),
        ("Bemærkning", "=1+1", "holds a formula"),
    ],
)
def test_what_is_not_understood_is_refused_with_its_cell_and_nothing_is_taken(
    exported: tuple[Home, str, Path], column: str, value: Any, said: str
) -> None:
    home, meeting, path = exported
    before = home.read(meeting)
    edit(path, lambda row: setattr(row["Bemærkning"], "value", "god"), nth=1)
    edit(path, lambda row: setattr(row[column], "value", value))
    ran = here(home, "plan", "import", str(path), meeting, "--yes", "--lang", "en")
    assert ran.status == 3 and said in ran.out and f"{HEAD_ROW + 1}: " in ran.out
    assert ran.out.startswith("Nothing was taken in.")
    assert home.read(meeting) == before


def test_every_cell_that_is_not_understood_is_told_at_once(exported: tuple[Home, str, Path]) -> None:
    home, _, path = exported
    edit(
        path, lambda row: (setattr(row["Status"], "value", "næsten"), setattr(row["Frist"], "value", "snart"))
    )
    edit(path, lambda row: setattr(row["Status"], "value", None), nth=1)
    ran = here(home, "plan", "import", str(path), "--yes", "--lang", "da")
    assert ran.status == 3
    places = re.findall(r"arket »[^«]+«, celle (\w+): ", ran.out)
    assert sorted(places) == [f"E{HEAD_ROW + 1}", f"G{HEAD_ROW + 1}", f"G{HEAD_ROW + 2}"]


@pytest.mark.parametrize(
    ("column", "value"),
    [("Handling", "Danne grupper"), ("Ansvarlig", "Mette"), ("Mål", "Et andet"), ("Tiltro", 9), ("Nr.", 7)],
)
def test_an_edit_in_a_column_that_is_not_taken_back_is_named_and_the_rest_is_taken(
    exported: tuple[Home, str, Path], column: str, value: Any
) -> None:
    home, meeting, path = exported
    before = home.read(meeting)
    edit(path, lambda row: (setattr(row[column], "value", value), setattr(row["Status"], "value", "i gang")))
    cell: list[str] = []
    edit(path, lambda row: cell.append(row[column].coordinate))
    ran = here(home, "plan", "import", str(path), "--yes", "--lang", "da")
    assert ran.status == 0, ran.out + ran.err
    left, taken, _ = ran.out.splitlines()
    assert f", celle {cell[0]}: " in left and f"»{column}« læses ikke ind" in left and "→ i gang" in taken
    after = home.read(meeting)
    kept = [(each.number, each.text, each.owner_id, each.confidence) for each in before.actions]
    assert sorted(kept) == sorted((e.number, e.text, e.owner_id, e.confidence) for e in after.actions)
    assert [each.status for each in after.actions].count("in_progress") == 1


def test_a_sheet_without_names_has_no_edits_though_the_plan_has_the_names(home: Home, tmp_path: Path) -> None:
    meeting = home.planned_meeting("da")
    assert home.run("plain", meeting, "--lang", "da", typed=LINES).status == 0
    asked = ["--out", str(tmp_path), "--format", "xlsx", "--without-names"]
    assert here(home, "meeting", "export", meeting, *asked).status == 0
    path = paper(tmp_path, "Handlingsplan.xlsx")
    held = [str(cell.value) for row in load_workbook(path).worksheets[0] for cell in row]
    assert "Anna" not in " ".join(held)
    ran = here(home, "plan", "import", str(path), "--lang", "en")
    assert ran.status == 0 and ran.out.strip() == "Nothing was edited."


def test_an_emptied_note_is_refused_since_nothing_is_deleted_by_a_sheet(
    exported: tuple[Home, str, Path],
) -> None:
    home, meeting, path = exported
    edit(path, lambda row: setattr(row["Bemærkning"], "value", "Aftalt med Mette"))
    assert here(home, "plan", "import", str(path), "--yes").status == 0
    before = home.read(meeting)
    again = path.parent / "igen"
    assert here(home, "meeting", "export", meeting, "--out", str(again), "--format", "xlsx").status == 0
    path = paper(again, "Handlingsplan.xlsx")
    edit(path, lambda row: setattr(row["Bemærkning"], "value", None))
    ran = here(home, "plan", "import", str(path), "--yes", "--lang", "en")
    assert ran.status == 3 and "the note is gone" in ran.out
    assert home.read(meeting) == before


def test_a_sheet_that_is_older_than_the_plan_takes_nothing_back(exported: tuple[Home, str, Path]) -> None:
    home, meeting, path = exported
    (first, second) = sorted(action.number for action in home.read(meeting).actions)
    orders = (f"set {second} status i gang", f"set {second} deadline {LATER.isoformat()}")
    assert home.run("plain", meeting, "--lang", "da", typed="\n".join((*orders, "quit", ""))).status == 0
    edit(path, lambda row: setattr(row["Bemærkning"], "value", "Aftalt med Mette"))
    edit(path, lambda row: setattr(row["Bemærkning"], "value", "Talt med Anna"), nth=1)
    ran = here(home, "plan", "import", str(path), "--yes", "--lang", "da")
    assert ran.status == 0 and len(ran.out.splitlines()) == 3, ran.out
    after = {action.number: action for action in home.read(meeting).actions}
    assert (after[second].status, after[second].deadline) == ("in_progress", LATER)
    assert {after[first].note, after[second].note} == {"Aftalt med Mette", "Talt med Anna"}


def test_a_row_that_was_taken_out_deletes_nothing(exported: tuple[Home, str, Path]) -> None:
    home, meeting, path = exported
    before = home.read(meeting)
    book = load_workbook(path)
    book.worksheets[0].delete_rows(HEAD_ROW + 1)
    book.save(path)
    ran = here(home, "plan", "import", str(path), "--yes")
    assert ran.status == 0 and home.read(meeting) == before


@pytest.mark.parametrize(("copied", "said"), [(True, "has two rows"), (False, "has no id")])
def test_a_row_that_was_put_in_is_refused_where_it_stands(
    exported: tuple[Home, str, Path], copied: bool, said: str
) -> None:
    home, meeting, path = exported
    before = home.read(meeting)
    book = load_workbook(path)
    sheet = book.worksheets[0]
    row = [cell.value for cell in sheet[HEAD_ROW + 1]]
    sheet.append(row if copied else ["", "", "Noget helt andet"])
    book.save(path)
    ran = here(home, "plan", "import", str(path), "--yes", "--lang", "en")
    assert ran.status == 3 and said in ran.out and str(HEAD_ROW + 3) in ran.out
    assert home.read(meeting) == before


def with_part(path: Path, name: str, content: bytes) -> None:
    with ZipFile(path, "a") as parts:
        parts.writestr(name, content)


def test_what_excel_knows_of_a_printer_is_no_program(exported: tuple[Home, str, Path]) -> None:
    home, _, path = exported
    with_part(path, "xl/printerSettings/printerSettings1.bin", b"\1\2")
    assert here(home, "plan", "import", str(path)).status == 0


LINK = b"""<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="x" Target="file:///etc/hosts" TargetMode="External"/></Relationships>"""


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("xl/vbaProject.bin", b"\1\2", "holds programs"),
        ("xl/externalLinks/_rels/externalLink1.xml.rels", LINK, "points to something outside"),
    ],
)
def test_programs_and_links_are_refused(
    exported: tuple[Home, str, Path], name: str, content: bytes, said: str
) -> None:
    home, _, path = exported
    with_part(path, name, content)
    ran = here(home, "plan", "import", str(path), "--lang", "en")
    assert ran.status == 3 and said in ran.out


def test_an_address_that_somebody_typed_is_read_as_the_words_it_is(exported: tuple[Home, str, Path]) -> None:
    home, meeting, path = exported

    def change(row: dict[str, Any]) -> None:
        row["Bemærkning"].value = "Se www.skole.example/plan"
        row["Bemærkning"].hyperlink = "https://www.skole.example/plan"
        row["Handling"].hyperlink = "mailto:anna@skole.example"

    edit(path, change)
    taken = here(home, "plan", "import", str(path), "--yes", "--lang", "da")
    assert taken.status == 0, taken.out + taken.err
    noted = [action.note for action in home.read(meeting).actions if action.note]
    assert noted == ["Se www.skole.example/plan"]


def test_a_sheet_that_claims_to_be_endless_is_read_to_its_bounds(exported: tuple[Home, str, Path]) -> None:
    home, _, path = exported
    huge = path.with_name("huge.xlsx")
    with ZipFile(path) as old, ZipFile(huge, "w", compression=8) as parts:
        for name in old.namelist():
            content = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                content = re.sub(rb'<dimension ref="[^"]+"', b'<dimension ref="A1:XFD1048576"', content)
                cell = b'<c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c>'
                far = b'<row r="1048576">' + cell + b"</row></sheetData>"
                assert b"XFD1048576" in content
                content = content.replace(b"</sheetData>", far)
            parts.writestr(name, content)
    ran = here(home, "plan", "import", str(huge), "--lang", "en")
    assert ran.status == 0 and "Nothing was edited" in ran.out


def test_files_that_are_no_plan_are_refused(home: Home, tmp_path: Path) -> None:
    text, bomb, torn = (tmp_path / f"{name}.xlsx" for name in ("text", "bomb", "torn"))
    with ZipFile(torn, "w", compression=8) as parts:
        parts.writestr("_rels/.rels", LINK * 9)
        parts.writestr("xl/workbook.xml", "x")
    bytes_ = bytearray(torn.read_bytes())
    bytes_[45:90] = b"\xff" * 45
    torn.write_bytes(bytes_)
    text.write_bytes(b"PK no file")
    with ZipFile(bomb, "w", compression=8) as parts:
        parts.writestr("xl/workbook.xml", b"\0" * 70_000_000)
    for path in (text, bomb, torn, tmp_path / "gone.xlsx"):
        ran = here(home, "plan", "import", str(path))
        assert ran.status == 3 and "Traceback" not in ran.out + ran.err and path.name in ran.out


JANUARY = date(2027, 1, 15)


@pytest.mark.parametrize(
    "typed",
    ["15-1-2027", "15.1.2027", "15/1/2027", "2027-01-15", "15. jan 2027", "15 januari 2027",
     "fredag den 15. januar 2027", " 15-01-2027 "],
)  # fmt: skip
def test_a_date_typed_as_text_is_read_as_people_write_it(
    exported: tuple[Home, str, Path], typed: str
) -> None:
    home, meeting, path = exported
    edit(path, lambda row: setattr(row["Frist"], "value", typed))
    ran = here(home, "plan", "import", str(path), "--yes", "--lang", "da")
    assert ran.status == 0, ran.out
    assert JANUARY in [action.deadline for action in home.read(meeting).actions]


def test_a_status_that_is_none_is_answered_with_those_there_are(exported: tuple[Home, str, Path]) -> None:
    home, _, path = exported
    edit(path, lambda row: setattr(row["Status"], "value", "færdig"))
    ran = here(home, "plan", "import", str(path), "--lang", "da")
    assert (
        "»færdig« er ikke en status. Vælg en af disse: »foreslået«" in ran.out and "»gennemført«" in ran.out
    )
    assert " – " not in ran.out.splitlines()[1].split(": ", 1)[1]


def test_while_the_meeting_is_open_elsewhere_nothing_is_told_as_taken_in(
    exported: tuple[Home, str, Path],
) -> None:
    home, meeting, path = exported
    before = home.read(meeting)
    edit(path, lambda row: setattr(row["Status"], "value", "i gang"))
    lock = MeetingLock(Paths(home.folder).locks, meeting)
    lock.take(datetime.now(UTC))
    try:
        ran = here(home, "plan", "import", str(path), "--yes", "--lang", "da")
    finally:
        lock.release()
    assert ran.status == 5 and ran.out == ""
    assert "Mødet er åbent i et andet vindue, så intet er taget ind." in ran.err and ".lock" not in ran.err
    assert home.read(meeting) == before


def test_a_date_at_a_weekend_is_taken_in_and_questioned(exported: tuple[Home, str, Path]) -> None:
    home, meeting, path = exported
    sunday = date(2027, 1, 17)
    edit(path, lambda row: setattr(row["Frist"], "value", sunday))
    for asked in ((), ("--yes",)):
        ran = here(home, "plan", "import", str(path), *asked, "--lang", "da")
        assert ran.status == 0 and "sø. 17.1. ligger i en weekend: hvilken skoledag" in ran.out, ran.out
    assert sunday in [action.deadline for action in home.read(meeting).actions]


PAST = date(2020, 1, 1)


def write(path: Path, nth: int = 0, **cells: Any) -> None:
    """Fill in cells of a row by the titles of their columns."""
    edit(path, lambda row: [setattr(row[title], "value", value) for title, value in cells.items()], nth)


def cell_of(path: Path, title: str, nth: int = 0) -> str:
    """Where a cell stands, as in ``E5``."""
    heads = {cell.value: cell.column_letter for cell in load_workbook(path).worksheets[0][HEAD_ROW]}
    return f"{heads[title]}{HEAD_ROW + 1 + nth}"


@pytest.mark.parametrize(
    ("cells", "wrong", "said"),
    [
        ({"Frist": PAST}, "Frist", "Datoen er passeret: onsdag 1. januar 2020."),
        ({"Opfølgning": "1.1.2020"}, "Opfølgning", "Datoen er passeret: onsdag 1. januar 2020."),
        ({"Status": "sat på pause"}, "Status", "genoptages handlingen? Skriv datoen i celle "),
        ({"Genoptages": LATER}, "Genoptages", "Vælg også status »sat på pause«, eller slet datoen."),
        ({"Status": "i gang", "Genoptages": LATER}, "Genoptages", "handlingen er ikke sat på pause"),
        ({"Status": "opgivet"}, "Status", "Hvad lærte I? Skriv én sætning om det i celle "),
    ],
)  # fmt: skip
def test_what_the_meeting_refuses_is_shown_with_its_cell_before_anything_is_taken_and_the_rest_is_taken(
    exported: tuple[Home, str, Path], cells: dict[str, Any], wrong: str, said: str
) -> None:
    home, meeting, path = exported
    before = {action.id: action for action in home.read(meeting).actions}
    write(path, **cells)
    write(path, nth=1, Bemærkning="Talt med Anna")
    looked = here(home, "plan", "import", str(path), "--lang", "da")
    lines = looked.out.splitlines()
    assert looked.status == 1 and lines[0] == "Disse celler kan ikke tages ind, som de er:", looked.out
    assert f"arket »Handlingsplan«, celle {cell_of(path, wrong)}: " in lines[1] and said in lines[1]
    if said.endswith(" celle "):
        wanted = {"opgivet": "Bemærkning"}.get(cells["Status"], "Genoptages")
        assert lines[1].endswith(f" celle {cell_of(path, wanted)}, »{wanted}«.")
    assert "→ Talt med Anna" in lines[-2]
    assert lines[-1].startswith("Intet er taget ind endnu. Med --yes bliver resten det")
    assert {action.id: action for action in home.read(meeting).actions} == before
    taken = here(home, "plan", "import", str(path), "--yes", "--lang", "da")
    assert taken.status == 1 and taken.out.startswith("Disse celler er ikke taget ind."), (
        taken.out + taken.err
    )
    assert said in taken.out and "√ Taget ind." in taken.out
    after = home.read(meeting).actions
    assert sorted(action.note for action in after) == ["", "Talt med Anna"]
    for action in after:
        was = before[action.id]
        assert (action.deadline, action.follow_up, action.resumes_on) == (was.deadline, was.follow_up, None)
        assert action.status in (was.status, *(["in_progress"] if cells.get("Status") == "i gang" else []))


def test_a_rule_of_the_plan_that_is_not_held_is_told_by_its_cell_as_well(
    exported: tuple[Home, str, Path],
) -> None:
    home, meeting, path = exported
    unset = "set {n} resources Tre lektioner"
    numbers = [action.number for action in home.read(meeting).actions]
    orders = "\n".join((*(unset.format(n=n) for n in numbers), "quit", ""))
    assert home.run("plain", meeting, "--lang", "da", typed=orders).status == 0
    write(path, Status="aftalt", Frist=LATER)
    looked = here(home, "plan", "import", str(path), "--lang", "da")
    assert looked.status == 1 and f"{cell_of(path, 'Status')}: Ingen har godkendt" in looked.out
    assert "frist:" in looked.out and "status:" not in looked.out


def test_where_nothing_is_left_that_can_be_taken_it_is_said_and_nothing_is(
    exported: tuple[Home, str, Path],
) -> None:
    home, meeting, path = exported
    before = home.read(meeting)
    write(path, Frist=PAST)
    write(path, nth=1, Status="opgivet")
    places = [cell_of(path, "Frist"), cell_of(path, "Status", 1)]
    for asked in ((), ("--yes",)):
        ran = here(home, "plan", "import", str(path), *asked, "--lang", "da")
        first, *named = ran.out.splitlines()
        assert ran.status == 1 and first == "Intet er taget ind. Ret først de celler, der er nævnt her:"
        assert [f", celle {cell}: " in line for cell, line in zip(places, named, strict=True)] == [True, True]
    assert home.read(meeting) == before
    told = here(home, "plan", "import", str(path), "--json")
    answer = json.loads(told.out)
    assert told.status == 1 and answer["edits"] == [] and answer["taken"] is False
    assert [each["cell"] for each in answer["refused"]] == places
    assert "has passed" in answer["refused"][0]["why"] and answer["refused"][0]["sheet"] == "Handlingsplan"


def test_an_action_is_paused_until_the_day_in_its_own_column_and_goes_on_without_it(
    exported: tuple[Home, str, Path], tmp_path: Path
) -> None:
    home, meeting, path = exported
    write(path, Status="sat på pause", Genoptages=LATER)
    looked = here(home, "plan", "import", str(path), "--lang", "da")
    assert looked.status == 0 and "genoptages: – → " in looked.out and "→ sat på pause" in looked.out
    assert here(home, "plan", "import", str(path), "--yes", "--lang", "da").status == 0
    paused = [action for action in home.read(meeting).actions if action.status == "paused"]
    assert [action.resumes_on for action in paused] == [LATER]
    again = tmp_path / "igen"
    assert here(home, "meeting", "export", meeting, "--out", str(again), "--format", "xlsx").status == 0
    path = paper(again, "Handlingsplan.xlsx")
    rows: list[Any] = []
    for nth in (0, 1):
        edit(path, lambda row: rows.append(row["Genoptages"].value), nth)
    nth = next(n for n, value in enumerate(rows) if value)
    write(path, nth, Genoptages=None)
    emptied = here(home, "plan", "import", str(path), "--yes", "--lang", "da")
    assert emptied.status == 3 and "datoen er fjernet" in emptied.out
    write(path, nth, Status="gennemført")
    taken = here(home, "plan", "import", str(path), "--yes", "--lang", "da")
    assert taken.status == 0, taken.out
    (done,) = (action for action in home.read(meeting).actions if action.id == paused[0].id)
    assert (done.status, done.resumes_on) == ("done", None)


def test_what_was_learned_from_an_action_that_is_given_up_is_written_in_its_row_and_no_older_note(
    exported: tuple[Home, str, Path], tmp_path: Path
) -> None:
    home, meeting, path = exported
    write(path, Bemærkning="Aftalt med Mette")
    assert here(home, "plan", "import", str(path), "--yes").status == 0
    kept = next(action for action in home.read(meeting).actions if action.note)
    again = tmp_path / "igen"
    assert here(home, "meeting", "export", meeting, "--out", str(again), "--format", "xlsx").status == 0
    path = paper(again, "Handlingsplan.xlsx")
    notes: list[Any] = []
    for each in (0, 1):
        edit(path, lambda row: notes.append(row["Bemærkning"].value), each)
    nth = notes.index("Aftalt med Mette")
    write(path, nth, Status="opgivet")
    refused = here(home, "plan", "import", str(path), "--yes", "--lang", "da")
    assert refused.status == 1 and f"i celle {cell_of(path, 'Bemærkning', nth)}," in refused.out
    assert kept in home.read(meeting).actions
    write(path, nth, Bemærkning="Makkerpar kræver længere tid")
    assert here(home, "plan", "import", str(path), "--yes", "--lang", "da").status == 0
    (dropped,) = (action for action in home.read(meeting).actions if action.id == kept.id)
    assert (dropped.status, dropped.note) == ("dropped", "Makkerpar kræver længere tid")


def test_a_note_that_the_same_sheet_brought_in_before_says_what_was_learned(
    exported: tuple[Home, str, Path],
) -> None:
    home, meeting, path = exported
    write(path, Bemærkning="Makkerpar kræver længere tid")
    assert here(home, "plan", "import", str(path), "--yes").status == 0
    write(path, Status="opgivet")
    assert here(home, "plan", "import", str(path), "--yes").status == 0
    assert "dropped" in [action.status for action in home.read(meeting).actions]


def test_a_sheet_without_marks_gives_nothing_up_on_the_strength_of_a_note_that_stood_there(
    exported: tuple[Home, str, Path],
) -> None:
    home, meeting, path = exported
    numbers = [action.number for action in home.read(meeting).actions]
    orders = [f"set {number} note Aftalt med Mette" for number in numbers]
    assert home.run("plain", meeting, "--lang", "da", typed="\n".join((*orders, "quit", ""))).status == 0
    write(path, Status="opgivet", Bemærkning="Aftalt med Mette", as_written=None)
    ran = here(home, "plan", "import", str(path), "--yes", "--lang", "da")
    assert ran.status == 1 and "Hvad lærte I?" in ran.out, ran.out
    write(path, Bemærkning="Makkerpar kræver længere tid")
    assert here(home, "plan", "import", str(path), "--yes", "--lang", "da").status == 0


@pytest.mark.parametrize("column", ["Frist", "Genoptages", "Opfølgning"])
def test_a_number_that_is_no_day_is_refused_by_its_cell_and_no_library_speaks_of_it(
    exported: tuple[Home, str, Path], column: str
) -> None:
    home, meeting, path = exported
    before = home.read(meeting)
    cell = cell_of(path, column)
    write(path, **{column: 1e300})
    ran = home.run("plan", "import", str(path), "--yes", "--lang", "da")
    assert ran.status == 3 and f", celle {cell}: " in ran.out and "er ikke en dato" in ran.out
    assert ran.err == "" and "Warning" not in ran.out and "openpyxl" not in ran.out
    assert home.read(meeting) == before


@pytest.mark.skipif(LIBREOFFICE is None, reason="no LibreOffice on this machine")
def test_a_sheet_saved_by_libreoffice_comes_back_as_well(
    exported: tuple[Home, str, Path], tmp_path: Path
) -> None:
    home, _, path = exported
    edit(path, lambda row: setattr(row["Status"], "value", "i gang"))
    saved = tmp_path / "saved"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    assert LIBREOFFICE is not None
    asked = [LIBREOFFICE, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(saved), str(path)]
    subprocess.run(asked, check=True, capture_output=True, timeout=120)
    looked = here(home, "plan", "import", str(saved / path.name), "--lang", "da")
    assert looked.status == 0 and len(looked.out.splitlines()) == 2 and "→ i gang" in looked.out
