"""The first screen: what to take up, what comes, what is not ready, what is overdue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from facilitator.clock import Clock
from facilitator.domain.lacks import Lack, OpenPoint
from facilitator.services.overview import Interrupted, Overview
from facilitator.services.storage_sentences import whereabouts_sentences
from facilitator.store.course_line import CourseLine
from facilitator.store.meeting_line import MeetingLine
from facilitator.tui.presenting.home_week import action_text, week_parts
from facilitator.tui.presenting.trouble import no_backup_sentence
from facilitator.tui.widgets.listing import ListBlank, ListHeading, ListPart, ListRow, ListView
from facilitator.words.courses import runs_since, to_prepare
from facilitator.words.dates import clock_time, day, days_over, in_days, near_day, week
from facilitator.words.free_form import marked
from facilitator.words.minutes import minutes_left
from facilitator.words.tongue import Words

if TYPE_CHECKING:
    from facilitator.services.points_due import PointDue

NEW, REHEARSE, NEW_COURSE, SEARCH = "new", "rehearse", "new-course", "search"
KEYED = 9
"""Rows that are given a digit."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The overview, whether a meeting is being planned, and the time and words to tell of it in."""

    overview: Overview
    drafted: bool
    clock: Clock
    w: Words
    tag: str = ""
    """Only what carries it is shown."""
    unprepared: Mapping[str, int] = field(default_factory=dict)
    """Open points of the preparation by the course's id; empty until they were counted."""
    points: tuple[PointDue, ...] = ()
    """Those whose day has come or comes within the week, the earliest first."""


def home_view(desk: Desk, chosen: str = "") -> ListView:
    """The list with digits from the top.

    Ids: ``aside``, ``count``, ``open``, ``plan`` and ``mend`` with that of a meeting (``mend`` with a
    command besides), ``course`` with that of a course, ``new``, ``new-course`` and ``rehearse``.
    """
    parts = _keyed(tuple(_parts(desk)))
    view = ListView(parts, chosen)
    ids = [part.id for part in view.rows]
    return view if chosen in ids else replace(view, chosen=ids[0] if ids else "")


def date_line(clock: Clock, w: Words) -> str:
    today = clock.today()
    return f"{day(today, w.language)} · {week(today, w.language)}"


def backup_line(desk: Desk) -> str:
    """Where everything is, and since when there is a copy."""
    at, w = desk.overview.backed_up_at, desk.w
    if desk.overview.no_backup is not None:
        return no_backup_sentence(desk.overview.no_backup, w)
    if dangers := whereabouts_sentences(desk.overview.lies, w):
        return dangers[0]
    if at is None:
        return w._("Everything is on this machine · no backup yet")
    local = desk.clock.local(at)
    when = in_days((local.date() - desk.clock.today()).days, w)
    time = clock_time(local, w.language)
    return w._("Everything is on this machine · backup {when} {time}").format(when=when, time=time)


def _parts(desk: Desk) -> Iterator[ListPart]:
    overview, w = desk.overview, desk.w
    if desk.tag:
        yield ListRow(w._("Only #{tag}").format(tag=desk.tag), "tag", mark="►", aside=w._("show everything"))
        yield ListBlank()
    if overview.interrupted is not None:
        yield from _interrupted(overview.interrupted, desk)
        yield ListBlank()
    if overview.next is not None:
        yield from _coming(overview.next, desk)
        yield ListBlank()
    if overview.overdue:
        yield from _overdue(desk)
        yield ListBlank()
    if overview.interrupted is None:
        yield from _week(desk)
    if overview.courses:
        yield ListHeading(w._("Courses"), str(len(overview.courses)))
        for line in overview.courses:
            yield from _course(line, desk)
        yield ListBlank()
    if overview.interrupted is not None:
        yield from _week(desk)
    if desk.drafted:
        yield ListRow(w._("Go on with the meeting you were planning"), NEW, mark="►")
    if overview.empty and not desk.tag:
        yield from _beginning(desk)
    if overview.others:
        yield ListHeading(w._("Other meetings"), str(len(overview.others)))
        yield from (_other(line, desk) for line in overview.others)


