"""The papers of a whole course as files."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from facilitator.exports.course_papers import SHORT
from facilitator.exports.course_plan import DATES, PLAN
from facilitator.exports.formats import (
    ACTION_PLAN,
    CALENDAR,
    ON_ONE_PAGE,
    PLAN_LINES,
    Drawing,
    forms,
    paper_name,
)
from facilitator.exports.view import MeetingView

KINDS = {DATES: (CALENDAR,), PLAN: (ACTION_PLAN, PLAN_LINES), SHORT: (ON_ONE_PAGE,)}
"""Papers that have forms of their own."""


def filed(
    views: Mapping[str, MeetingView], formats: Collection[str], template: bytes | None = None
) -> dict[str, Drawing]:
    """Each paper in each of the formats it can be made in, by the name of its file.

    ``template`` is a school's own Word file.
    """
    drawn: dict[str, Drawing] = {}
    for called, view in views.items():
        draw = _as_itself if called in KINDS else _read
        drawn.update(draw(called, view, formats, template))
    return drawn


def _as_itself(
    called: str, view: MeetingView, formats: Collection[str], template: bytes | None
) -> dict[str, Drawing]:
    """The plan or the calendar in its own forms, called as those of a meeting are."""
    kinds = [kind for kind in KINDS[called] if kind is not PLAN_LINES or view.plan_lines]
    return {form.named(view): form.draw(view) for form in forms(formats, template) if form.kind in kinds}


def _read(
    called: str, view: MeetingView, formats: Collection[str], template: bytes | None
) -> dict[str, Drawing]:
    """A paper that is read from its first line to its last."""
    from facilitator.exports.html import page
    from facilitator.exports.markdown import summary

    drawn: dict[str, Drawing] = {}
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
