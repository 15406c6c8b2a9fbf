"""A course whose meetings are held one after another, by text in this process, on a clock that is set."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from meeting_gates import Fulfiller
from walk import WHY, Walk, copies

from facilitator.clock import FastClock
from facilitator.domain.whole_course import WholeCourse
from facilitator.paths import Paths
from facilitator.services.course_making import CourseSetup, make_course
from facilitator.services.desk import CourseOutcome, Desk
from facilitator.services.hall import Hall
from facilitator.services.setup import Setup
from facilitator.words.tongue import speak

BEGINS = datetime(2026, 8, 24, 8, 0, tzinfo=UTC)
BETWEEN = timedelta(days=10)
"""From one meeting to the next."""


class InCourse(Walk):
    """A meeting of the course, held on its clock."""

    def __init__(self, hall: Hall, clock: FastClock, meeting_id: str, language: str = "en") -> None:
        self.hall, self.clock, self.paths, self.w = hall, clock, hall.paths, speak(language)
        room = hall.open(meeting_id)
        assert room is not None
        self.room = room

    def leave(self) -> None:
        self.room.close()


class Underway:
    """The course, its clock, and the orders given between its meetings."""

    def __init__(self, folder: Path, setup: CourseSetup, language: str = "en") -> None:
        self.clock = FastClock(BEGINS, UTC)
        self.hall = Hall(Paths(folder), self.clock, patience=1)
        self.language = language
        made = make_course(self.hall, setup)
        assert isinstance(made, str), made
        course = self.hall.read_course(made)
        assert course is not None
        self.desk = Desk(self.hall, course, language)

    @property
    def course(self) -> WholeCourse:
        return self.desk.read_again()

    def order(self, *order: str) -> CourseOutcome:
        return self.desk.do(*order).result(20)

    def done(self, *order: str) -> None:
        outcome = self.order(*order)
        assert outcome.ok, (order, outcome.refused)

    def enter(self, agenda_id: str) -> InCourse:
        """The planned meeting of an agenda that has not begun, or one that is made now."""
        planned = [m for m in self.course.meetings if m.agenda_id == agenda_id and m.is_ahead]
        made = planned[0].id if planned else self._make(agenda_id)
        return InCourse(self.hall, self.clock, made, self.language)

    def hold(self, agenda_id: str, at: Callable[[InCourse, str], None] | None = None) -> None:
        """A meeting of the course from its start to its close, every gate of it met.

        ``at`` is called with each item that runs before its gate is met.
        """
        walk = self.enter(agenda_id)
        fulfiller = Fulfiller(walk)
        if not walk.room.do("start").result(20).ok:
            walk.do(f"start {WHY}")
        while (item := walk.meeting.item) and walk.meeting.run.running:
            if at is not None:
                at(walk, item.id)
            left = fulfiller.fulfil()
            assert not left, (item.id, left)
            if walk.meeting.next_item is None:
                fulfiller.agree()
            walk.do(f"wait {item.minutes}m", "next")
        walk.leave()
        self.clock.wait(BETWEEN)

    def close(self) -> None:
        self.hall.close()

    def _make(self, agenda_id: str) -> str:
        setup = Setup(agenda_id, (), (), self.clock.now(), self.language)
        made = self.hall.make(setup, copies()[agenda_id], self.course.head.id)
        assert isinstance(made, str), made
        return made
