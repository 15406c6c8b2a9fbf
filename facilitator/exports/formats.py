"""The formats a paper can be written in, each loaded when it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from facilitator.exports.audience import Audience
from facilitator.file_name import file_name
from facilitator.words.terms import Term
from facilitator.words.tongue import Words, speak

if TYPE_CHECKING:
    from facilitator.exports.view import MeetingView

Drawing: TypeAlias = str | bytes
Draw: TypeAlias = "Callable[[MeetingView], Drawing]"

FORMATS = ("md", "html", "docx", "xlsx", "ics", "csv")
"""Every format that can always be written, by the name it is asked for."""

BY_ADDITION = ("pdf",)
"""Formats that need a part of the program that is not always installed."""

USUAL = ("md", "html", "docx", "xlsx", "ics")
"""What is written where nobody asks for less."""


SUMMARY, ACTION_PLAN = Term("paper", "Summary"), Term("paper", "Action plan")
CALENDAR, ENTRIES = Term("paper", "Calendar"), Term("paper", "Notes")
PLAN_LINES = Term("paper", "Initiatives and goals")
ON_ONE_PAGE = Term("paper", "On one page")


OF_NOBODY = ("missing", "thanks")
"""Sections that are written without anybody having said a word."""


@dataclass(frozen=True, slots=True)
class Form:
    """A paper in a format: ``kind`` is the word for the paper, ``ending`` that of its file."""

    kind: Term
    ending: str
    draw: Draw

    def named(self, view: MeetingView) -> str:
        """``Referat - Dagens mål - 2026-11-24.docx``, in the language of its readers."""
        return paper_name(self.kind.said(speak(view.language)), view, self.ending)

    def holds(self, view: MeetingView) -> bool:
        """Would it tell of what was said, or of a day but the meeting's own?"""
        if self.kind is ON_ONE_PAGE:
            return view.short is not None
        sections = view.sections if self.kind is SUMMARY else view.plan_sections(across=False)
        said = any(section.filled and section.key not in OF_NOBODY for section in sections)
        own = {
            CALENDAR: len(view.appointments) > 1,
            ENTRIES: bool(view.entries),
            PLAN_LINES: bool(view.plan_lines),
        }
        return own.get(self.kind, said)


def internal_kind(kind: str, w: Words) -> str:
    """What an internal paper is called."""
    return w.p_("paper", "{kind} (internal)").format(kind=kind)


def paper_name(kind: str, view: MeetingView, ending: str) -> str:
    """The name of a file: which paper, of what, of which day; an internal one says so wherever it is sent."""
    if view.audience is Audience.INTERNAL:
        kind = internal_kind(kind, speak(view.language))
    return file_name(kind, view.about, view.day.isoformat() if view.day else "", ending=ending)


def forms(formats: Collection[str], template: bytes | None = None) -> tuple[Form, ...]:
    """The papers of a meeting in these formats; ``template`` is a school's own Word file."""
    known: Mapping[str, tuple[Form, ...]] = {
        "md": (Form(SUMMARY, ".md", _summary), Form(ACTION_PLAN, ".md", _action_plan)),
        "html": (Form(SUMMARY, ".html", _page), Form(ON_ONE_PAGE, ".html", _short_page)),
        "xlsx": (Form(ACTION_PLAN, ".xlsx", _workbook),),
        "ics": (Form(CALENDAR, ".ics", _calendar),),
        "csv": (
            Form(ACTION_PLAN, ".csv", _csv),
            Form(PLAN_LINES, ".csv", _plan_lines),
            Form(ENTRIES, ".csv", _entries),
        ),
        "docx": (
            Form(SUMMARY, ".docx", partial(_word_summary, template)),
            Form(ACTION_PLAN, ".docx", partial(_word_plan, template)),
            Form(ON_ONE_PAGE, ".docx", _word_page),
        ),
        "pdf": (
            Form(SUMMARY, ".pdf", _pdf_summary),
            Form(ACTION_PLAN, ".pdf", _pdf_plan),
            Form(ON_ONE_PAGE, ".pdf", _pdf_short),
        ),
    }
    return tuple(form for name in (*FORMATS, *BY_ADDITION) if name in formats for form in known[name])


def _summary(view: MeetingView) -> str:
    from facilitator.exports.markdown import summary

    return summary(view)


def _action_plan(view: MeetingView) -> str:
    from facilitator.exports.markdown import action_plan

    return action_plan(view)


def _page(view: MeetingView) -> str:
    from facilitator.exports.html import page

    return page(view)


def _short_page(view: MeetingView) -> str:
    return _page(view.short or view)


def _word_page(view: MeetingView) -> bytes:
    from facilitator.exports.page_document import page_document

    return page_document(view.short or view)


def _pdf_short(view: MeetingView) -> bytes:
    from facilitator.exports.pdf import short_pdf

    return short_pdf(view.short or view)


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


def _plan_lines(view: MeetingView) -> bytes:
    from facilitator.exports.plan_lines_csv import plan_lines_csv

    return plan_lines_csv(view)
