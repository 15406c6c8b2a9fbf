"""Every field of the plan that was filled in stands in the plan's papers, for those who may see it."""

from __future__ import annotations

import csv
import html
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from docx import Document
from house import House, done
from openpyxl import load_workbook
from test_pdf import bare, read_back

from facilitator.domain.kinds import PLAN_LINES
from facilitator.domain.line_fields import LINE_FIELDS, Holds, fields_of
from facilitator.domain.moves.plan import SETTABLE
from facilitator.exports.dates import long_day, short_day
from facilitator.exports.line_facts import INSIDE
from facilitator.exports.pdf import can_draw
from facilitator.exports.plan_sheet import columns
from facilitator.exports.workbook import HEAD_ROW
from facilitator.services.papers import PapersWanted, export_meeting
from facilitator.services.room import Room
from facilitator.words.line_fields import line_answer, line_field
from facilitator.words.tongue import Words, speak

W: Words = speak("da")
FORMATS = (
    "md",
    "html",
    "docx",
    "xlsx",
    "csv",
    *(("pdf",) if can_draw() and shutil.which("pdftotext") else ()),
)
COLUMN = {"text": "action", "observer": "seen_by", "approved_by": "resources", "party": "school"}
"""Where a field of an action stands in a sheet, if not under its own name."""


@dataclass(frozen=True)
class Planted:
    """What was typed into a field, and how each paper may tell of it."""

    kind: str
    field: str
    forms: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.kind} {self.field}"


@dataclass(frozen=True)
class Written:
    house: House
    planted: tuple[Planted, ...]
    out: Path

    def read(self, folder: str, ending: str) -> str:
        """All that the papers of a folder say in a format, a line for each of theirs."""
        paths = sorted((self.out / folder).glob(f"*.{ending}"))
        assert paths, (folder, ending)
        return "\n".join(READ[ending](path) for path in paths).replace("\u00a0", " ")


def _markdown(path: Path) -> str:
    return path.read_text("utf-8").replace("**", "").replace("\\", "")


def _page(path: Path) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", path.read_text("utf-8")))


def _word(path: Path) -> str:
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    paragraphs = Document(str(path)).element.iter(f"{space}p")
    return "\n".join("".join(each.text or "" for each in p.iter(f"{space}t")) for p in paragraphs)


def _workbook(path: Path) -> str:
    rows = (row for sheet in load_workbook(path) for row in sheet.iter_rows(values_only=True))
    return "\n".join(": ".join(str(cell) for cell in row if cell is not None) for row in rows)


def _csv(path: Path) -> str:
    rows = csv.reader(StringIO(path.read_text("utf-8-sig"), newline=""), delimiter=";")
    return "\n".join(": ".join(row) for row in rows)


def _pdf(path: Path) -> str:
    return read_back(path.read_bytes(), path.parent)


READ = {"md": _markdown, "html": _page, "docx": _word, "xlsx": _workbook, "csv": _csv, "pdf": _pdf}


def letters(*names: str) -> str:
    """A word that is said nowhere else: ``Zgoalbenefitz``."""
    return "Z" + "".join(names).replace("_", "") + "z"


def day_forms(day: date) -> tuple[str, ...]:
    return (short_day(day, W), long_day(day, W), day.isoformat())


def fill_lines(room: Room) -> Iterator[Planted]:
    """A line of each kind of the plan at Birkehave, with every field it can have."""
    day = room.clock.today() + timedelta(days=20)
    for kind in PLAN_LINES:
        done(room, f"note.{kind}", f"{letters(kind)} /birk")
        number = str(room.meeting.entries[-1].number)
        yield Planted(kind, "text", (letters(kind),))
        for field in fields_of(kind):
            label, day = capital(line_field(field, W, kind)), day + timedelta(days=1)
            match LINE_FIELDS[field].holds:
                case Holds.DAY:
                    typed, forms = day.isoformat(), day_forms(day)
                case Holds.PERSON:
                    typed, forms = "Ole", ("Ole Bech",)
                case Holds.TEXT:
                    typed = letters(kind, field)
                    forms = (typed,)
                case choices:
                    assert isinstance(choices, type) and issubclass(choices, StrEnum)
                    typed = list(choices)[1].value
                    forms = (line_answer(typed, W),)
            done(room, "set", number, field, typed)
            labelled = tuple(f"{label}: {form}" for form in forms)
            yield Planted(kind, field, forms if field == "date" else labelled)
        if kind == "initiative":
            done(room, "set", number, "adaptation", letters(kind, "adaptation"))
            yield Planted(kind, "adaptation", (letters(kind, "adaptation"),))
        if kind == "indicator":
            on = room.clock.today()
            for nth, value in enumerate(("baseline", "target", "actual")):
                done(room, "measure", number, value, f"{17 + nth},3 {on.isoformat()} /birk")
                yield Planted(kind, value, (f"{17 + nth},3",))


