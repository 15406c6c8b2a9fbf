"""The papers being written for the app: of several that were asked for, those asked for last."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Event, Lock
from typing import TYPE_CHECKING, Any, cast

from textual.screen import Screen

from facilitator.tui.working import on_a_thread

if TYPE_CHECKING:
    from facilitator.services.hall import Hall
    from facilitator.tui.safety import SafeApp
    from facilitator.tui.screens.papers import Asking


class Turn:
    """Whose turn it is to be written, asked on the thread that draws and ended on the one that writes."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._stop: Event | None = None
        self._afterwards: Callable[[], None] | None = None

    def begin(self) -> Event:
        """Papers are asked for; those before them are wanted no more. Set, the event stops these."""
        with self._lock:
            if self._stop is not None:
                self._stop.set()
            self._stop = Event()
            return self._stop

    def is_over(self, stop: Event) -> bool:
        """Have others been asked for since?"""
        return self._stop is not stop

    @property
    def current(self) -> Event | None:
        """What stops the papers being written now, where any are."""
        return self._stop

    def first(self, afterwards: Callable[[], None]) -> bool:
        """Is something being written? Then whoever ends it is given ``afterwards``."""
        with self._lock:
            if self._stop is None:
                return False
            self._afterwards = afterwards
            return True

    def end(self, stop: Event) -> Callable[[], None] | None:
        """These are written or stopped; what is to be done now, where nothing else is being written."""
        with self._lock:
            if self._stop is not stop:
                return None
            self._stop = None
            afterwards, self._afterwards = self._afterwards, None
            return afterwards


class Writing:
    """Writes papers on a thread of the app, and ends the writing of those no longer wanted."""

    def __init__(self, app: SafeApp, hall: Hall) -> None:
        self._app = app
        self._hall = hall
        self._turn = Turn()

    def ask(self, asking: Asking) -> None:
        """Write papers of the meeting as it stands; those asked for before it are wanted no more."""
        write = partial(self._write, asking, self._turn.begin())
        on_a_thread(self._app, write, partial(self.not_written, asking), asking.w, group="papers")

    def not_written(self, asking: Asking, sentence: str) -> None:
        """Say why there are no papers on the screen that asked for them, or where one has gone from it."""
        from facilitator.tui.presenting.threshold import Filed
        from facilitator.tui.widgets.echo import EchoView

        if cast("Screen[Any]", asking) in self._app.screen_stack:
            asking.told_of_papers(EchoView(sentence, mark="×"), Filed("", ()))
        elif (say := getattr(self._app.screen, "say", None)) is not None:
            say(sentence)

    @property
    def can_be_stopped(self) -> bool:
        """Are papers being written that nobody has stopped?"""
        stop = self._turn.current
        return stop is not None and not stop.is_set()

    def stop(self) -> None:
        """The papers being written are wanted no more."""
        stop = self._turn.current
        if stop is not None:
            stop.set()

    def first(self, afterwards: Callable[[], None]) -> bool:
        """Must papers be written first? ``afterwards`` is then done when they are, or are stopped."""
        return self._turn.first(afterwards)

    def _write(self, asking: Asking, stop: Event) -> None:
        from facilitator.tui.screens.papers import write_papers

        try:
            write_papers(asking, self._app, self._hall, stop, partial(self._turn.is_over, stop))
        finally:
            afterwards = self._turn.end(stop)
        # whoever is leaving stays where it failed, and is told; not within the lock, which may be waited for
        if afterwards is not None:
            self._app.call_from_thread(afterwards)
