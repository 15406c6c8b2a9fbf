"""The summary and the action plan as PDF: tagged, in their language, by Typst where it is installed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from facilitator.exports.audience import Audience
from facilitator.exports.column_widths import SIGN, SMALL_FROM, shares
from facilitator.exports.section import Lines, Part, Section, Table
from facilitator.exports.view import MeetingView

SIGNS = {False: 96, True: 145}
"""Signs that stand beside each other on an upright page, and on one that lies across."""
SMALLER = 1.2
"""As many times more of them in small letters."""
TEMPLATE = Path(__file__).parent / "templates" / "paper.typ"


def can_draw() -> bool:
    """Is the part installed that draws PDF?"""
    return find_spec("typst") is not None


def summary_pdf(view: MeetingView) -> bytes:
    """Everything the paper says, upright."""
    signs = SIGNS[False]
    sections = [*_sections(view.sections, 1, signs)]
    if view.appendix:
        head = _section(Section("appendix", view.appendix_title), 1, signs)
        sections += [{**head, "on_a_new_page": True}, *_sections(view.appendix, 2, signs)]
    return _drawn(view, view.title, sections, landscape=False)


def plan_pdf(view: MeetingView) -> bytes:
    """What we do, by when, and how we follow up; it lies across, as the plan is wide."""
    sections = [*_sections(view.plan_sections(across=True), 1, SIGNS[True])]
    return _drawn(view, view.plan_title, sections, landscape=True)


def short_pdf(view: MeetingView) -> bytes:
    """A paper that is made for one page: it lies across, in small letters and with narrow margins."""
    sections = [*_sections(view.sections, 1, SIGNS[True])]
    return _drawn(view, view.title, sections, landscape=True, narrow=True)


def _drawn(
    view: MeetingView,
    title: str,
    sections: list[dict[str, Any]],
    *,
    landscape: bool,
    narrow: bool = False,
) -> bytes:
    import typst

    paper = {
        "language": view.language,
        "landscape": landscape,
        "narrow": narrow,
        "title": title,
        "note": view.audience_note,
        "stamp": " · ".join(filter(None, (_marked(view), view.draft))),
        "simulated": view.simulated,
        "written_on": view.written_on,
        "kept_back": view.kept_back,
        "facts": [[fact.label, fact.value] for fact in view.facts],
        "sections": sections,
    }
    # the moment a file was made is in its name; in it, it would make every file another one
    drawn: bytes = typst.compile(TEMPLATE.read_bytes(), sys_inputs={"paper": json.dumps(paper)}, timestamp=0)
    return drawn


def _marked(view: MeetingView) -> str:
    """Whom an internal paper is for, at the head of every page."""
    return view.audience_note if view.audience is Audience.INTERNAL else ""


def _sections(sections: Iterable[Section], level: int, signs: int) -> Iterator[dict[str, Any]]:
    return (_section(section, level, signs) for section in sections)


def _section(section: Section, level: int, signs: int) -> dict[str, Any]:
    return {
        "level": level,
        "title": section.title,
        "none_yet": section.none_yet,
        "parts": [_part(part, signs) for part in section.filled],
    }


def _part(part: Part, signs: int) -> dict[str, Any]:
    match part:
        case Lines(lines):
            told = [{"label": line.label, "text": line.text, "below": line.below} for line in lines]
            return {"kind": "lines", "title": part.title, "lines": told, "prose": part.prose}
        case Table():
            small = len(part.columns) >= SMALL_FROM
            return {
                "kind": "table",
                "title": part.title,
                "columns": part.columns,
                "rows": part.rows,
                "figures": part.figures,
                "widths": shares(part, SIGN * (signs * SMALLER if small else signs)),
                "small": small,
                "headed": part.headed,
            }
