"""Cells of a workbook: their look, and texts that stay texts."""

from __future__ import annotations

from typing import Any

from openpyxl.styles import Border, PatternFill, Side

HEAD = PatternFill("solid", fgColor="E7ECF1")
"""Behind the heads of a table; the look is the cell's own: LibreOffice paints no table styles."""
LINE = Border(bottom=Side("thin", color="C8D0D8"))


def put_text(cell: Any, text: str) -> Any:
    """A text that stays text, whatever it begins with, also when somebody edits it."""
    if text:
        cell.value = text
        cell.data_type = "s"
        cell.quotePrefix = True
    return cell
