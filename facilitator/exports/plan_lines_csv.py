"""The goals, indicators, initiatives and signs of a plan as CSV: a row for each field that is filled in."""

from __future__ import annotations

from facilitator.exports.csv_file import csv_file
from facilitator.exports.view import MeetingView
from facilitator.words.tongue import speak


def plan_lines_csv(view: MeetingView) -> bytes:
    """Every line of the plan that these readers get; one of which nothing else was said has one row."""
    w = speak(view.language)
    heads = (
        w.p_("entry column", "No."), w.p_("entry column", "Kind"), w.p_("entry column", "School"),
        w.p_("entry column", "Text"), w.p_("entry column", "Field"), w.p_("entry column", "Said of it"),
    )  # fmt: skip
    rows = (
        (line.number, line.kind, line.party, line.text, label, said)
        for line in view.plan_lines
        for label, said in (line.facts or (("", ""),))
    )
    return csv_file(heads, rows)
