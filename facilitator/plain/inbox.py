"""What a meeting opens with, by text: what was promised, and what earlier meetings left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from facilitator.clock import Clock
from facilitator.domain.action import Action
from facilitator.domain.carried import inbox, left_unreached, unowned
from facilitator.domain.entries import Entry
from facilitator.domain.meeting import Meeting
from facilitator.domain.promises import promised
from facilitator.domain.round_before import round_before
from facilitator.plain.follow_up import WIDTH, in_lines
from facilitator.plain.showing import entry_line
from facilitator.words.dates import day
from facilitator.words.item_titles import point_title
from facilitator.words.rounds import round_rows
from facilitator.words.tongue import Words
from facilitator.words.vocabulary import action_status


def opening(meeting: Meeting, clock: Clock, w: Words) -> Iterator[str]:
    """Promises in the words they were made in, then what was left; nothing where there is neither."""
    course = meeting.whole_course
    found = promised(course, meeting.head.id)
    if found.last is not None and (found.decisions or found.actions):
        held = clock.local(found.last.started_at or found.last.starts_at).date()
        yield w._("Last time, {day}, we promised (“{title}”):").format(
            day=day(held, w.language), title=found.last.title
        )
        yield from _lines(found.decisions, meeting, clock, w)
        yield from _lines(found.actions, meeting, clock, w)
    if found.older:
        yield w._("Still open from before:")
        yield from _lines(found.older, meeting, clock, w)
    if found.open:
        yield w._("“set N status …” says where an action stands; N is its number.")
    if rounds := round_before(course, meeting.head.id):
        yield from in_lines(round_rows(rounds, course, w))
        yield w._("“field what_changed @NAME …” keeps the answer.")
    if left := inbox(course, meeting.head.id):
        yield w._("Left for this meeting:")
        together = left_unreached(course, meeting.head.id)
        yield from _lines((each for each in left if each not in together), meeting, clock, w)
        yield from _unreached(together, meeting, w)
        yield w._("“answer.N TEXT” answers a question, “unpark N …” says what becomes of a point.")


def unreached_lines(meeting: Meeting, clock: Clock, w: Words) -> Iterator[str]:
    """The items that earlier meetings closed without, one by one."""
    left = left_unreached(meeting.whole_course, meeting.head.id)
    yield from _lines(left, meeting, clock, w)
    if not left:
        yield w._("No item of an earlier meeting is left: all were reached or dealt with.")


def _unreached(left: tuple[Entry, ...], meeting: Meeting, w: Words) -> Iterator[str]:
    """All of them in one row that says how it is opened and settled."""
    if left:
        titles = " · ".join(point_title(each, meeting, w) for each in left)
        said = w.n_("{n} item was not reached: {titles}", "{n} items were not reached: {titles}", len(left))
        yield from wrap(
            f"○ {said.format(n=len(left), titles=titles)}",
            WIDTH,
            initial_indent="  ",
            subsequent_indent="    ",
        )
        yield "    " + w._(
            "“inbox unreached” tells them one by one, “unpark unreached dropped REASON” settles them all."
        )


def inbox_lines(meeting: Meeting, clock: Clock, w: Words) -> Iterator[str]:
    """The same, asked for."""
    lines = tuple(opening(meeting, clock, w))
    yield from lines or (w._("Nothing was promised and nothing left by an earlier meeting."),)


def left_open(meeting: Meeting, w: Words) -> Iterator[str]:
    """Open questions that nobody has taken, once the meeting comes to its end."""
    if questions := unowned(meeting):
        n = len(questions)
        numbers = ", ".join(str(each.number) for each in questions)
        yield w.n_(
            "? {n} question is open ({numbers}): who answers it, by when? "
            "“set N owner NAME”, “set N by DATE”.",
            "? {n} questions are open ({numbers}): who answers them, by when? "
            "“set N owner NAME”, “set N by DATE”.",
            n,
        ).format(n=n, numbers=numbers)


def _lines(kept: Iterable[Entry | Action], meeting: Meeting, clock: Clock, w: Words) -> Iterator[str]:
    for each in kept:
        status = f"  ({action_status(each.status, w)})" if isinstance(each, Action) else ""
        yield f"  {entry_line(each, meeting, clock, w)}{status}"
