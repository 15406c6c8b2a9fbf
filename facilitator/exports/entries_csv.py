"""What was noted, as CSV."""

from __future__ import annotations

from facilitator.exports.csv_file import csv_file
from facilitator.exports.view import MeetingView
from facilitator.words.tongue import speak


def entries_csv(view: MeetingView) -> bytes:
    """Every entry that these readers get, by its number."""
    w = speak(view.language)
    heads = (
        w.p_("entry column", "No."),
        w.p_("entry column", "Kind"),
        w.p_("entry column", "Item"),
        w.p_("entry column", "School"),
        w.p_("entry column", "Text"),
        w.p_("entry column", "Answers no."),
    )
    rows = ((row.number, row.kind, row.item, row.party, row.text, row.reply_to) for row in view.entries)
    return csv_file(heads, rows)
