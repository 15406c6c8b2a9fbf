"""The round of action learning before this one: what each leader asked, tried out and learned in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.action import Action
from facilitator.domain.carried import earlier_meetings
from facilitator.domain.entries import Entry
from facilitator.domain.whole_course import WholeCourse

BEGINS_A_ROUND = "leader_al_start"
"""The template of the meeting in which questions are formulated and actions designed."""
QUESTION = "leadership_question"


@dataclass(frozen=True, slots=True)
class RoundBefore:
    """One leader's round. ``questions`` are its wordings, the oldest first, each once."""

    person_id: str
    questions: tuple[str, ...]
    tried: tuple[Action, ...]
    learned: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class _Span:
    """Meetings of a round, and when it was; what was noted between meetings goes by its time."""

    meeting_ids: frozenset[str]
    since: datetime
    until: datetime | None

    def holds(self, meeting_id: str | None, at: datetime) -> bool:
        if meeting_id is not None:
            return meeting_id in self.meeting_ids
        return self.since <= at and (self.until is None or at < self.until)


def round_before(course: WholeCourse, meeting_id: str) -> tuple[RoundBefore, ...]:
    """For a meeting that begins a second round or a later one: of each who has something to look back on."""
    mine = course.find_meeting(meeting_id)
    if mine is None or mine.agenda_id != BEGINS_A_ROUND:
        return ()
    return tuple(_rounds(course, meeting_id, mine.started_at))


def last_round(course: WholeCourse) -> tuple[RoundBefore, ...]:
    """The round before the one that is planned or under way, if there are two."""
    starts = [mark for mark in course.meetings if mark.agenda_id == BEGINS_A_ROUND]
    return round_before(course, starts[-1].id) if len(starts) > 1 else ()


def _rounds(course: WholeCourse, meeting_id: str, until: datetime | None) -> Iterator[RoundBefore]:
    earlier = earlier_meetings(course, meeting_id)
    begun = [n for n, mark in enumerate(earlier) if mark.agenda_id == BEGINS_A_ROUND]
    if not begun:
        return
    marks = earlier[begun[-1] :]
    span = _Span(frozenset(mark.id for mark in marks), marks[0].started_at or marks[0].starts_at, until)
    for person in course.people:
        found = RoundBefore(
            person.id,
            tuple(
                dict.fromkeys(
                    kept.value
                    for kept in course.versions(QUESTION, person.id)
                    if kept.value and span.holds(kept.meeting_id, kept.at)
                )
            ),
            tuple(
                action
                for action in course.all_actions
                if action.owner_id == person.id
                and not action.struck
                and span.holds(action.meeting_id, action.at)
            ),
            tuple(
                entry
                for entry in course.entries_of("learning")
                if entry.person_id == person.id and span.holds(entry.meeting_id, entry.at)
            ),
        )
        if found.questions or found.tried or found.learned:
            yield found