def _beginning(desk: Desk) -> Iterator[ListPart]:
    w = desk.w
    yield ListRow(w._("No meeting yet. What would you like to do?"), loud=True)
    yield ListBlank()
    yield ListRow(w._("Rehearse a meeting"), REHEARSE, aside=w._("two schools that do not exist, begins now"))
    if not desk.drafted:
        yield ListRow(w._("New meeting"), NEW, aside=w._("takes two minutes"))
    yield ListRow(w._("New course"), NEW_COURSE, aside=w._("several meetings that belong together"))


def _interrupted(found: Interrupted, desk: Desk) -> Iterator[ListPart]:
    w, meeting = desk.w, found.meeting
    since = clock_time(desk.clock.local(found.since), w.language)
    place = f"{meeting.position(meeting.run.item_id) + 1}/{len(meeting.items)}"
    ago = away(desk.clock.now() - found.since, w)
    if found.paused:
        title = w._("The meeting is paused")
    elif found.away < timedelta(minutes=1):
        title, ago = w._("The meeting is running"), ""
    else:
        title = w._("The meeting was interrupted at {time}").format(time=since)
    yield ListRow(title, mark="►", aside=ago, loud=True)
    what = w._("{title} · item {place} · everything is saved").format(title=meeting.head.title, place=place)
    yield ListRow(what, rows=2)
    if found.paused or found.away < timedelta(minutes=1):
        yield ListRow(w._("Continue"), f"open {meeting.head.id}", aside="Enter")
        return
    n = max(1, round(found.away / timedelta(minutes=1)))
    aside = w.n_(
        "Continue – the {n} minute is set aside: {left} left",
        "Continue – the {n} minutes are set aside: {left} left",
        n,
    ).format(n=n, left=minutes_left(found.left, w))
    counted = w.n_(
        "Continue – the {n} minute counts: {left} left",
        "Continue – the {n} minutes count: {left} left",
        n,
    ).format(n=n, left=minutes_left(found.left_counted, w))
    yield ListRow(aside, f"aside {meeting.head.id}", aside="Enter")
    yield ListRow(counted, f"count {meeting.head.id}")


def _coming(line: MeetingLine, desk: Desk) -> Iterator[ListPart]:
    w, starts = desk.w, desk.clock.local(line.starts_at)
    days = (starts.date() - desk.clock.today()).days
    yield ListHeading(w._("Next meeting"), in_days(days, w))
    yield ListRow(_called(line, desk), f"open {line.id}", aside=_when(starts, desk), rows=2)
    points = desk.overview.open_points
    if points:
        yield ListBlank()
        yield ListHeading(w._("Not ready for it"), str(len(points)))
        for n, point in enumerate(points):
            yield ListRow(_lack(point, w), f"mend {line.id} {_mended_by(point)} {n}", mark="○")


def _overdue(desk: Desk) -> Iterator[ListPart]:
    w, overdue = desk.w, desk.overview.overdue
    yield ListHeading(w._("Overdue"), str(len(overdue)))
    for action in overdue:
        days = (desk.clock.today() - action.deadline).days
        on = near_day(action.deadline, w.language, desk.clock.today())
        due = f"{on} · {days_over(days, w)}"
        yield ListRow(
            action_text(action, w),
            f"plan {action.meeting_id} {action.number}",
            mark="►",
            aside=due,
            loud=True,
        )


def _week(desk: Desk) -> Iterator[ListPart]:
    """What is due this week; while a meeting runs, the courses stand above it."""
    courses = {line.id for line in desk.overview.courses}
    points = tuple(each for each in desk.points if each.course_id in courses)
    if desk.overview.due or points:
        yield from week_parts(desk.overview.due, points, desk.clock, desk.w)
        yield ListBlank()


