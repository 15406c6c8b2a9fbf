"""Writing the papers, and saying where they are."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from facilitator.clock import Clock
from facilitator.domain.meeting import Meeting
from facilitator.domain.refusal import Refused
from facilitator.paths import Paths
from facilitator.services.papers import default_folder, export_as_agreed
from facilitator.services.room import Room
from facilitator.tui.presenting.threshold import Filed
from facilitator.tui.safety import SafeApp
from facilitator.tui.widgets.echo import EchoView
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import Words


class Asking(Protocol):
    """A screen on which papers were asked for; it is told what came of it."""

    room: Room
    w: Words

    def told_of_papers(self, view: EchoView, filed: Filed) -> None: ...


def write_papers(screen: Asking, app: SafeApp, paths: Paths) -> None:
    """Write what was agreed on into a folder of the meeting; for a thread of its own."""
    app.call_from_thread(
        screen.told_of_papers, *_written(screen.room.meeting, paths, screen.room.clock, screen.w)
    )


def _written(meeting: Meeting, paths: Paths, clock: Clock, w: Words) -> tuple[EchoView, Filed]:
    folder = default_folder(paths, meeting, clock)
    written, refused = export_as_agreed(meeting, folder, meeting.head.language, clock)
    filed = Filed(str(folder), tuple(paper.name for paper in written))
    return _said(filed, refused, folder, w), filed


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
