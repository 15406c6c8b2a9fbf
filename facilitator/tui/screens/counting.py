"""What is still to be prepared in the courses of the first screen, looked up off the screen's own thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from facilitator.services.overview import WEEK
from facilitator.store.fault import StorageFault
from facilitator.tui.working import on_a_thread

if TYPE_CHECKING:
    from facilitator.services.points_due import PointDue
    from facilitator.tui.screens.home import Home


class Counting:
    """Keeps what was counted last, and tells the screen where that has changed."""

    def __init__(self, screen: Home) -> None:
        self._screen = screen
        self.open_points: Mapping[str, int] = {}
        """By the course's id; empty until they were counted."""
        self.due: tuple[PointDue, ...] = ()
        """Points whose day has come or comes within the week; empty until they were looked up."""

    def begin(self, courses: Sequence[str]) -> None:
        """Count for these courses; what is being counted is wanted no more."""
        screen, count = self._screen, partial(self._count, courses)
        on_a_thread(screen, count, screen.say, screen.w, group="count", exclusive=True)

    def _count(self, courses: Sequence[str]) -> None:
        # what is prepared is read from files
        from facilitator.services.points_due import points_due
        from facilitator.services.preparing import points, to_prepare

        hall = self._screen.hall
        with suppress(StorageFault):  # the list beside it says so
            known = points(hall.paths.home)
            counts = to_prepare(hall, courses, known)
            due = points_due(hall, courses, known, hall.clock.today() + timedelta(days=WEEK + 1))
            if not get_current_worker().is_cancelled:
                self._screen.app.call_from_thread(self._counted, counts, due)

    def _counted(self, counts: Mapping[str, int], due: tuple[PointDue, ...]) -> None:
        if (counts, due) != (self.open_points, self.due):
            self.open_points, self.due = counts, due
            self._screen.counted()
