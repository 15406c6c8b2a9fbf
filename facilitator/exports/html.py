"""The papers as one page that needs nothing from anywhere and runs nothing."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from facilitator.exports.column_widths import SIGN, SMALL_FROM, shares
from facilitator.exports.guide import Guide
from facilitator.exports.guide_captions import captions
from facilitator.exports.section import Part, Table
from facilitator.exports.view import MeetingView

SIGNS = 95
"""Signs that stand beside each other on the page."""
SMALLER = 1.25
"""As many times more of them in small letters."""
TOLD_FROM = 4
"""Columns from which the width of each is told."""
TEMPLATES = Path(__file__).parent / "templates"


def page(view: MeetingView) -> str:
    """The whole page; every text is escaped by the template engine."""
    return _environment().get_template("meeting.html.j2").render(view=view)


def guide_page(guide: Guide) -> str:
    """The running order as a page to print."""
    return _environment().get_template("guide.html.j2").render(guide=guide, words=captions(guide.w))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.tests["a_table"] = _is_table
    environment.filters["widths"] = _widths
    environment.globals["SMALL_FROM"] = SMALL_FROM
    return environment


def _widths(told: Table) -> tuple[int, ...]:
    """Hundredths of the page; a table of few columns is left to the browser."""
    if len(told.columns) < TOLD_FROM:
        return ()
    signs = SIGNS * (SMALLER if len(told.columns) >= SMALL_FROM else 1)
    return tuple(round(100 * share) for share in shares(told, SIGN * signs))


def _is_table(part: Part) -> bool:
    return isinstance(part, Table)
