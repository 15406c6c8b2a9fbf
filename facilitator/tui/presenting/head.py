"""Rows 1 to 3 of the head."""

from __future__ import annotations

from facilitator.domain.allowed import Phase, phase
from facilitator.domain.floor import holder
from facilitator.domain.schedule import remaining
from facilitator.tui.cells import cells
from facilitator.tui.presenting.time import end_words
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.head import HeadView
from facilitator.tui.widgets.strip import StripView
from facilitator.tui.widgets.too_small import TooSmallView
from facilitator.words.floor import floor_sentence
from facilitator.words.minutes import minutes_left
from facilitator.words.standing import glance_line, missing_phrases, place
from facilitator.words.tongue import Words
from facilitator.words.visits import called_off
from facilitator.words.vocabulary import mode

SHOWN = 2
"""Things missing that are named; the others are counted."""

ROOM = 80 - 19 - 5
"""Cells of row 3 beside the clock, at the least width, for the label and what is missing."""


def head_view(s: Standing, *, curtain: bool = False) -> HeadView:
    """Item, floor, mode and what is missing; names of people only while the curtain is open."""
    match phase(s.meeting):
        case Phase.PLANNED if s.meeting.run.cancelled:
            return _not_running(s, called_off(s.meeting.run.cancelled, s.w), "")
        case Phase.PLANNED:
            return _not_running(s, s.w._("Not begun"), s.w._("F2 starts the meeting"))
        case Phase.CLOSED:
            return _not_running(s, s.w._("The meeting is closed"), "")
    item = s.meeting.item
    assert item is not None
    return HeadView(
        s.title(item),
        place(s.meeting),
        floor_sentence(s.meeting, s.w),
        mode(item.mode, s.w),
        s.w._("missing"),
        missing_words(s, counted=curtain),
    )


def missing_words(s: Standing, *, counted: bool = False) -> str:
    """Two things that are missing, or one where two are too long, and how many more there are.

    ``counted``: only how many; ``nothing √`` where there is none.
    """
    phrases = [_by_first_names(phrase, s) for phrase in missing_phrases(s.meeting, s.clock, s.w)]
    if not phrases:
        return s.w._("nothing √")
    if counted:
        return s.w.n_("{n} thing", "{n} things", len(phrases)).format(n=len(phrases))
    room = ROOM - cells(s.w._("missing"))
    told = (_first(phrases, shown, s.w) for shown in range(SHOWN, 0, -1))
    return next((each for each in told if cells(each) <= room), _first(phrases, 1))


def _first(phrases: list[str], shown: int, w: Words | None = None) -> str:
    """The first ones and how many more, in words where ``w`` is given, else by a sign."""
    named, more = " · ".join(phrases[:shown]), len(phrases) - shown
    if more <= 0:
        return named
    if w is None:
        return f"{named} +{more}"
    # after a dot: what is missing is things, and a name before it would make it people
    others = w.n_("{n} thing more", "{n} things more", more).format(n=more)
    return f"{named} · {others}"


def _by_first_names(phrase: str, s: Standing) -> str:
    """People by their first names, where nobody else has the same."""
    names = [person.name for person in s.meeting.people]
    firsts = [name.split()[0] for name in names]
    for name, first in zip(names, firsts, strict=True):
        if firsts.count(first) == 1:
            phrase = phrase.replace(name, first)
    return phrase


def too_small_view(s: Standing, asked: StripView | None = None) -> TooSmallView:
    """The glance, a question that waits for a key, and what to do about the window."""
    w = s.w
    return TooSmallView(
        glance=_glance(s),
        place=place(s.meeting) if s.meeting.run.running else "",
        size=w._("The window is {width}×{height}. It takes at least 80×24."),
        advice=w._("Make it larger, or the letters smaller: Ctrl −"),
        comfort=w._("The meeting runs, and the line works."),
        asked=(asked.title, *(f"{row.key} {row.text}" for row in asked.rows if row.key)) if asked else (),
    )


def _glance(s: Standing) -> str:
    """Who, minutes left and the end, as short as it can be said."""
    item = s.meeting.item
    if item is None or not s.meeting.run.running or s.meeting.run.paused:
        return glance_line(s.meeting, s.clock, s.w).lstrip("►√─ ")
    held = holder(s.meeting)
    who = held.name if held is not None else mode(item.mode, s.w)
    ends, state, _ = end_words(s)
    return f"{who} · {minutes_left(remaining(s.meeting, s.now), s.w)} · {ends} {state}"


def _not_running(s: Standing, state: str, hint: str) -> HeadView:
    items = s.w.n_("{n} item", "{n} items", len(s.meeting.items)).format(n=len(s.meeting.items))
    return HeadView(s.meeting.head.title, items, state, "", hint, "")
