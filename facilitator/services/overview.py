"""What there is to do: the meeting that was interrupted, the next one, what is not ready, what is overdue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

from facilitator.domain.lacks import OpenPoint, lacks
from facilitator.domain.naming import folded
from facilitator.store.backup import last_backup_at
from facilitator.store.course_line import CourseLine
from facilitator.store.course_lists import list_courses
from facilitator.store.fault import StorageFault
from facilitator.store.glance import agenda_of, overdue_actions, people_of
from facilitator.store.meeting_line import MeetingLine
from facilitator.store.overdue_action import OverdueAction
from facilitator.store.tag_text import carries
from facilitator.store.whereabouts import SAFE, Whereabouts, whereabouts

WEEK = 7
"""Days from today on whose actions and points are told of before they are late."""
LOOKED_THROUGH = 10_000
"""Lines looked through for a tag."""
OVERDUE = 20
"""Actions told of: of those that are late, and of those to come."""

if TYPE_CHECKING:
    from facilitator.domain.meeting import Meeting
    from facilitator.services.hall import Hall

Tagged = TypeVar("Tagged", MeetingLine, CourseLine, OverdueAction)


@dataclass(frozen=True, slots=True)
class Interrupted:
    """A meeting that has begun and not ended. ``since`` is when it was first left without an answer why.

    ``away`` is all the time away since, without what was worked between; ``left`` is what the item has
    left if that is set aside, ``left_counted`` if it counts.
    """

    meeting: Meeting
    since: datetime
    away: timedelta
    left: timedelta
    left_counted: timedelta
    simulated: bool = False

    @property
    def paused(self) -> bool:
        return self.meeting.run.paused


@dataclass(frozen=True, slots=True)
class Overview:
    """All that the first screen tells. ``others`` are the meetings it does not tell of otherwise."""

    interrupted: Interrupted | None = None
    next: MeetingLine | None = None
    open_points: tuple[OpenPoint, ...] = ()
    overdue: tuple[OverdueAction, ...] = ()
    due: tuple[OverdueAction, ...] = ()
    """What was promised for today or the days of the week to come."""
    others: tuple[MeetingLine, ...] = ()
    courses: tuple[CourseLine, ...] = ()
    """Those under way; of their meetings only one that runs beside another is among the others."""
    ended: Mapping[str, str] = field(default_factory=dict)
    """Titles of courses that are closed, by id: they have no row, and meetings may still be to come."""
    backed_up_at: datetime | None = None
    no_backup: StorageFault | None = None
    """What kept the last copy from being made."""
    lies: Whereabouts = SAFE

    @property
    def empty(self) -> bool:
        return self.interrupted is None and self.next is None and not self.others and not self.courses


def look(hall: Hall, tag: str = "") -> Overview:
    """What stands on the disk now, with a tag only what carries it and what was interrupted.

    Raises StorageFault for a file that cannot be read.
    """
    path, today = hall.paths.database, hall.clock.today()
    meetings = hall.meetings(LOOKED_THROUGH) if tag else hall.meetings()
    interrupted = _interrupted_among(hall, meetings)
    lines = _with_tag(meetings, tag)
    coming = next((line for line in reversed(lines) if _coming(line, hall)), None)
    known = list_courses(path, today)
    courses = _with_tag((each for each in known if each.closed is None), tag)
    limit = LOOKED_THROUGH if tag else OVERDUE
    after_the_week = today + timedelta(days=WEEK + 1)
    return Overview(
        interrupted=interrupted,
        next=coming,
        open_points=_open_points(hall, coming),
        overdue=_with_tag(overdue_actions(path, today, limit), tag),
        due=_with_tag(overdue_actions(path, after_the_week, limit, since=today), tag),
        others=_others(lines, courses, interrupted, coming),
        courses=courses,
        ended={each.id: each.title for each in known if each.closed is not None},
        backed_up_at=last_backup_at(hall.paths.backups),
        no_backup=hall.no_backup,
        lies=whereabouts(path),
    )


def _with_tag(rows: Iterable[Tagged], tag: str) -> tuple[Tagged, ...]:
    return tuple(each for each in rows if not tag or carries(each.tags, tag))


def _others(
    lines: tuple[MeetingLine, ...],
    courses: tuple[CourseLine, ...],
    interrupted: Interrupted | None,
    coming: MeetingLine | None,
) -> tuple[MeetingLine, ...]:
    """Meetings told of nowhere else: not by themselves, and not by the course they belong to."""
    told = {interrupted.meeting.head.id if interrupted else "", coming.id if coming else ""}
    under_way = {course.id for course in courses}
    return tuple(
        line
        for line in lines
        if line.id not in told and (line.course_id not in under_way or _under_way(line))
    )


def tags_in_use(hall: Hall) -> tuple[tuple[str, int], ...]:
    """Tags of courses, meetings and what is overdue, with how many carry each, by their letters."""
    path, today = hall.paths.database, hall.clock.today()
    held = (hall.meetings(LOOKED_THROUGH), list_courses(path, today), overdue_actions(path, today))
    counted: dict[str, tuple[str, int]] = {}
    for each in (line for lines in held for line in lines):
        for tag in each.tags:
            said, n = counted.get(folded(tag), (tag, 0))
            counted[folded(tag)] = said, n + 1
    return tuple(counted[name] for name in sorted(counted))


def _open_points(hall: Hall, line: MeetingLine | None) -> tuple[OpenPoint, ...]:
    agenda = agenda_of(hall.paths.database, line.id) if line else None
    if line is None or agenda is None:
        return ()
    return tuple(lacks(agenda, *people_of(hall.paths.database, line.course_id, line.id)))


def _interrupted_among(hall: Hall, lines: tuple[MeetingLine, ...]) -> Interrupted | None:
    """The meeting that was held last of those begun and not ended."""
    running = max(filter(_under_way, lines), key=_last_sign, default=None)
    return _interrupted(hall, running) if running else None


def _interrupted(hall: Hall, line: MeetingLine) -> Interrupted | None:
    # what a running meeting needs, other first screens do without
    from facilitator.domain.schedule import remaining
    from facilitator.domain.span import Span
    from facilitator.store.slot import read_draft, slot_path

    meeting = hall.read(line.id)
    if meeting is None or not meeting.run.running:
        return None
    now = hall.clock.now()
    draft = read_draft(slot_path(hall.paths.drafts, line.id))
    alive_at = max(_last_sign(line), draft.alive_at) if draft else _last_sign(line)
    gaps = (*meeting.run.gaps, Span(min(alive_at, now), now))
    run, left = meeting.run, remaining(meeting, now)
    without = replace(run, aside=(*run.aside, *gaps)).spent(run.item_id, now)
    return Interrupted(
        meeting,
        gaps[0].since,
        sum((gap.length(now) for gap in gaps), timedelta()),
        left + run.spent(run.item_id, now) - without,
        left,
        line.simulated,
    )


def _under_way(line: MeetingLine) -> bool:
    return line.started_at is not None and line.closed_at is None


def _last_sign(line: MeetingLine) -> datetime:
    return line.last_change_at or line.started_at or line.starts_at


def _coming(line: MeetingLine, hall: Hall) -> bool:
    """Is it still to begin, today or later?"""
    day = hall.clock.local(line.starts_at).date()
    return line.started_at is None and not line.cancelled and day >= hall.clock.today()
