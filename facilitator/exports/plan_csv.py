"""The action plan as CSV."""

from __future__ import annotations

from facilitator.exports.csv_file import csv_file
from facilitator.exports.plan_sheet import columns, rows
from facilitator.exports.view import MeetingView
from facilitator.words.tongue import speak


def plan_csv(view: MeetingView) -> bytes:
    """Every field of every action that these readers get, with its id."""
    known = columns(speak(view.language))
    return csv_file(
        [column.title for column in known],
        ([column.cell(row, party) for column in known] for row, party in rows(view)),
    )
