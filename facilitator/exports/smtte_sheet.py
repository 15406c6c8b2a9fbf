"""The initiatives of a plan as a sheet of a workbook, to be read and printed: a page each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.pagebreak import Break

from facilitator.exports.cells import HEAD, LINE, put_text
from facilitator.exports.smtte import Frame

LABEL, SAID = 24, 76
"""Signs of the two columns, which fill a page that stands."""
LINE_HEIGHT = 13.5
"""Points of a row of text of 10 points."""


def smtte_sheet(sheet: Any, frames: Sequence[Frame]) -> None:
    """An initiative below the other, each with its heading; nothing here is read in again."""
    for letter, width in (("A", LABEL), ("B", SAID)):
        sheet.column_dimensions[letter].width = width
    row = 0
    for nth, frame in enumerate(frames):
        if nth:
            sheet.row_breaks.append(Break(id=row))
        row = _frame(sheet, frame, row + 1)
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "portrait", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.right.text = "&P / &N"


def _frame(sheet: Any, frame: Frame, row: int) -> int:
    """Write it from this row on; the row after its last, which stays empty."""
    title = " · ".join(filter(None, (frame.title, frame.party)))
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=2)
    head = put_text(sheet.cell(row, 1), title)
    head.font, head.fill = Font(name="Calibri", size=12, bold=True), HEAD
    head.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.row_dimensions[row].height = _height(title, (LABEL + SAID) * 10 // 12) + 4
    for label, said in frame.rows:
        row += 1
        for column, words, bold in ((1, label, True), (2, said, False)):
            cell = put_text(sheet.cell(row, column), words)
            cell.font, cell.border = Font(name="Calibri", size=10, bold=bold), LINE
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.row_dimensions[row].height = max(_height(label, LABEL), _height(said, SAID))
    return row + 1


def _height(words: str, width: int) -> float:
    """Points of the rows that words take beside each other in a column."""
    return LINE_HEIGHT * sum(1 + len(line) // width for line in words.split("\n")) + 3
