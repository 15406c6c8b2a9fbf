"""A leader's log as a paper for the leader alone: round beside round, the question, and day by day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime

from facilitator.domain.action_log import LogKind, log_kind
from facilitator.domain.own_rounds import OwnRound, own_rounds
from facilitator.domain.people import Person
from facilitator.domain.whole_course import WholeCourse
from facilitator.exports.audience import Audience
from facilitator.exports.dates import long_day
from facilitator.exports.facts import Fact, written_on
from facilitator.exports.plain_text import capital, name, text
from facilitator.exports.section import EMPTY, Line, Lines, Section, Table
from facilitator.exports.view import MeetingView
from facilitator.words.courses import log_kind as log_name
from facilitator.words.dates import clock_time, numeric_day
from facilitator.words.tongue import Words, speak

Local = Callable[[datetime], datetime]


def own_log_view(
    course: WholeCourse,
    person: Person,
    language: str,
    today: date,
    *,
    local: Local = datetime.astimezone,
) -> MeetingView | None:
    """All that somebody noted of their own action learning, private lines too; None where that is nothing.

    For its author alone: it is written by an order of its own, and is in no package of papers.
    """
    w, rounds = speak(language), own_rounds(course, person.id)
    if not rounds:
        return None
    whose = name(person.name)
    title = w._("Log for {name}").format(name=whose)
    instants = [at for each in rounds for at in each.instants]
    first, last = (long_day(local(at).date(), w) for at in (min(instants), max(instants)))
    sections = (
        _beside(rounds, w, local),
        _wordings(rounds, w, local),
        *(_day_by_day(each, w, local, numbered=len(rounds) > 1) for each in rounds),
    )
    return MeetingView(
        language=language,
        audience=Audience.INTERNAL,
        title=f"{title}: {name(course.head.title)}",
        audience_note=w._("For {name} alone: the log belongs to the one who writes it").format(name=whose),
        facts=(Fact(w.p_("fact", "When"), first if first == last else f"{first} – {last}"),),
        sections=tuple(section for section in sections if section),
        written_on=written_on(today, w),
        day=today,
        kind=title,
        about=name(course.head.title),
    )


def _beside(rounds: tuple[OwnRound, ...], w: Words, local: Local) -> Section:
    """A column a round: when, the question as it was put last, what was tried, seen and learned."""
    heads = tuple(w._("Round {n}").format(n=each.number) for each in rounds)
    rows = (
        (w._("When"), *(_days(each, w, local) for each in rounds)),
        (w._("My question"), *(text(each.questions[-1].value) if each.questions else "" for each in rounds)),
        (w._("What I tried"), *(_several(one.text for one in each.tried) for each in rounds)),
        (w._("What surprised me"), *(_several(_surprises(each)) for each in rounds)),
        (w._("What I learned"), *(_several(one.text for one in each.learned) for each in rounds)),
    )
    filled = tuple(tuple(cell or EMPTY for cell in row) for row in rows if any(row[1:]))
    title = w._("Round beside round") if len(rounds) > 1 else w._("In short")
    return Section("rounds", title, (Table(("", *heads), filled),))


def _wordings(rounds: tuple[OwnRound, ...], w: Words, local: Local) -> Section:
    """Every wording with its day, the oldest first."""
    told = [each for one in rounds for each in one.questions]
    lines = tuple(
        Line(text(each.value), numeric_day(local(each.at).date(), w.language, year=True)) for each in told
    )
    return Section("question", w._("The question, wording by wording"), (Lines(lines),))


def _day_by_day(one: OwnRound, w: Words, local: Local, *, numbered: bool) -> Section:
    """What was done, seen and came as a surprise, each with its day and time."""
    title = w._("Log, round {n}").format(n=one.number) if numbered else w._("Log")
    lines = tuple(
        Line(text(each.text), f"{_stamp(each.at, w, local)} · {capital(log_name(log_kind(each), w))}")
        for each in one.logged
    )
    return Section(f"log-{one.number}", title, (Lines(lines),))


def _stamp(at: datetime, w: Words, local: Local) -> str:
    there = local(at)
    return f"{numeric_day(there.date(), w.language, year=True)} {clock_time(there, w.language)}"


def _days(one: OwnRound, w: Words, local: Local) -> str:
    days = [numeric_day(local(at).date(), w.language, year=True) for at in one.instants]
    return days[0] if days[0] == days[-1] else f"{days[0]} – {days[-1]}"


def _surprises(one: OwnRound) -> Iterator[str]:
    return (each.text for each in one.logged if log_kind(each) is LogKind.SURPRISE)


def _several(texts: Iterator[str]) -> str:
    return " · ".join(text(each) for each in texts)
