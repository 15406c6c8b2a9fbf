"""The action plan as an Excel workbook that can be edited and read in again."""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import BytesIO
from math import ceil
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from facilitator.domain.modes import ActionStatus
from facilitator.exports.cell_marks import marks
from facilitator.exports.cells import HEAD, LINE, put_text
from facilitator.exports.csv_file import Cell
from facilitator.exports.plan_rows import PlanRow
from facilitator.exports.plan_sheet import (
    AS_WRITTEN,
    EDITABLE,
    EDITED_DAYS,
    NAMING,
    SHOWN_WHEN_FILLED,
    Column,
    columns,
    rows,
)
from facilitator.exports.section import Section, Table
from facilitator.exports.smtte_sheet import smtte_sheet
from facilitator.exports.view import MeetingView
from facilitator.words.tongue import Words, speak
from facilitator.words.vocabulary import action_status

HEAD_ROW = 4
"""The row of the column heads: above it stand title, readers and stamp."""
DAY = {"da": r"[$-406]d\.\ mmm\ yyyy", "sv": r"[$-41D]d\ mmm\ yyyy", "en": r"[$-809]d\ mmm\ yyyy"}
"""Without its language a date would have English months."""
HEADING_HEIGHTS = (20, 15, 15)
"""Points of each line of the rows above the heads."""
HEADING_SIZES = (14, 10, 10)
BODY_SIZE = 10
"""Points of their letters, and of those that widths are told in."""
WIDEST_SCHOOL = 20
"""Signs of the column of schools; a longer name has several lines."""
LINE_HEIGHT = 13.5
"""Points of a row of text of 10 points."""
EXPLAINED = 110
"""Signs beside each other where it is told how to use the sheet."""
SIGNS_A_PAGE = 260
"""Signs of the columns that are printed beside each other: 10 points are then some 6."""
MARGIN = 0.4
"""Inches to the left and to the right of a printed page."""
SPARE_ROWS = 200
"""Rows below the last action that take the list of statuses as well."""

_OPEN = PatternFill("solid", fgColor="FFFBE6")
_FONT = Font(name="Calibri", size=10)


def plan_workbook(view: MeetingView) -> bytes:
    """The plan, its initiatives and the figures where there are any, and what may be edited."""
    w, book = speak(view.language), Workbook()
    sheet = book.active
    sheet.title = w._("Action plan")
    _plan(sheet, view, w)
    if view.frames:
        smtte_sheet(book.create_sheet(w._("Initiatives")), view.frames)
    for section in view.sections:
        if section.key == "figures":
            _figures(book.create_sheet(w._("Figures")), section)
    _explain(book.create_sheet(w._("How to use it")), w)
    book.properties.creator, book.properties.title = "", view.plan_title
    book.properties.language = view.language
    book.properties.created = book.properties.modified = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
    into = BytesIO()
    book.save(into)
    return into.getvalue()


def _plan(sheet: Any, view: MeetingView, w: Words) -> None:
    known = columns(w)
    put_text(sheet.cell(1, 1), view.plan_title).font = Font(name="Calibri", bold=True, size=14)
    heading = " · ".join((view.audience_note, *(f"{f.label}: {f.value}" for f in view.documentation)))
    put_text(sheet.cell(2, 1), heading).font = Font(name="Calibri", size=10, color="5B6774")
    stamp = " · ".join(filter(None, (view.draft, view.simulated)))
    put_text(sheet.cell(3, 1), stamp).font = Font(name="Calibri", size=10, bold=True)
    _heading(sheet, sum(_width(column, view) for column in known[:NAMING]))
    for n, column in enumerate(known, start=1):
        _head(sheet.cell(HEAD_ROW, n), column.title)
        sheet.column_dimensions[get_column_letter(n)].width = _width(column, view)
    _head(sheet.cell(HEAD_ROW, len(known) + 1), AS_WRITTEN)
    last = HEAD_ROW
    for last, (row, party) in enumerate(rows(view), start=HEAD_ROW + 1):
        for n, column in enumerate(known, start=1):
            _cell(sheet.cell(last, n), column, column.cell(row, party), view.language)
        put_text(sheet.cell(last, len(known) + 1), _marks(known, row, party))
        sheet.row_dimensions[last].height = _height(known, row, party)
    empty = [n for n, column in enumerate(known, start=1) if _stays_empty(column, view)]
    for hidden in (*empty, len(known), len(known) + 1):
        sheet.column_dimensions[get_column_letter(hidden)].hidden = True
    _statuses(sheet, known, last, w)
    seen = (column for n, column in enumerate(known[:-1], start=1) if n not in empty)
    _printing(sheet, len(known) - 1, signs=sum(_width(column, view) for column in seen))


def _stays_empty(column: Column, view: MeetingView) -> bool:
    """Does nothing stand in a column that is shown only where something does?"""
    return column.key in SHOWN_WHEN_FILLED and not any(column.cell(*row) for row in rows(view))


