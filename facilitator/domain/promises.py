"""What was promised last time, in the words it was promised in, and what is still open from before."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.action import Action
from facilitator.domain.carried import earlier_meetings
from facilitator.domain.course_records import MeetingMark
from facilitator.domain.entries import Entry
from facilitator.domain.gate_told import told_here
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import WAITED_FOR, ActionStatus
from facilitator.domain.whole_course import WholeCourse

OPEN = (*WAITED_FOR, ActionStatus.PAUSED)
"""An action of which it is still to be heard what became of it."""


@dataclass(frozen=True, slots=True)
class Promised:
    """Decisions and actions of the meeting held last, and actions of those before that are still open."""

    last: MeetingMark | None = None
    decisions: tuple[Entry, ...] = ()
    actions: tuple[Action, ...] = ()
    older: tuple[Action, ...] = ()

    @property
    def empty(self) -> bool:
        return not (self.decisions or self.actions or self.older)

    @property
    def open(self) -> tuple[Action, ...]:
        """Every action that wants a status, by number."""
        both = (*self.older, *(action for action in self.actions if action.status in OPEN))
        return tuple(sorted(both, key=lambda action: action.number))


def promised(course: WholeCourse, meeting_id: str) -> Promised:
    """What a meeting opens with; what was agreed between meetings counts as from before."""
    earlier = earlier_meetings(course, meeting_id)
    last = earlier[-1] if earlier else None
    before = {mark.id for mark in earlier[:-1]} | {None}
    standing = [action for action in course.all_actions if not action.struck]
    return Promised(
        last=last,
        decisions=tuple(e for e in course.entries_of("decision") if last and e.meeting_id == last.id),
        actions=tuple(action for action in standing if last and action.meeting_id == last.id),
        older=tuple(a for a in standing if a.meeting_id in before and a.status in OPEN),
    )


def open_promises(course: WholeCourse) -> tuple[Action, ...]:
    """Every action of the course of which it is still to be heard what became of it, by number."""
    standing = (action for action in course.all_actions if not action.struck and action.status in OPEN)
    return tuple(sorted(standing, key=lambda action: action.number))


def waiting_for_status(meeting: Meeting) -> tuple[Action, ...]:
    """Actions promised before this meeting of which nothing has been said in it."""
    wanted = promised(meeting.whole_course, meeting.head.id).open
    return tuple(action for action in wanted if told_here(action, "status", meeting) is None)
