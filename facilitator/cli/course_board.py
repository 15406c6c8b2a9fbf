"""Courses of a list as lines for people: one a line, or what runs and is next in each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from facilitator.clock import Clock
from facilitator.domain.process import Process
from facilitator.domain.visit_days import VisitDay
from facilitator.services.bookshelf import Bookshelf
from facilitator.store.course_line import CourseLine, RunningMeeting
from facilitator.words.choices import choice_name
from facilitator.words.courses import runs_since, to_prepare
from facilitator.words.dates import clock_time, day, near_day
from facilitator.words.free_form import marked
from facilitator.words.lists import in_brackets
from facilitator.words.tongue import Words
from facilitator.words.visits import visits_counted


def line_text(line: CourseLine, w: Words) -> str:
    """One course in a list."""
    state = choice_name(line.closed.result, w) if line.closed else w._("step {n}").format(n=line.step)
    return (
        f"{line.id[-12:]}  {choice_name(line.kind, w)}  {state}  {line.title}{in_brackets(line.party_names)}"
    )


def board_lines(
    lines: Iterable[CourseLine],
    home: Path,
    clock: Clock,
    w: Words,
    unprepared: Mapping[str, int],
    visits: Mapping[str, tuple[VisitDay, ...]] = MappingProxyType({}),
) -> Iterator[str]:
    """The courses under way: what runs and is next in each, soonest first.

    ``unprepared`` is how many points of the preparation are open, ``visits`` are the school visits that
    have a day, both by the course's id.
    """
    processes = Bookshelf(home).processes
    for line in sorted(lines, key=_soonest):
        yield from _standing(line, processes.find(line.kind), w)
        yield from _meetings(line, clock, w)
        if n := unprepared.get(line.id):
            yield f"  ○ {to_prepare(n, w)}"
        if told := visits_counted(visits.get(line.id, ()), w):
            yield f"  ○ {told}"
        yield from _warnings(line, clock, w)


def _standing(line: CourseLine, process: Process | None, w: Words) -> Iterator[str]:
    """What it is called, and the step it is at."""
    steps = process.steps if process else ()
    title = steps[line.step - 1].title.said_in(w.language) if line.step <= len(steps) else ""
    yield f"{line.title}{in_brackets(line.party_names)}  {line.id[-12:]}"
    yield "  " + w._("step {n} of {all}: {title}").format(n=line.step, all=len(steps) or 1, title=title)


def _meetings(line: CourseLine, clock: Clock, w: Words) -> Iterator[str]:
    """The meeting that runs and the one that comes next, or that there is neither."""
    if line.running:
        yield f"  ► {_running(line.running, clock, w)}"
    if line.next:
        starts = clock.local(line.next.starts_at)
        when = f"{near_day(starts.date(), w.language, clock.today())} {clock_time(starts, w.language)}"
        called = marked(line.next.title, line.next.agenda_id, w)
        yield f"  {'○' if line.running else '►'} {when}  {called}"
    elif not line.running:
        yield "  ○ " + " · ".join(filter(None, (w._("no meeting planned"), _held(line, clock, w))))


def _warnings(line: CourseLine, clock: Clock, w: Words) -> Iterator[str]:
    """What is late: the course itself, and actions of it."""
    if line.is_late(clock.today()):
        assert line.ends_on is not None
        ended = day(line.ends_on, w.language, year=True)
        yield "  ! " + w._("planned to end on {day}, and not closed").format(day=ended)
    if line.overdue:
        said = w.n_("{n} action overdue", "{n} actions overdue", line.overdue)
        yield "  ! " + said.format(n=line.overdue)


def _soonest(line: CourseLine) -> tuple[int, str]:
    """What runs comes first, then by the next beginning, last those without any."""
    if line.running:
        return 0, line.running.started_at.isoformat()
    return (1, line.next.starts_at.isoformat()) if line.next else (2, "")


def _held(line: CourseLine, clock: Clock, w: Words) -> str:
    """When the last meeting was held; empty where none was."""
    if line.held is None:
        return ""
    on = clock.local(line.held.closed_at).date()
    called = marked(line.held.title, line.held.agenda_id, w)
    return w._("last held {day}: {meeting}").format(
        day=near_day(on, w.language, clock.today()), meeting=called
    )


def _running(found: RunningMeeting, clock: Clock, w: Words) -> str:
    since = runs_since(clock.local(found.started_at), clock.today(), w, paused=found.paused)
    item = w._("item {place}: {title}").format(
        place=f"{found.place}/{found.items}", title=found.item.said_in(w.language)
    )
    return f"{marked(found.title, found.agenda_id, w)}  {since} · {item}"
