"""One page of Word that lies across, in small letters and with narrow margins."""

from __future__ import annotations

from io import BytesIO

from docx import Document
from docx.shared import Cm, Pt

from facilitator.exports.view import MeetingView
from facilitator.exports.word import poured_document
from facilitator.exports.word_template import plain_template

SIZES = {
    "Normal": 9.0, "Title": 15.0, "Subtitle": 9.5, "Heading 1": 11.0, "Heading 2": 9.5, "List Bullet": 9.0,
    "Caption": 8.0, "Header": 8.0, "Footer": 8.0,
}  # fmt: skip
"""Points of the letters."""


def page_document(view: MeetingView) -> bytes:
    """The paper in a document that has one page where its view was made for one."""
    return poured_document(view, _template(view.language))


def _template(language: str) -> bytes:
    document = Document(BytesIO(plain_template(language, landscape=True)))
    for section in document.sections:
        section.left_margin = section.right_margin = Cm(1.5)
        section.top_margin, section.bottom_margin = Cm(1.4), Cm(1.2)
        section.header_distance = section.footer_distance = Cm(0.5)
    for called, size in SIZES.items():
        style = document.styles[called]
        style.font.size = Pt(size)
        style.paragraph_format.space_after = Pt(1)
        style.paragraph_format.space_before = Pt(6 if called == "Heading 1" else 0)
    into = BytesIO()
    document.save(into)
    return into.getvalue()
