"""One table as an Excel workbook: texts that stay texts, numbers that can be reckoned with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from typing import Any, TypeAlias

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from facilitator.exports.cells import HEAD, LINE, put_text

SheetCell: TypeAlias = str | Decimal | None

HEAD_ROW = 3
_WIDTH, _WIDE = 16, 30
"""Cells of a column of numbers, and of one of texts."""


def table_workbook(
    sheet_title: str,
    title: str,
    notes: Sequence[str],
    columns: Sequence[str],
    rows: Sequence[Sequence[SheetCell]],
    language: str,
) -> bytes:
    """A title, the table with its last row in bold, and notes below it."""
    book = Workbook()
    sheet: Any = book.active
    sheet.title = sheet_title
    put_text(sheet.cell(1, 1), title).font = Font(name="Calibri", bold=True, size=14)
    _heads(sheet, columns, rows)
    _rows(sheet, rows)
    for r, note in enumerate(notes, start=HEAD_ROW + len(rows) + 2):
        put_text(sheet.cell(r, 1), note).font = Font(name="Calibri", size=10)
    _on_paper(sheet)
    book.properties.creator, book.properties.title, book.properties.language = "", title, language
    book.properties.created = book.properties.modified = datetime(2000, 1, 1)
    into = BytesIO()
    book.save(into)
    return into.getvalue()


def _heads(sheet: Any, columns: Sequence[str], rows: Sequence[Sequence[SheetCell]]) -> None:
    """A column of texts is wide and begins at the left, one of numbers ends at the right."""
    for n, head in enumerate(columns, start=1):
        cell = put_text(sheet.cell(HEAD_ROW, n), head)
        cell.font, cell.fill, cell.border = Font(name="Calibri", size=10, bold=True), HEAD, LINE
        texts = any(isinstance(row[n - 1], str) and row[n - 1] for row in rows)
        side = "left" if texts else "right"
        cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal=side)
        sheet.column_dimensions[get_column_letter(n)].width = _WIDE if texts else _WIDTH


def _rows(sheet: Any, rows: Sequence[Sequence[SheetCell]]) -> None:
    for r, row in enumerate(rows, start=HEAD_ROW + 1):
        for n, value in enumerate(row, start=1):
            cell = sheet.cell(r, n)
            if isinstance(value, Decimal):
                cell.value, cell.number_format = float(value), _format(value)
            else:
                put_text(cell, value or "")
            cell.font = Font(name="Calibri", size=10, bold=r == HEAD_ROW + len(rows))
            cell.border = LINE


def _on_paper(sheet: Any) -> None:
    """Across on A4, as wide as the page; on the screen the heads stay in sight."""
    sheet.freeze_panes = sheet.cell(HEAD_ROW + 1, 2)
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _format(value: Decimal) -> str:
    """As many decimals as the number was given with, one at least."""
    exponent = value.as_tuple().exponent
    return "#,##0." + "0" * max(1, -exponent if isinstance(exponent, int) else 1)