def capital(said: str) -> str:
    return said[:1].upper() + said[1:]


def fill_action(room: Room) -> Iterator[Planted]:
    """An action at Birkehave with every field it can have."""
    day = room.clock.today() + timedelta(days=2)
    done(room, "note.idea", "Zgroundz /birk")
    source = str(room.meeting.entries[-1].number)
    done(room, "action", "Zactiontextz /birk")
    number = str(room.meeting.actions[-1].number)
    special: Mapping[str, tuple[str, tuple[str, ...]]] = {
        "text": ("Zactiontextz", ("Zactiontextz",)),
        "owner": ("Ida", ("Ida Krag",)),
        "source": (source, ("Zgroundz",)),
        "approved_by": ("Ole", (f"{W._('Approved by: {who}').format(who='Ole Bech')}",)),
        "confidence": ("7", ("7/10", "7")),
        "party": ("Birkehave", ("Birkehave",)),
        "tags": (letters("action", "tags"), (letters("action", "tags"),)),
        "status": ("in_progress", ("i gang",)),
        "decision": ("continue", ("fortsæt",)),
    }
    for field in sorted(SETTABLE, key=lambda name: name not in ("status", "decision")):
        day += timedelta(days=1)
        is_day = field in ("deadline", "follow_up", "starts_on", "resumes_on")
        plain = (day.isoformat(), day_forms(day)) if is_day else (letters("action", field),) * 2
        typed, forms = special.get(field, plain)
        done(room, "set", number, field, typed)
        yield Planted("action", field, (forms,) if isinstance(forms, str) else tuple(forms))


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    folder = tmp_path_factory.mktemp("fields")
    house = House(folder / "home")
    room = house.enter()
    done(room, "start")
    planted = (*fill_lines(room), *fill_action(room))
    done(room, "release", "group")
    house.leave(room)
    wanted = PapersWanted(folder / "out", "da", formats=FORMATS)
    export_meeting(room.meeting, wanted, house.clock)
    return Written(house, planted, folder / "out")


def untold(written: Written, folder: str, ending: str) -> list[str]:
    """The fields of which no paper of a folder says anything in a format."""
    said = written.read(folder, ending)
    told = bare if ending == "pdf" else str
    return [str(each) for each in written.planted if not any(told(form) in said for form in each.forms)]


@pytest.mark.parametrize("ending", FORMATS)
def test_every_field_is_in_the_internal_plan(written: Written, ending: str) -> None:
    assert untold(written, "internal", ending) == []


@pytest.mark.parametrize("ending", FORMATS)
def test_every_field_is_in_the_plan_of_the_school_but_the_consultants_own_words(
    written: Written, ending: str
) -> None:
    assert {each.partition(" ")[2] for each in untold(written, "Birkehave", ending)} == set(INSIDE)


@pytest.mark.parametrize("ending", FORMATS)
def test_no_field_is_in_the_package_of_the_other_school(written: Written, ending: str) -> None:
    said = written.read("Søndergård", ending)
    assert re.findall(r"Z\w+z", said, re.IGNORECASE) == []


def test_each_field_of_an_action_has_its_column_in_the_sheet(written: Written) -> None:
    (path,) = (written.out / "internal").glob("*.xlsx")
    sheet = load_workbook(BytesIO(path.read_bytes())).worksheets[0]
    titles = {column.title: column.key for column in columns(W)}
    heads, row, *_ = sheet.iter_rows(min_row=HEAD_ROW, values_only=True)
    cells = {titles[head]: cell for head, cell in zip(heads, row, strict=True) if head in titles}
    for each in (each for each in written.planted if each.kind == "action"):
        cell = cells[COLUMN.get(each.field, each.field)]
        told = cell.date().isoformat() if isinstance(cell, datetime) else str(cell)
        assert any(form in told for form in each.forms), (str(each), told)
