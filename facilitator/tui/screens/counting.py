"""What is still to be prepared in the courses of the first screen, counted off the screen's own thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from facilitator.store.fault import StorageFault

if TYPE_CHECKING:
    from facilitator.tui.screens.home import Home


class Counting:
    """Keeps what was counted last, and tells the screen where that has changed."""

    def __init__(self, screen: Home) -> None:
        self._screen = screen
        self.open_points: Mapping[str, int] = {}
        """By the course's id; empty until they were counted."""

    def begin(self, courses: Sequence[str]) -> None:
        """Count for these courses; what is being counted is wanted no more."""
        self._screen.run_worker(partial(self._count, courses), thread=True, exclusive=True, group="count")

    def _count(self, courses: Sequence[str]) -> None:
        # what is prepared is read from files
        from facilitator.services.preparing import points, to_prepare

        hall = self._screen.hall
        with suppress(StorageFault):  # the list beside it says so
            counts = to_prepare(hall, courses, points(hall.paths.home))
            if not get_current_worker().is_cancelled:
                self._screen.app.call_from_thread(self._counted, counts)

    def _counted(self, counts: Mapping[str, int]) -> None:
        if counts != self.open_points:
            self.open_points = counts
            self._screen.counted()
