"""The papers being written for the app: of several that were asked for, those asked for last."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.services.hall import Hall
    from facilitator.tui.safety import SafeApp
    from facilitator.tui.screens.papers import Asking


class Writing:
    """Writes papers on a thread of the app, and ends the writing of those no longer wanted."""

    def __init__(self, app: SafeApp, hall: Hall) -> None:
        self._app = app
        self._hall = hall
        self._stop: Event | None = None
        self._afterwards: Callable[[], None] | None = None

    def ask(self, asking: Asking) -> None:
        """Write papers of the meeting as it stands; those asked for before it are wanted no more."""
        self.stop()
        self._stop = Event()
        write = partial(self._write, asking, self._stop)
        self._app.run_worker(write, thread=True, exit_on_error=False, group="papers")

    @property
    def can_be_stopped(self) -> bool:
        """Are papers being written that nobody has stopped?"""
        return self._stop is not None and not self._stop.is_set()

    def stop(self) -> None:
        """The papers being written are wanted no more."""
        if self._stop is not None:
            self._stop.set()

    def first(self, afterwards: Callable[[], None]) -> bool:
        """Must papers be written first? ``afterwards`` is then done when they are, or are stopped."""
        if self._stop is None:
            return False
        self._afterwards = afterwards
        return True

    def _write(self, asking: Asking, stop: Event) -> None:
        from facilitator.tui.screens.papers import write_papers

        def newer() -> bool:
            return self._stop is not stop

        try:
            write_papers(asking, self._app, self._hall, stop, newer)
        finally:
            if not newer():
                self._stop = None
            if self._stop is None and self._afterwards is not None:
                self._app.call_from_thread(self._afterwards)
