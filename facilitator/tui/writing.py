"""The papers being written for the app: of several that were asked for, those asked for last."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Event, Lock
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from textual.screen import Screen

from facilitator.tui.working import on_a_thread

if TYPE_CHECKING:
    from facilitator.services.hall import Hall
    from facilitator.tui.safety import SafeApp
    from facilitator.tui.screens.course import CourseScreen
    from facilitator.tui.screens.papers import Asking, Told


Job: TypeAlias = "Callable[[Event, Callable[[], bool]], None]"
"""Writes papers until the event is set; it can ask whether others were asked for since."""


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

    def ask(self, asking: Asking, audience: str = "group") -> None:
        """Write papers of the meeting as it stands; those asked for before it are wanted no more."""
        self._begin(asking, partial(_write_meeting, asking, self._app, self._hall, audience))

    def ask_of_course(self, asking: CourseScreen, audience: str) -> None:
        """The same of a course and of all its meetings."""
        self._begin(asking, partial(_write_course, asking, self._app, self._hall, audience))

    def _begin(self, asking: Told, job: Job) -> None:
        write = partial(self._write, job, self._turn.begin())
        on_a_thread(self._app, write, partial(self.not_written, asking), asking.w, group="papers")

    def not_written(self, asking: Told, sentence: str) -> None:
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

    def _write(self, job: Job, stop: Event) -> None:
        try:
            job(stop, partial(self._turn.is_over, stop))
        finally:
            afterwards = self._turn.end(stop)
        # whoever is leaving stays where it failed, and is told; not within the lock, which may be waited for
        if afterwards is not None:
            self._app.call_from_thread(afterwards)


def _write_meeting(
    asking: Asking, app: SafeApp, hall: Hall, audience: str, stop: Event, newer: Callable[[], bool]
) -> None:
    from facilitator.tui.screens.papers import write_papers

    write_papers(asking, app, hall, stop, newer, audience)


def _write_course(
    asking: CourseScreen, app: SafeApp, hall: Hall, audience: str, stop: Event, newer: Callable[[], bool]
) -> None:
    from facilitator.tui.screens.course_papers import write_course_papers

    write_course_papers(asking, app, hall, audience, stop, newer)
