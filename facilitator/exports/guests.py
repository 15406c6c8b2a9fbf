"""The agenda for those who come: when, what and the breaks; nothing of how it is led."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from textwrap import wrap

from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import Mode
from facilitator.domain.schedule import Slot
from facilitator.exports.audience import Audience
from facilitator.exports.dates import long_day
from facilitator.exports.facts import Fact, written_on
from facilitator.exports.guide import Times, time_of
from facilitator.exports.plain_text import party_name, text
from facilitator.exports.section import Section, Table
from facilitator.exports.titles import meeting_title
from facilitator.exports.view import MeetingView
from facilitator.words.dates import duration
from facilitator.words.item_titles import item_title
from facilitator.words.lists import join
from facilitator.words.tongue import Words, speak
from facilitator.words.vocabulary import mode

WIDTH = 78
FORMATS = (".txt", ".html", ".docx")


def guests_agenda(meeting: Meeting, times: Times, today: date) -> MeetingView:
    """A paper of times and titles as they were planned, also of a meeting that runs or is over.

    Where no day is set it has lengths in place of times.
    """
    w = speak(times.language)
    title = meeting_title(meeting, w)
    rows = tuple(
        (
            time_of(slot, times) if times.is_set else w._("{n} min").format(n=slot.minutes),
            _title(text(item_title(slot.item, meeting, w, people=False)), slot.item.mode, w),
        )
        for slot in _planned(meeting, times.starts_at)
    )
    when = w.p_("column", "Time") if times.is_set else w.p_("fact", "Length")
    table = Table((when, w.p_("column", "Item")), rows)
    return MeetingView(
        language=w.language,
        audience=Audience.GROUP,
        title=title,
        plan_title=title,
        audience_note=w._("For those who take part in the meeting"),
        facts=tuple(fact for fact in _facts(meeting, times, w) if fact.value),
        sections=(Section("agenda", w.p_("fact", "Agenda"), (table,)),),
        written_on=written_on(today, w),
    )


def guests_text(view: MeetingView) -> str:
    """The same for a terminal, a mail or a plain printer, 78 columns wide."""
    return "\n".join((*wrap(view.title, WIDTH), "", *_text_facts(view), "", *_text_rows(view))) + "\n"


def guests_drawing(view: MeetingView, suffix: str) -> str | bytes:
    """The paper as the file of this name's end: a page, a Word file, else text."""
    match suffix.lower():
        case ".html" | ".htm":
            from facilitator.exports.html import page

            return page(view)
        case ".docx":
            from facilitator.exports.word import summary_document

            return summary_document(view)
    return guests_text(view)


def _planned(meeting: Meeting, at: datetime) -> Iterator[Slot]:
    for item in meeting.items:
        yield Slot(item, at, item.minutes)
        at += timedelta(minutes=item.minutes)


def _title(said: str, how: Mode, w: Words) -> str:
    """A break is a break, whatever it is called."""
    called = mode(Mode.BREAK, w)
    return f"{said} ({called})" if how is Mode.BREAK and called.casefold() not in said.casefold() else said


def _facts(meeting: Meeting, times: Times, w: Words) -> Iterator[Fact]:
    starts = times.starts_at
    ends = starts + timedelta(minutes=sum(item.minutes for item in meeting.items))
    span = f"{times.said(starts)}–{times.said(ends)}"
    if times.is_set:
        yield Fact(w.p_("fact", "When"), f"{long_day(times.local(starts).date(), w)}, {span}")
    else:
        yield Fact(w.p_("fact", "Length"), duration(sum(item.minutes for item in meeting.items), w.language))
    yield Fact(w.p_("fact", "Schools"), join([party_name(party) for party in meeting.parties], w))


def _text_facts(view: MeetingView) -> Iterator[str]:
    for fact in view.facts:
        yield from wrap(f"{fact.label}: {fact.value}", WIDTH, subsequent_indent="  ")


def _text_rows(view: MeetingView) -> Iterator[str]:
    for section in view.sections:
        for part in section.filled:
            for row in part.rows if isinstance(part, Table) else ():
                indent = " " * (len(row[0]) + 2)
                yield from wrap(
                    "  ".join(" ".join(cell.split()) for cell in row), WIDTH, subsequent_indent=indent
                )
