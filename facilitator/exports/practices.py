"""Good examples of a course, each on a page that can be shown to others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from facilitator.domain.entries import Entry
from facilitator.domain.field_names import PRACTICE_FIELDS
from facilitator.exports.course_paper import course_paper
from facilitator.exports.course_paper_order import CoursePaperOrder
from facilitator.exports.extract import Extract
from facilitator.exports.plain_text import capital, party_name, text
from facilitator.exports.section import Line, Lines, Section
from facilitator.exports.view import MeetingView
from facilitator.file_name import version_of
from facilitator.words.line_fields import line_field


def practices(order: CoursePaperOrder) -> Iterator[tuple[str, MeetingView]]:
    """A page of each, by what it is; as it can be shown to others (SR-066)."""
    extract = order.extract
    for n, entry in enumerate(extract.of_kind("practice_description"), start=1):
        school = party_name(extract.meeting.find_party(entry.party_id))
        file, told = f"practice-{entry.number}", Lines(tuple(_described(entry, extract)))
        section = Section(file, school or order.w._("Good example"), (told,))
        paper = course_paper(order, order.w._("Good example"), (section,))
        yield file, replace(paper, kind=version_of(paper.kind, n))


def _described(entry: Entry, extract: Extract) -> Iterator[Line]:
    """The practice, then what it is described by, each with its name before it."""
    yield from extract.lines([entry])
    for name_ in PRACTICE_FIELDS:
        if value := extract.meeting.said(name_, entry.id).strip():
            yield Line(text(value), capital(line_field(name_, extract.w)))
