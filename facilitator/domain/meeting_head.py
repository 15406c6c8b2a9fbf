"""What is known of a meeting before it begins, and the agenda it owns."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from facilitator.domain.agenda import Agenda
from facilitator.domain.course_records import MeetingMark
from facilitator.domain.questions import Question, Rule
from facilitator.domain.run_state import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaCopy:
    """The agenda a meeting owns, with the rules and questions it may show. ``id`` is its hash."""

    id: str
    stream_id: str
    agenda: Agenda
    rules: tuple[Rule, ...]
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingHead:
    """What is known of a meeting before it begins. ``starts_at`` is the planned beginning, in UTC."""

    id: str
    stream_id: str
    course_id: str
    agenda_copy_id: str
    title: str
    language: str
    starts_at: datetime
    created_at: datetime
    simulated: bool = False
    agenda_id: str = ""
    """The template the agenda was copied from."""
    minutes: int = 0
    """Its planned length, as it was made."""
    tags: tuple[str, ...] = ()


def begun_mark(mark: MeetingMark, run: Run) -> MeetingMark:
    """A meeting with when it began and ended, and the minutes it took."""
    worked = run.worked
    used = None if worked is None else round(worked / timedelta(minutes=1))
    return replace(mark, started_at=run.started_at, closed_at=run.closed_at, used=used)


def mark_of(head: MeetingHead) -> MeetingMark:
    """A meeting that has not begun, on the line of time of its course."""
    return MeetingMark(
        id=head.id,
        agenda_id=head.agenda_id,
        title=head.title,
        starts_at=head.starts_at,
        minutes=head.minutes,
        simulated=head.simulated,
        tags=head.tags,
    )
