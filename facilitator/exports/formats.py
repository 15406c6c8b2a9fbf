"""The formats a paper can be written in, each loaded when it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import TypeAlias

from facilitator.exports.view import MeetingView

Drawing: TypeAlias = str | bytes
Draw: TypeAlias = Callable[[MeetingView], Drawing]

FORMATS = ("md", "html", "docx", "xlsx", "ics", "csv")
"""Every format that can always be written, by the name it is asked for."""

BY_ADDITION = ("pdf",)
"""Formats that need a part of the program that is not always installed."""

USUAL = ("md", "html", "docx", "xlsx", "ics")
"""What is written where nobody asks for less."""


def drawings(formats: Collection[str], template: bytes | None = None) -> Mapping[str, Draw]:
    """What draws each file, by its name; ``template`` is a school's own Word file."""
    known: Mapping[str, Mapping[str, Draw]] = {
        "md": {"summary.md": _summary, "action-plan.md": _action_plan},
        "html": {"meeting.html": _page},
        "xlsx": {"action-plan.xlsx": _workbook},
        "ics": {"dates.ics": _calendar},
        "csv": {"action-plan.csv": _csv, "entries.csv": _entries},
        "docx": {
            "summary.docx": partial(_word_summary, template),
            "action-plan.docx": partial(_word_plan, template),
        },
        "pdf": {"summary.pdf": _pdf_summary, "action-plan.pdf": _pdf_plan},
    }
    return {
        file: draw
        for name in (*FORMATS, *BY_ADDITION)
        if name in formats
        for file, draw in known[name].items()
    }


def _summary(view: MeetingView) -> str:
    from facilitator.exports.markdown import summary

    return summary(view)


def _action_plan(view: MeetingView) -> str:
    from facilitator.exports.markdown import action_plan

    return action_plan(view)


def _page(view: MeetingView) -> str:
    from facilitator.exports.html import page

    return page(view)


def _word_summary(template: bytes | None, view: MeetingView) -> bytes:
    from facilitator.exports.word import summary_document

    return summary_document(view, template)


def _word_plan(template: bytes | None, view: MeetingView) -> bytes:
    from facilitator.exports.word import plan_document

    return plan_document(view, template)


def _pdf_summary(view: MeetingView) -> bytes:
    from facilitator.exports.pdf import summary_pdf

    return summary_pdf(view)


def _pdf_plan(view: MeetingView) -> bytes:
    from facilitator.exports.pdf import plan_pdf

    return plan_pdf(view)


def _workbook(view: MeetingView) -> bytes:
    from facilitator.exports.workbook import plan_workbook

    return plan_workbook(view)


def _calendar(view: MeetingView) -> bytes:
    from facilitator.exports.calendar import calendar

    return calendar(view)


def _csv(view: MeetingView) -> bytes:
    from facilitator.exports.plan_csv import plan_csv

    return plan_csv(view)


def _entries(view: MeetingView) -> bytes:
    from facilitator.exports.entries_csv import entries_csv

    return entries_csv(view)
