"""Papers of a course asked for on its screen: first what leaves, then, by a second yes, the papers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from facilitator.domain.refusal import Reason, Refused
from facilitator.exports.apart import Failed, Stopped
from facilitator.services.course_export import CourseWanted, CourseWritten, write_course
from facilitator.services.hall import Hall
from facilitator.services.papers import course_folder
from facilitator.tui.presenting.course_papers import leaving_view, written_view
from facilitator.tui.presenting.threshold import Filed
from facilitator.tui.safety import SafeApp
from facilitator.tui.screens.papers import HowFar
from facilitator.tui.widgets.echo import EchoView
from facilitator.tui.widgets.listing import ListView
from facilitator.tui.working import on_a_thread
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import Words

if TYPE_CHECKING:
    from facilitator.tui.screens.course import CourseScreen


class CoursePapers:
    """What stands where the course does: what would leave, or what was written; None while it is neither."""

    def __init__(self, screen: CourseScreen) -> None:
        self._screen = screen
        self._audience = ""
        self.view: ListView | None = None

    @property
    def asking(self) -> bool:
        """Is it asked whether the papers shown are wanted?"""
        return self.view is not None and bool(self._audience)

    def look(self, audience: str) -> None:
        """Find out what papers for these readers would hold, and show it."""
        screen = self._screen
        screen.say(screen.w._("One moment …"))
        job = partial(self._look, audience)
        on_a_thread(screen, job, partial(screen.say, mark="×"), screen.w, group="leaving", exclusive=True)

    def _look(self, audience: str) -> None:
        desk, w = self._screen.desk, self._screen.w
        self._screen.app.call_from_thread(
            self._looked, audience, leaving_view(desk.hall, desk.course, audience, w)
        )

    def _looked(self, audience: str, view: ListView) -> None:
        self._show(view, audience)
        self._screen.say(self._screen.w._("Write the papers? Enter writes them · Esc: not now"), "►")

    def agree(self) -> None:
        """The papers are wanted."""
        audience = self._audience
        self.put_away()
        self._screen.post_message(self._screen.PapersAsked(audience))

    def shut(self) -> None:
        """They are not; or what was written has been read."""
        asked = self.asking
        self.put_away()
        self._screen.say(self._screen.w._("No papers were written.") if asked else self._screen.hint())

    def put_away(self) -> None:
        self._show(None)

    def show_written(self, view: ListView) -> None:
        """What was written, unless the course has been left meanwhile."""
        if self._screen.is_attached:
            self._show(view)

    def _show(self, view: ListView | None, audience: str = "") -> None:
        self.view, self._audience = view, audience
        self._screen.paint()


def write_course_papers(
    screen: CourseScreen,
    app: SafeApp,
    hall: Hall,
    audience: str,
    stop: Event,
    newer: Callable[[], bool] = lambda: False,
) -> None:
    """Write what was agreed on of a course and its meetings into its folder; for a thread of its own.

    Once ``stop`` is set no more is written; of what is there already it is said, and put on record.
    """
    w = screen.w
    course = hall.read_course(screen.desk.course.head.id) or screen.desk.course
    folder, written, far = course_folder(hall.paths, course), CourseWritten(), HowFar(screen, app)
    wanted = CourseWanted(folder, screen.desk.language, audience)
    try:
        refused = write_course(hall, course, wanted, written, partial(far.how, stop))
        view = _said(written, folder, w) if refused is None else EchoView(refusal_sentence(refused, w), "×")
    except Stopped:
        view = _stopped(written, folder, w)
        if newer():
            return
    except Failed as failed:
        view = EchoView(refusal_sentence(Refused.because(Reason.NOT_DRAWN, why=failed.why), w), "×")
    except OSError as error:
        why = Refused.because(Reason.FOLDER_UNWRITABLE, folder=str(folder), why=error.strerror or "")
        view = EchoView(refusal_sentence(why, w), "×")
    finally:
        stop.set()
    names = tuple(path.relative_to(folder).as_posix() for path in written.files)
    filed = Filed(str(folder), names, internal=audience == "internal")
    app.call_from_thread(screen.told_of_papers, view, filed)
    if names:
        done = written_view(filed, tuple(written.refused), w)
        app.call_from_thread(screen.papers.show_written, done)


def _said(written: CourseWritten, folder: Path, w: Words) -> EchoView:
    n, place = len(written.files), f"{folder.parent.name}/{folder.name}"
    if not n:
        return EchoView(w._("No papers were written."), "■")
    return EchoView(w.n_("{n} paper in {folder}", "{n} papers in {folder}", n).format(n=n, folder=place), "√")


def _stopped(written: CourseWritten, folder: Path, w: Words) -> EchoView:
    n, place = len(written.files), f"{folder.parent.name}/{folder.name}"
    if not n:
        return EchoView(w._("Stopped: no papers were written."), "■")
    said = w.n_("Stopped: {n} paper is in {folder}.", "Stopped: {n} papers are in {folder}.", n)
    return EchoView(said.format(n=n, folder=place), "■")
