"""The summary and the action plan as PDF: tagged, in their language, by Typst where it is installed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from facilitator.exports.section import Lines, Part, Section, Table
from facilitator.exports.view import MeetingView

BREAKS = 24
"""Signs of a word that is not broken; the template says the same."""
SIGNS = 100
"""Signs that stand beside each other on an upright page in small letters."""
TEMPLATE = Path(__file__).parent / "templates" / "paper.typ"


def can_draw() -> bool:
    """Is the part installed that draws PDF?"""
    return find_spec("typst") is not None


def summary_pdf(view: MeetingView) -> bytes:
    """Everything the paper says, upright."""
    sections = [*_sections(view.sections, 1)]
    if view.appendix:
        sections += [_section(Section("appendix", view.appendix_title), 1), *_sections(view.appendix, 2)]
    return _drawn(view, view.title, sections, landscape=False)


def plan_pdf(view: MeetingView) -> bytes:
    """What we do, by when, and how we follow up; it lies across, as the plan is wide."""
    return _drawn(view, view.plan_title, [*_sections(view.plan_sections, 1)], landscape=True)


def _drawn(view: MeetingView, title: str, sections: list[dict[str, Any]], *, landscape: bool) -> bytes:
    import typst

    paper = {
        "language": view.language,
        "landscape": landscape,
        "title": title,
        "note": view.audience_note,
        "stamp": view.draft,
        "simulated": view.simulated,
        "written_on": view.written_on,
        "kept_back": view.kept_back,
        "facts": [[fact.label, fact.value] for fact in view.facts],
        "sections": sections,
    }
    # the moment a file was made is in its name; in it, it would make every file another one
    drawn: bytes = typst.compile(TEMPLATE.read_bytes(), sys_inputs={"paper": json.dumps(paper)}, timestamp=0)
    return drawn


def _sections(sections: Iterable[Section], level: int) -> Iterator[dict[str, Any]]:
    return (_section(section, level) for section in sections)


def _section(section: Section, level: int) -> dict[str, Any]:
    return {
        "level": level,
        "title": section.title,
        "none_yet": section.none_yet,
        "parts": [_part(part) for part in section.filled],
    }


def _part(part: Part) -> dict[str, Any]:
    match part:
        case Lines(lines):
            told = [{"label": line.label, "text": line.text, "below": line.below} for line in lines]
            return {"kind": "lines", "title": part.title, "lines": told}
        case Table():
            return {
                "kind": "table",
                "title": part.title,
                "columns": part.columns,
                "rows": part.rows,
                "figures": part.figures,
                "widths": _widths(part),
            }


def _widths(told: Table) -> list[float]:
    """Shares of the page: room for the longest word of each column, the rest for those with most to say."""
    columns = list(zip(told.columns, *told.rows, strict=True))
    least = [
        3 + max(min(BREAKS, len(word)) for text in column for word in (text.split() or [""]))
        for column in columns
    ]
    asked = [max(0, max(map(len, column)) - few) ** 0.8 for column, few in zip(columns, least, strict=True)]
    left = max(0, SIGNS - sum(least))
    return [few + left * each / (sum(asked) or 1) for few, each in zip(least, asked, strict=True)]
