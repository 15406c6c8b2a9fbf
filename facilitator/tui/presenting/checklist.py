"""What is gone through by digits: yes, adaptations, commitments, parking lot, level, dates, ratings.

Which of them stand in the list follows from the gates of the items so far, not from their names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from facilitator.domain.agenda import Item
from facilitator.domain.modes import Mode, RatingScale
from facilitator.domain.requirements import DateSet, Rated
from facilitator.tui.presenting.asked_rows import ANYWHERE, CLOSING_MODES, asked_so_far, kind_of_row, kinds_of
from facilitator.tui.presenting.checklist_rows import (
    adaptation_rows,
    commitment_rows,
    date_rows,
    level_rows,
    noted_rows,
    parked_rows,
    rating_rows,
    yes_rows,
)
from facilitator.tui.presenting.elements import element_parts, elements_here
from facilitator.tui.presenting.evidence import evidence_rows
from facilitator.tui.presenting.following import following_groups
from facilitator.tui.presenting.further import further_parts
from facilitator.tui.presenting.page_on import more_below
from facilitator.tui.presenting.promises import (
    first_to_answer,
    inbox_parts,
    open_questions,
    opens_here,
    promise_parts,
    question_parts,
)
from facilitator.tui.presenting.yeses import confirmations
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.listing import ListBlank, ListPart, ListRow, ListView

KEYED = 9
TALL = 15
"""Rows from which the groups stand apart, where all of them have room so."""


def has_checklist(item: Item | None) -> bool:
    """Does the item ask for what is answered in a list?"""
    kinds = kinds_of(item) - {""}
    return bool(kinds if item is not None and item.mode in CLOSING_MODES else kinds & ANYWHERE)


def is_checking(s: Standing) -> bool:
    """Does a list stand in the place of what was captured?"""
    return s.meeting.run.running and (has_checklist(s.meeting.item) or opens_here(s))


def checklist_view(s: Standing, chosen: str = "", rows: int = 0, width: int = 80) -> ListView:
    """The list with a digit before each row; ``rows`` is how many there is room for."""
    groups = [group for group in map(list, _groups(s, width)) if group]
    apart = rows >= max(TALL, sum(map(len, groups)) + len(groups) - 1)
    parts: list[ListPart] = []
    for group in groups:
        if parts and apart:
            parts.append(ListBlank())
        parts += group
    keyed = _keyed(parts)
    ids = [part.id for part in keyed if isinstance(part, ListRow) and part.id]
    first = first_to_answer(s)
    due = first if first in ids else _due_now(s, ids)
    return ListView(tuple(keyed), chosen if chosen in ids else due, more=more_below(s.w))


def _due_now(s: Standing, ids: Sequence[str]) -> str:
    """The first row that the running item itself is for."""
    kinds = kinds_of(s.meeting.item)
    return next((row_id for row_id in ids if row_id.partition(" ")[0] in kinds), "")


def _groups(s: Standing, width: int) -> Iterator[Iterator[ListPart]]:
    asked = list(asked_so_far(s))
    kinds = set(map(kind_of_row, asked))
    if opens_here(s):
        yield promise_parts(s)
    if confirmations(s):
        yield yes_rows(s)
    if _kind_here(s, "shown"):
        yield evidence_rows(s)
    if adaptable := [each for each in asked if kind_of_row(each) == "adapt"]:
        yield adaptation_rows(s, adaptable)
    yield from following_groups(s, kinds_of(s.meeting.item), width)
    if "action" in kinds:
        yield commitment_rows(s)
    if "parked" in kinds:
        yield parked_rows(s)
    if s.meeting.item is not None and s.meeting.item.mode is Mode.CHECK and open_questions(s):
        yield question_parts(s)
    if elements_here(s):
        yield element_parts(s)
    if _kind_here(s, "further"):
        yield further_parts(s)
    if "level" in kinds:
        yield level_rows(s)
    dates = dict.fromkeys(each.name for each in asked if isinstance(each, DateSet))
    if dates:
        yield date_rows(s, tuple(dates))
    scales = dict.fromkeys(each.scale for each in asked if isinstance(each, Rated))
    for name in scales:
        yield rating_rows(s, RatingScale(name))
    if opens_here(s):
        yield inbox_parts(s)
    yield noted_rows(s)


def _kind_here(s: Standing, kind: str) -> bool:
    return kind in kinds_of(s.meeting.item)


def _keyed(parts: list[ListPart]) -> list[ListPart]:
    keyed: list[ListPart] = []
    digit = 0
    for part in parts:
        if isinstance(part, ListRow) and part.id and digit < KEYED:
            digit += 1
            part = replace(part, key=str(digit))
        keyed.append(part)
    return keyed
