"""What the screen of a course shows that is read from files: what the course follows, how it is prepared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.services.desk import Desk
from facilitator.tui.presenting.course_desk import CourseDesk
from facilitator.words.tongue import Words

if TYPE_CHECKING:
    from facilitator.services.preparing import Prepared


class CourseReading:
    """Until the files are read, the course is seen as its rows tell it."""

    def __init__(self, desk: Desk, w: Words) -> None:
        self._desk = desk
        self._w = w
        self._prepared: tuple[Prepared, ...] = ()
        self._linked: tuple[str, ...] = ()
        self.done = False

    def read(self) -> None:
        """For a thread of its own; the desk keeps what it has read."""
        _ = self._desk.process
        self._desk.prepared()

    def learn(self) -> None:
        """See what an order or another screen has changed."""
        self._prepared = self._desk.prepared()
        self._linked = self._desk.linked()

    @property
    def seen(self) -> CourseDesk:
        course, clock = self._desk.course, self._desk.hall.clock
        if not self.done:
            return CourseDesk(course, None, clock, self._w)
        return CourseDesk(course, self._desk.process, clock, self._w, self._prepared, self._linked)
