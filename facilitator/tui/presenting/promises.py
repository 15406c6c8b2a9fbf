"""What a meeting opens with, on the threshold and in its first items; and what lies open at its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from facilitator.domain.action import Action
from facilitator.domain.carried import inbox, is_unanswered, left_unreached
from facilitator.domain.entries import Entry
from facilitator.domain.gate_told import told_here
from facilitator.domain.modes import Mode
from facilitator.domain.promises import OPEN, Promised, promised, waiting_for_status
from facilitator.domain.round_before import round_before
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.listing import ListHeading, ListPart, ListRow
from facilitator.tui.widgets.strip import StripRow
from facilitator.words.dates import near_day
from facilitator.words.item_titles import point_title
from facilitator.words.kept_private import line_text
from facilitator.words.rounds import round_rows
from facilitator.words.vocabulary import action_status

ON_THE_THRESHOLD = 6
"""Rows of promises before a meeting has begun; all of them stand in its first item."""


def opens_here(s: Standing) -> bool:
    """Does the item that runs open the meeting, and is there something to open it with?"""
    item = s.meeting.item
    opening = next((each for each in s.meeting.items if each.mode is Mode.FRAME), s.meeting.items[0])
    return item is not None and item.id == opening.id and bool(_earlier(s))


def threshold_rows(s: Standing) -> Iterator[StripRow]:
    """The promises in their words, as many as there is room for."""
    found = _promised(s)
    if found.empty:
        return
    kept: tuple[Entry | Action, ...] = (*found.decisions, *found.actions, *found.older)
    yield StripRow("")
    yield StripRow(s.w._("What we promised last time"), mark="▌")
    for each in kept[:ON_THE_THRESHOLD]:
        aside = action_status(each.status, s.w) if isinstance(each, Action) else ""
        yield StripRow(_words_of(each, s), mark="!" if isinstance(each, Action) else ":", aside=aside)
    if (more := len(kept) - ON_THE_THRESHOLD) > 0:
        yield StripRow(s.w.n_("and {n} more", "and {n} more", more).format(n=more))


def promise_parts(s: Standing) -> Iterator[ListPart]:
    """Promises, each open action with a row to answer it by; then what a round before this one left."""
    yield from _promise_parts(_promised(s), s)
    yield from _round_parts(s)


def _round_parts(s: Standing) -> Iterator[ListPart]:
    """What each leader asked, tried and learned in the round before."""
    course = s.meeting.whole_course
    for row in round_rows(round_before(course, s.meeting.head.id), course, s.w):
        if row.heading:
            yield ListHeading(row.text, row.aside)
        else:
            yield ListRow(row.text, mark=row.mark, aside=row.aside, rows=2)


def inbox_parts(s: Standing) -> Iterator[ListPart]:
    """What earlier meetings left, each with a row to deal with it."""
    return _inbox_parts(inbox(s.meeting.whole_course, s.meeting.head.id), s)


def first_to_answer(s: Standing) -> str:
    """The row of the first promise of which nothing has been said yet; empty where there is none."""
    waiting = waiting_for_status(s.meeting) if opens_here(s) else ()
    return f"told {waiting[0].id}" if waiting else ""


def open_questions(s: Standing) -> tuple[Entry, ...]:
    """Questions of this meeting without an answer."""
    return tuple(each for each in s.meeting.entries if is_unanswered(each, s.meeting))


def question_parts(s: Standing) -> Iterator[ListPart]:
    """Open questions with who answers them and by when; asked for softly, before the end."""
    w, found = s.w, open_questions(s)
    yield ListHeading(w._("Questions without an answer"), str(len(found)))
    for entry in found:
        taken = _taken_by(entry, s)
        yield ListRow(
            line_text(entry, w),
            f"owner {entry.id}",
            mark="√" if taken else "○",
            aside=taken or w._("who? when?"),
            rows=2,
        )


def _promise_parts(found: Promised, s: Standing) -> Iterator[ListPart]:
    w = s.w
    if found.empty:
        return
    told = sum(told_here(action, "status", s.meeting) is not None for action in found.open)
    count = w._("{n} of {total}").format(n=told, total=len(found.open)) if found.open else ""
    yield ListHeading(w._("What we promised last time"), count)
    for decision in found.decisions:
        yield ListRow(line_text(decision, w), mark=":", rows=2)
    for action in (*found.actions, *found.older):
        asked = action.status in OPEN or told_here(action, "status", s.meeting) is not None
        heard = told_here(action, "status", s.meeting) is not None or action.status not in OPEN
        yield ListRow(
            _words_of(action, s),
            f"told {action.id}" if asked else "",
            mark="√" if heard else "○",
            aside=action_status(action.status, w),
            rows=2,
        )


def _inbox_parts(left: tuple[Entry, ...], s: Standing) -> Iterator[ListPart]:
    if not left:
        return
    together = left_unreached(s.meeting.whole_course, s.meeting.head.id)
    yield ListHeading(s.w._("Left for this meeting"), str(len(left)))
    if together:
        yield ListRow(unreached_said(together, s), "unreached", mark="○", rows=2)
    for entry in left:
        if entry in together:
            continue
        parked = entry.kind == "parked"
        row = f"parked {entry.id}" if parked else f"answer {entry.id}"
        yield ListRow(line_text(entry, s.w), row, mark="○", aside=_left_aside(entry, parked, s), rows=2)


def unreached_said(left: Sequence[Entry], s: Standing) -> str:
    """The items that earlier meetings closed without, in one row."""
    titles = " · ".join(point_title(entry, s.meeting, s.w) for entry in left)
    said = s.w.n_("{n} item was not reached: {titles}", "{n} items were not reached: {titles}", len(left))
    return said.format(n=len(left), titles=titles)


def _left_aside(entry: Entry, parked: bool, s: Standing) -> str:
    return s.w._("parked") if parked else _taken_by(entry, s) or s.w._("question")


def _taken_by(entry: Entry, s: Standing) -> str:
    """Who answers a question, and by when."""
    by = s.meeting.said("by", entry.id)
    day = near_day(date.fromisoformat(by), s.w.language, s.today) if by else ""
    return " · ".join(filter(None, (s.meeting.name_of(s.meeting.said("owner", entry.id)), day)))


def _words_of(kept: Entry | Action, s: Standing) -> str:
    """The exact words, with whose they are and by when."""
    if isinstance(kept, Entry):
        return line_text(kept, s.w)
    due = near_day(kept.deadline, s.w.language, s.today) if kept.deadline else ""
    return " · ".join(filter(None, (line_text(kept, s.w), s.meeting.name_of(kept.owner_id), due)))


def _promised(s: Standing) -> Promised:
    return promised(s.meeting.whole_course, s.meeting.head.id)


def _earlier(s: Standing) -> bool:
    course, mine = s.meeting.whole_course, s.meeting.head.id
    return not _promised(s).empty or bool(inbox(course, mine)) or bool(round_before(course, mine))