def _other(line: MeetingLine, desk: Desk) -> ListRow:
    w, starts = desk.w, desk.clock.local(line.starts_at)
    mark = "√" if line.closed_at else "►" if line.started_at else "■" if line.cancelled else "○"
    called = _called(line, desk)
    if line.simulated:
        called = w._("{meeting} · simulated").format(meeting=called)
    return ListRow(called, f"open {line.id}", mark=mark, aside=_when(starts, desk), rows=2)


def _course(line: CourseLine, desk: Desk) -> Iterator[ListPart]:
    """A course with its step and what comes next in it; below it what runs, and what is to prepare."""
    w = desk.w
    unnamed = [name for name in line.party_names if name not in line.title]
    called = f"{line.title} · {' – '.join(unnamed)}" if unnamed else line.title
    step = w._("step {n}").format(n=line.step)
    starts = desk.clock.local(line.next.starts_at).date() if line.next else None
    coming = near_day(starts, w.language, desk.clock.today()) if starts else ""
    aside = " · ".join(filter(None, (step, coming)))
    yield ListRow(called, f"course {line.id}", mark="►", aside=aside)
    n = desk.unprepared.get(line.id, 0)
    if told := " · ".join(filter(None, (_running(line, desk), to_prepare(n, w) if n else ""))):
        yield ListRow(f"  {told}", quiet=True)


def _running(line: CourseLine, desk: Desk) -> str:
    """The meeting that runs, with its item."""
    found, w = line.running, desk.w
    if found is None:
        return ""
    since = runs_since(desk.clock.local(found.started_at), desk.clock.today(), w, paused=found.paused)
    return f"{marked(found.title, found.agenda_id, w)} {since} · {found.place}/{found.items}"


def _called(line: MeetingLine, desk: Desk) -> str:
    """The title, with the schools and a course that has ended where it does not name them.

    What is still to come of such a course has no other row that would name it.
    """
    unnamed = [name for name in line.party_names if name not in line.title]
    called = f"{line.title} · {' – '.join(unnamed)}" if unnamed else line.title
    course = desk.overview.ended.get(line.course_id, "")
    if course and line.closed_at is None and course not in line.title:
        called = desk.w._("{meeting} · course: {course}").format(meeting=called, course=course)
    return marked(called, line.agenda_id, desk.w)


def _when(starts: datetime, desk: Desk) -> str:
    language = desk.w.language
    written = near_day(starts.date(), language, desk.clock.today())
    return f"{written} {clock_time(starts, language)} · {week(starts.date(), language)}"


def _mended_by(point: OpenPoint) -> str:
    """The command that mends it."""
    return "party" if point.lack in (Lack.SCHOOL, Lack.SECOND_SCHOOL) else "person"


def _lack(point: OpenPoint, w: Words) -> str:
    match point.lack:
        case Lack.CONSULTANT:
            return w._("No process consultant is named: it cannot be started")
        case Lack.SCHOOL:
            return w._("No school takes part yet")
        case Lack.SECOND_SCHOOL:
            return w._("Only one school takes part")
        case Lack.PEOPLE:
            return w._("Nobody from {school} is on the list").format(school=point.school)
    return w._("{school} has no leader on the list").format(school=point.school)


def away(span: timedelta, w: Words) -> str:
    """How long ago, in the largest unit that says enough."""
    minutes = int(span / timedelta(minutes=1))
    if minutes < 60:
        return w.n_("{n} min ago", "{n} min ago", minutes).format(n=minutes)
    if minutes < 24 * 60:
        return w.n_("{n} hour ago", "{n} hours ago", minutes // 60).format(n=minutes // 60)
    return in_days(-(minutes // (24 * 60)), w)


def _keyed(parts: tuple[ListPart, ...]) -> tuple[ListPart, ...]:
    """The parts with a digit before each row that can be picked."""
    keyed: list[ListPart] = []
    digit = 0
    for part in parts:
        if isinstance(part, ListRow) and part.id and digit < KEYED:
            digit += 1
            part = replace(part, key=str(digit))
        keyed.append(part)
    return tuple(keyed)
