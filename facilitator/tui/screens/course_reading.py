"""What the screen of a course shows that is read from files: what the course follows, how it is prepared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from facilitator.domain.whole_course import WholeCourse
from facilitator.services.desk import Desk
from facilitator.tui.presenting.course import chosen_in, course_view
from facilitator.tui.presenting.course_desk import CourseDesk
from facilitator.tui.widgets.listing import ListView
from facilitator.words.tongue import Words

if TYPE_CHECKING:
    from facilitator.services.preparing import Prepared


@dataclass(frozen=True, slots=True)
class Found:
    """What was read of a course: its dialogues, and titles of courses it belongs together with."""

    prepared: tuple[Prepared, ...] = ()
    linked: tuple[str, ...] = ()


class CourseReading:
    """Until the files are read, the course is seen as its rows tell it; afterwards as it was read last."""

    def __init__(self, desk: Desk, w: Words) -> None:
        self._desk = desk
        self._found = Found()
        self._busy = False
        self._again = False
        self.done = False
        self._seen = CourseDesk(desk.course, None, desk.hall.clock, w)
        self._listed: tuple[CourseDesk, date, ListView] | None = None

    def begin(self) -> bool:
        """Is it to be read now? While it is being read, it is read once more afterwards instead."""
        self._again = self._busy
        begun, self._busy = not self._busy, True
        return begun

    def read(self) -> Found:
        """For a thread of its own: this may take a second. Raises StorageFault."""
        _ = self._desk.process  # the desk keeps it
        return Found(self._desk.prepared(), self._desk.linked())

    def told(self, found: Found) -> bool:
        """See what was read; True where it is to be read once more."""
        self._see(found)
        return self.ended()

    def ended(self) -> bool:
        """It is read no longer, whatever came of it; True where it is to be read once more."""
        again, self._busy, self._again = self._again, False, False
        return again

    def follow(self) -> None:
        """Let go what was read of meetings that are no longer there."""
        course = self._desk.course
        there = tuple(each for each in self._found.prepared if course.find_meeting(each.mark.id))
        self._see(Found(there, self._found.linked))

    def _see(self, found: Found) -> None:
        before, self._found = self._found, found
        if not self.done or found != before:
            self.done = True
            self._seen = self._seen_in(self._desk.course)

    @property
    def seen(self) -> CourseDesk:
        """The course as it is now; the same object while nothing in it has changed."""
        course = self._desk.course
        if course is not self._seen.course:
            self._seen = self._seen_in(course)
        return self._seen

    def _seen_in(self, course: WholeCourse) -> CourseDesk:
        clock, w, found = self._seen.clock, self._seen.w, self._found
        process = self._desk.process if self.done else None
        return CourseDesk(course, process, clock, w, found.prepared, found.linked)

    def view(self, chosen: str) -> ListView:
        """The list, made anew only where it tells something else: a key that walks waits for no course."""
        seen = self.seen
        today = seen.clock.today()
        if self._listed is None or self._listed[0] is not seen or self._listed[1] != today:
            self._listed = (seen, today, course_view(seen, chosen))
        return chosen_in(self._listed[2], seen, chosen)
