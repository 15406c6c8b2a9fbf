"""The beginning of a meeting that is prepared, and the end of one that is followed up."""

from __future__ import annotations

from datetime import datetime

from facilitator.domain.agenda import Agenda, Item
from facilitator.domain.course import CourseKind
from facilitator.domain.missing import Missing
from facilitator.domain.moves import beginning, pacing
from facilitator.domain.moves.following_up import (
    FOLLOW_UP,
    closes_dialogue,
    follow_up_day,
    follow_up_hour,
    following_up,
)
from facilitator.domain.moves.made import Answer
from facilitator.domain.preparation import PointStanding, is_prepared, unprepared
from facilitator.domain.refusal import Refused
from facilitator.services.arguments import Scene
from facilitator.services.planned import at_hour, at_the_hour_of


def start(scene: Scene, reason: str = "") -> Answer:
    """``start [REASON]``; the reason is for what should have been in order before."""
    points, missing = before_start(scene)
    return beginning.begin(scene.meeting, scene.moment, points, reason, missing)


def before_start(scene: Scene) -> tuple[tuple[PointStanding, ...], tuple[Missing, ...]]:
    """What should be in order before it begins: points of its preparation, and what is to be agreed."""
    return _lacking(scene), _missing(scene)


def go_on(scene: Scene, reason: str = "") -> Answer:
    return _followed_up(pacing.go_on(scene.meeting, scene.moment, reason), scene)


def close(scene: Scene, reason: str = "") -> Answer:
    return _followed_up(pacing.close(scene.meeting, scene.moment, reason), scene)


def park_and_close(scene: Scene) -> Answer:
    return _followed_up(pacing.park_and_close(scene.meeting, scene.moment), scene)


def skip(scene: Scene, item: Item, reason: str) -> Answer:
    return _followed_up(pacing.skip(scene.meeting, scene.moment, item, reason), scene)


def _lacking(scene: Scene) -> tuple[PointStanding, ...]:
    if not is_prepared(scene.meeting) or scene.meeting.run.started:
        return ()
    from facilitator.services.preparing import points  # YAML is read for a dialogue of a course alone

    return unprepared(points(scene.home), scene.meeting, scene.moment.today)


def _missing(scene: Scene) -> tuple[Missing, ...]:
    """What the agenda asks for before it begins, and the course before the first of its meetings."""
    meeting, today = scene.meeting, scene.moment.today
    return (*_frame_missing(scene), *beginning.agenda_lacks(meeting, today))


def _frame_missing(scene: Scene) -> tuple[Missing, ...]:
    meeting = scene.meeting
    if (
        meeting.course.kind is CourseKind.SINGLE
        or meeting.run.started
        or not beginning.begins_course(meeting)
    ):
        return ()
    from facilitator.services.bookshelf import Bookshelf  # YAML is read where a course begins

    process = Bookshelf(scene.home).processes.find(meeting.course.kind)
    return beginning.frame_lacks(meeting, process, scene.moment.today) if process else ()


def _followed_up(answer: Answer, scene: Scene) -> Answer:
    """What a move answers; where a dialogue ends by it, with the follow-up in the same command (SR-040)."""
    if isinstance(answer, Refused) or not closes_dialogue(scene.meeting, answer):
        return answer
    from facilitator.services.bookshelf import Bookshelf  # YAML is read when a dialogue ends, and only then

    shelf = Bookshelf(scene.home)
    agenda: Agenda | Refused = shelf.agenda(FOLLOW_UP)
    if isinstance(agenda, Refused):
        return answer  # a library without it keeps no meeting from closing
    return (*answer, *following_up(scene.meeting, scene.moment, shelf.copy_of(agenda), _follow_up_at(scene)))


def _follow_up_at(scene: Scene) -> datetime:
    """The day agreed, or a working day, at the hour agreed, or that this meeting was planned for."""
    meeting, today = scene.meeting, scene.moment.today
    day, hour = follow_up_day(meeting, today), follow_up_hour(meeting, today)
    if hour is not None:
        return at_hour(day, hour, scene.clock)
    return at_the_hour_of(scene.meeting.head.starts_at, day, scene.clock)
