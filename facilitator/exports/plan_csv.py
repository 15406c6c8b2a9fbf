"""The action plan as CSV, the way a Danish or Swedish Excel opens it by a double click."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO

from facilitator.exports.plan_sheet import Cell, columns, rows
from facilitator.exports.view import MeetingView
from facilitator.words.tongue import speak

BEGINS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "＠")


def plan_csv(view: MeetingView) -> bytes:
    """Semicolons, UTF-8 with its mark, ISO days; what would be taken for a formula has a sign before it."""
    into = StringIO()
    writer = csv.writer(into, delimiter=";", lineterminator="\r\n")
    known = columns(speak(view.language))
    writer.writerow([column.title for column in known])
    for row, party in rows(view):
        writer.writerow([_plain(column.cell(row, party)) for column in known])
    return into.getvalue().encode("utf-8-sig")


def _plain(value: Cell) -> str:
    if isinstance(value, date):
        return value.isoformat()
    text = "" if value is None else str(value)
    return f"'{text}" if text.lstrip(" \u00a0").startswith(BEGINS_FORMULA) else text
