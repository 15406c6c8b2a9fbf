"""The follow-up by text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from facilitator.clock import Clock
from facilitator.domain.follow_up import follow_up
from facilitator.domain.meeting import Meeting
from facilitator.words.follow_up import follow_up_rows
from facilitator.words.row import Row
from facilitator.words.tongue import Words

WIDTH = 80
MARGIN = 3


def figures(meeting: Meeting, clock: Clock, w: Words) -> Iterator[str]:
    """What was wanted, the figures as bars, the signs, and what was done beside what it led to."""
    found = follow_up(meeting, clock.today())
    return in_lines(follow_up_rows(found, meeting, w, WIDTH - 2 * MARGIN, lambda at: clock.local(at).date()))


def in_lines(rows: Iterable[Row]) -> Iterator[str]:
    """Rows as lines of 80 columns, an empty one before each heading but the first."""
    for n, row in enumerate(rows):
        if row.heading and n:
            yield ""
        yield from [_line(row)] if row.aside or len(row.text) <= WIDTH - MARGIN else _wrapped(row)


def _wrapped(row: Row) -> list[str]:
    """Words that are quoted are never cut."""
    return wrap(row.text, WIDTH - 1, initial_indent=f" {row.mark or ' '} ", subsequent_indent=" " * MARGIN)


def _line(row: Row) -> str:
    left = f" {row.mark or ' '} {row.text}"
    if not row.aside:
        return left.rstrip()
    room = WIDTH - len(row.aside.rstrip()) - 2
    aside = row.aside
    if len(left) > WIDTH - len(aside) - 2:
        left = left[: max(8, WIDTH - len(aside) - 3)].rstrip() + "…"
    gap = " " if not row.heading else "─"
    space = max(1, WIDTH - len(left) - len(aside) - 2) if room else 1
    return f"{left} {gap * space} {aside}".rstrip()
