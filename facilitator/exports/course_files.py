"""The papers of a whole course as files."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from facilitator.exports.formats import Drawing, paper_name
from facilitator.exports.view import MeetingView


def filed(
    views: Iterable[MeetingView], formats: Collection[str], template: bytes | None = None
) -> dict[str, Drawing]:
    """Each paper in each of the formats it can be made in, by the name of its file.

    ``template`` is a school's own Word file.
    """
    from facilitator.exports.html import page
    from facilitator.exports.markdown import summary

    drawn: dict[str, Drawing] = {}
    for view in views:
        if "md" in formats:
            drawn[paper_name(view.kind, view, ".md")] = summary(view)
        if "html" in formats:
            drawn[paper_name(view.kind, view, ".html")] = page(view)
        if "docx" in formats:
            from facilitator.exports.word import summary_document

            drawn[paper_name(view.kind, view, ".docx")] = summary_document(view, template)
        if "pdf" in formats:
            from facilitator.exports.pdf import summary_pdf

            drawn[paper_name(view.kind, view, ".pdf")] = summary_pdf(view)
    return drawn
