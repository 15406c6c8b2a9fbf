"""Where the argument of an order to a course is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facilitator.clock import Clock
from facilitator.domain.meeting import Meeting
from facilitator.domain.meeting_head import AgendaCopy
from facilitator.domain.process import Process
from facilitator.domain.refusal import Refused
from facilitator.domain.whole_course import WholeCourse
from facilitator.services.arguments import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseScene(Scene):
    """Where an argument is read between meetings; ``meeting`` is the course as it is seen from outside."""

    course: WholeCourse
    process: Process | None = None
    clock: Clock
    copy_of: Callable[[str], AgendaCopy | Refused]
    """The copy a meeting owns of an agenda of the library."""
    course_of: Callable[[str], str | Refused]
    """The id of another course, by its title or the end of its id."""
    meeting_of: Callable[[str], Meeting | None]
    """A meeting of the course as the disk holds it, by its id."""
