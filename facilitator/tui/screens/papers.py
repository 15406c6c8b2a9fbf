"""Writing the papers, and saying where they are."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Protocol

from facilitator.clock import Clock
from facilitator.domain.meeting import Meeting
from facilitator.domain.refusal import Refused
from facilitator.exports.apart import How, Stopped, apart
from facilitator.paths import Paths
from facilitator.services.hall import Hall
from facilitator.services.papers import PapersWanted, default_folder, export_as_agreed
from facilitator.services.papers_record import as_written_before, remember_papers
from facilitator.services.room import Room
from facilitator.store.fault import StorageFault
from facilitator.tui.presenting.threshold import Filed
from facilitator.tui.safety import SafeApp
from facilitator.tui.widgets.echo import EchoView
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import Words

if TYPE_CHECKING:
    from facilitator.tui.screens.meeting import MeetingScreen


TOLD_EVERY = 1.0
"""Seconds between two sentences on how far it is."""


class Told(Protocol):
    """A screen on which papers were asked for; it is told what came of it."""

    w: Words

    def told_of_papers(self, view: EchoView, filed: Filed | None) -> None: ...

    def told_how_far(self, view: EchoView) -> None: ...


class Asking(Told, Protocol):
    """A screen on which papers of its meeting were asked for."""

    room: Room


class HowFar:
    """Says on a screen now and then how many papers are drawn; called on the thread that writes them."""

    def __init__(self, screen: Told, app: SafeApp) -> None:
        self._screen = screen
        self._app = app
        self._said_at = -TOLD_EVERY

    def step(self, of: str, done: int, all_: int) -> None:
        """``of`` is the title of what they are of, where there are several."""
        if monotonic() - self._said_at < TOLD_EVERY:
            return
        self._said_at = monotonic()
        said = self._screen.w._("paper {n} of {all} · Esc stops").format(n=done + 1, all=all_)
        view = EchoView(f"{said} · {of}" if of else said, mark="►")
        if done:
            self._app.call_from_thread(self._screen.told_how_far, view)
        else:
            self._app.call_from_thread(self._screen.told_of_papers, view, None)

    def how(self, stop: Event, of: str = "") -> How:
        """Draws in a process of its own: in this one they would take their turns between the keys."""
        return partial(apart, step=partial(self.step, of), stopped=stop.is_set)


def write_papers(
    screen: Asking,
    app: SafeApp,
    hall: Hall,
    stop: Event,
    newer: Callable[[], bool] = lambda: False,
    audience: str = "group",
) -> None:
    """Write what was agreed on into a folder of the meeting; for a thread of its own.

    Says now and then how many are drawn. Once ``stop`` is set none is written; nothing is said of it where
    ``newer`` papers were asked for.
    """
    meeting, w = as_written_before(hall, screen.room.meeting), screen.w
    how = HowFar(screen, app).how(stop)
    try:
        view, filed, readers = _written(meeting, audience, hall.paths, screen.room.clock, w, how)
    except Stopped:
        if newer():
            return
        view, filed, readers = EchoView(w._("Stopped: no papers were written."), mark="■"), Filed("", ()), ""
    finally:
        stop.set()
    if filed.names and not screen.room.read_only:
        with suppress(StorageFault):  # the papers are there; the record of them waits for the next ones
            remember_papers(hall, meeting, readers, [Path(name) for name in filed.names])
    app.call_from_thread(screen.told_of_papers, view, filed)


def write_notes(screen: MeetingScreen, app: SafeApp, paths: Paths, person_id: str, thoughts: bool) -> None:
    """Write the notes of an observation for the one observed; for a thread of its own."""
    from facilitator.services.handing_over import hand_over

    room, w = screen.room, screen.w
    person = room.meeting.find_person(person_id)
    if person is None:
        return
    folder = default_folder(paths, room.meeting, room.clock)
    written = hand_over(
        room.meeting, paths.database, person, folder, room.language, room.clock, thoughts=thoughts
    )
    if isinstance(written, Refused):
        view = EchoView(refusal_sentence(written, w), mark="×")
    else:
        said = w._("{files} in {folder}").format(
            files=" · ".join(path.name for path in written), folder=f"{folder.parent.name}/{folder.name}"
        )
        view = EchoView(said, mark="√")
    app.call_from_thread(screen.painter.say, view)


def _written(
    meeting: Meeting, audience: str, paths: Paths, clock: Clock, w: Words, how: How
) -> tuple[EchoView, Filed, str]:
    folder = default_folder(paths, meeting, clock)
    wanted = PapersWanted(folder, meeting.head.language, audience)
    written, refused = export_as_agreed(meeting, wanted, clock, how)
    names = tuple(paper.relative_to(folder).as_posix() for paper in written)
    filed = Filed(str(folder), names, internal=refused is not None)
    return _said(filed, refused, folder, w), filed, "internal" if refused is not None else audience


def _said(filed: Filed, refused: Refused | None, folder: Path, w: Words) -> EchoView:
    if not filed.names and refused is not None:
        return EchoView(refusal_sentence(refused, w), mark="×")
    n, place = len(filed.names), f"{folder.parent.name}/{folder.name}"
    if refused is not None:
        inside = w.n_("{n} internal paper in {folder}", "{n} internal papers in {folder}", n)
        return EchoView(inside.format(n=n, folder=place), mark="■")
    return EchoView(
        w.n_("{n} paper in {folder}", "{n} papers in {folder}", n).format(n=n, folder=place), mark="√"
    )


def write_guide(screen: Asking, app: SafeApp, paths: Paths, *, invite: bool = False) -> None:
    """Write the guide of the meeting, or its invitations, beside its papers; for a thread of its own."""
    from facilitator.services.agenda_guide import guide_files
    from facilitator.services.invitations import invitation_files

    meeting, clock, w = screen.room.meeting, screen.room.clock, screen.w
    folder = default_folder(paths, meeting, clock)
    write = invitation_files if invite else guide_files
    written = write(meeting, folder, meeting.head.language, clock)
    if isinstance(written, Refused):
        app.call_from_thread(
            screen.told_of_papers, EchoView(refusal_sentence(written, w), mark="×"), Filed("", ())
        )
        return
    filed = Filed(str(folder), tuple(path.name for path in written))
    app.call_from_thread(screen.told_of_papers, _said(filed, None, folder, w), filed)