def _heading(sheet: Any, signs: int) -> None:
    """Title, readers and stamp within the columns that stand on every page, else they are cut off there."""
    for row, (height, size) in enumerate(zip(HEADING_HEIGHTS, HEADING_SIZES, strict=True), start=1):
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=NAMING)
        cell = sheet.cell(row, 1)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        beside = signs * BODY_SIZE // size
        sheet.row_dimensions[row].height = height * (1 + len(str(cell.value or "")) // beside)


def _width(column: Column, view: MeetingView) -> int:
    """Signs; that of the schools has room for the longest name, or for a row of it."""
    if column.key != "school":
        return column.width
    longest = max((len(plan.party) for plan in view.plan), default=0)
    return max(column.width, min(longest + 3, WIDEST_SCHOOL))


def _cell(cell: Any, column: Column, value: Cell, language: str) -> None:
    if isinstance(value, date):
        cell.value, cell.number_format = value, DAY[language]
    elif isinstance(value, int):
        cell.value = value
    else:
        put_text(cell, value or "")
    cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="left")
    cell.border, cell.font = LINE, _FONT
    if column.key in EDITABLE:
        cell.fill = _OPEN
        if column.key in EDITED_DAYS:
            cell.number_format = DAY[language]


def _marks(known: tuple[Column, ...], row: PlanRow, party: str) -> str:
    return marks({column.key: column.cell(row, party) for column in known})


def _height(known: tuple[Column, ...], row: PlanRow, party: str) -> float:
    """Points for the cell that needs most rows: not every program reckons that by itself."""
    texts = ((str(column.cell(row, party) or ""), column.width) for column in known if column.key != "id")
    lines = max(sum(1 + len(line) // width for line in text.split("\n")) for text, width in texts)
    return LINE_HEIGHT * lines + 3


def _head(cell: Any, text: str) -> None:
    put_text(cell, text)
    cell.font, cell.fill, cell.border = Font(name="Calibri", size=10, bold=True), HEAD, LINE
    cell.alignment = Alignment(wrap_text=True, vertical="top")


def _statuses(sheet: Any, known: tuple[Column, ...], last: int, w: Words) -> None:
    """A list to choose a status from, in the reader's words."""
    place = get_column_letter(1 + [column.key for column in known].index("status"))
    names = ",".join(action_status(status, w) for status in ActionStatus)
    choice = DataValidation(type="list", formula1=f'"{names}"', allow_blank=True, showErrorMessage=True)
    choice.error = w._("Choose one of the list.")
    sheet.add_data_validation(choice)
    choice.add(f"{place}{HEAD_ROW + 1}:{place}{last + SPARE_ROWS}")


def _printing(sheet: Any, columns: int, signs: int) -> None:
    """As wide as one page while that can be read; more of it stands on pages beside it."""
    sheet.freeze_panes = sheet.cell(HEAD_ROW + 1, NAMING + 1)
    sheet.print_title_rows = f"{HEAD_ROW}:{HEAD_ROW}"
    sheet.print_title_cols = f"A:{get_column_letter(NAMING)}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = max(1, ceil(signs / SIGNS_A_PAGE)), 0
    sheet.page_margins.left = sheet.page_margins.right = MARGIN
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_area = f"A1:{get_column_letter(columns)}{sheet.max_row}"
    sheet.oddFooter.right.text = "&P / &N"


def _figures(sheet: Any, section: Section) -> None:
    place = 1
    for part in section.filled:
        if not isinstance(part, Table):
            continue
        put_text(sheet.cell(place, 1), part.title).font = Font(name="Calibri", size=10, bold=True)
        for n, title in enumerate(part.columns, start=1):
            _head(sheet.cell(place + 1, n), title)
            sheet.column_dimensions[get_column_letter(n)].width = 24
        for r, row in enumerate(part.rows, start=place + 2):
            for n, text in enumerate(row, start=1):
                put_text(sheet.cell(r, n), text).alignment = Alignment(wrap_text=True, vertical="top")
        place += len(part.rows) + 3
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4


def _explain(sheet: Any, w: Words) -> None:
    names = {column.key: column.title for column in columns(w)}
    said = (
        w._("The yellow columns may be edited: {names}.").format(
            names=", ".join(names[key] for key in EDITABLE)
        ),
        w._("Everything else is changed in the meeting where it was agreed."),
        w._("Do not take out rows or columns; a hidden column says which action a row belongs to."),
        w._(
            "Send the sheet back to your process consultant "
            "(who reads it in with: facilitator plan import FILE)."
        ),
        w._("Nothing is read in before the differences have been shown. Nothing is ever deleted."),
    )
    sheet.column_dimensions["A"].width = EXPLAINED
    for n, line in enumerate(said, start=1):
        cell = put_text(sheet.cell(n, 1), line)
        cell.alignment, cell.font = Alignment(wrap_text=True, vertical="top"), _FONT
        sheet.row_dimensions[n].height = (LINE_HEIGHT + 3) * (1 + len(line) // EXPLAINED)
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
