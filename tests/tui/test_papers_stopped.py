"""Papers are drawn in a process of their own; Esc stops them and leaves nothing behind, as does its end."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from meeting_stage import new_hall, new_meeting, opened
from test_checklist import do
from textual.worker import WorkerCancelled

from facilitator.services.room import Room
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.presenting.threshold import Filed
from facilitator.tui.screens import papers
from facilitator.tui.screens.home import Home
from facilitator.tui.screens.papers import write_papers
from facilitator.tui.widgets.echo import EchoView
from facilitator.words.tongue import Words


class Listening:
    """A screen that keeps what it is told, and an app that tells at once; acts at one of the papers."""

    def __init__(self, room: Room, w: Words, at: int = 0, do: Callable[[], None] = lambda: None) -> None:
        self.room, self.w = room, w
        self._do, self._at = do, at
        self.told: list[EchoView] = []
        self.filed: Filed | None = None

    def told_of_papers(self, view: EchoView, filed: Filed | None) -> None:
        self.told.append(view)
        self.filed = filed
        if len(self.told) == self._at:
            self._do()

    def told_how_far(self, view: EchoView) -> None:
        self.told_of_papers(view, None)

    def call_from_thread(self, call: Callable[..., Any], *args: object) -> None:
        call(*args)


@pytest.fixture(autouse=True)
def _told_of_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """The few papers of these tests are drawn within a second."""
    monkeypatch.setattr(papers, "TOLD_EVERY", 0.0)


@pytest.mark.parametrize("at", [1, 2])
async def test_stopped_amid_papers_nothing_is_left(tmp_path: Path, at: int) -> None:
    async with opened(tmp_path, language="en") as scene:
        do(scene, "release", "group")
        stop = Event()
        listening = Listening(scene.room, scene.app.w, at, stop.set)
        write_papers(listening, listening, scene.hall, stop)  # type: ignore[arg-type]
        said = [re.fullmatch(r"paper (\d+) of 28 · Esc stops", view.text) for view in listening.told[:-1]]
        assert all(said) and said[0] and said[0][1] == "1"
        assert "no papers were written" in listening.told[-1].text and len(listening.told) == at + 1
        assert listening.filed == Filed("", ())
        assert not list(scene.hall.paths.exports.rglob("*.*"))


async def test_how_far_it_is_is_told_and_then_where_the_papers_are(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        do(scene, "release", "group")
        listening = Listening(scene.room, scene.app.w)
        write_papers(listening, listening, scene.hall, Event())  # type: ignore[arg-type]
        assert listening.filed is not None
        *steps, done = (view.text for view in listening.told)
        numbers = [int(step.split()[1]) for step in steps]
        assert numbers[0] == 1 and numbers == sorted(set(numbers))
        assert {step.split()[3] for step in steps} == {str(len(listening.filed.names))}
        assert done.startswith(f"{len(listening.filed.names)} papers in ")


async def test_what_was_written_for_whom_is_on_the_record_of_the_course(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        given: list[tuple[str, int]] = []
        for level in ("", "group"):
            if level:
                do(scene, "release", level)
            listening = Listening(scene.room, scene.app.w)
            write_papers(listening, listening, scene.hall, Event())  # type: ignore[arg-type]
            assert listening.filed is not None
            given.append((level or "internal", len(listening.filed.names)))
        course = scene.hall.read_course(scene.room.meeting.head.course_id)
        assert course is not None
        kept = [each for each, _ in course.run.papers]
        assert [(each.audience, each.files) for each in kept] == given
        assert {each.meeting_id for each in kept} == {scene.room.meeting.head.id}
        assert len(kept[-1].names) == kept[-1].files and "Birkehave" in " ".join(kept[-1].names)


async def test_of_papers_that_were_stopped_nothing_is_put_on_record(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        do(scene, "release", "group")
        stop = Event()
        stop.set()
        listening = Listening(scene.room, scene.app.w)
        write_papers(listening, listening, scene.hall, stop)  # type: ignore[arg-type]
        course = scene.hall.read_course(scene.room.meeting.head.course_id)
        assert course is not None and course.run.papers == ()


def end_what_draws() -> None:
    """End every process that this one started, as a system short of memory would."""
    listed = subprocess.run(
        ("ps", "-A", "-ww", "-o", "ppid=,pid=,args="), capture_output=True, text=True, check=True
    )
    for line in listed.stdout.splitlines():
        parent, child, args = line.split(maxsplit=2)
        if parent == str(os.getpid()) and "apart_child" in args:
            os.kill(int(child), signal.SIGKILL)


@pytest.mark.skipif(sys.platform == "win32", reason="no ps there")
async def test_where_drawing_is_ended_from_outside_nothing_is_left_and_it_is_said_what_is_safe(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, language="en") as scene:
        do(scene, "release", "group")
        listening = Listening(scene.room, scene.app.w, 2, end_what_draws)
        write_papers(listening, listening, scene.hall, Event())  # type: ignore[arg-type]
        said = listening.told[-1]
        assert said.text.startswith("No papers were written: drawing them broke off (signal 9).")
        assert "is safe" in said.text and said.mark == "×" and listening.filed is not None
        assert listening.filed.names == () and not list(scene.hall.paths.exports.rglob("*.*"))


async def test_papers_asked_for_while_some_are_drawn_take_their_place(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        do(scene, "release", "group")
        scene.app.on_meeting_screen_papers_asked()
        scene.app.on_meeting_screen_papers_asked()
        await scene.app.workers.wait_for_complete()
        await scene.settle()
        assert "papers in" in scene.text()
        names = [path.name for path in scene.hall.paths.exports.rglob("Summary - *.md")]
        assert names and len(set(names)) == 1 and "(2)" not in names[0]


async def test_whoever_leaves_while_papers_are_drawn_has_them_when_the_app_has_ended(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        do(scene, "release", "group")
        scene.app.on_meeting_screen_papers_asked()
        scene.app.leave(0)
        await scene.pilot.pause()
        assert scene.app.is_running
        with suppress(WorkerCancelled):  # its last act is the end of the app
            await scene.app.workers.wait_for_complete()
        names = [path.name for path in scene.hall.paths.exports.rglob("*.docx")]
    assert names and scene.app.return_code == 0


async def test_leaving_for_the_first_screen_stops_no_papers(tmp_path: Path) -> None:
    hall, _clock = new_hall(tmp_path)
    meeting_id = new_meeting(hall, "en")
    app = FacilitatorApp(hall, "en")
    async with app.run_test() as pilot:
        app.open_meeting(meeting_id)
        await pilot.pause()
        app.on_meeting_screen_papers_asked()
        app.on_running_left()
        await pilot.pause()
        assert isinstance(app.screen, Home)
        await app.workers.wait_for_complete()
        assert list(hall.paths.exports.rglob("*.docx"))
    hall.close()


async def test_esc_stops_papers_while_they_are_written_and_is_the_screens_own_else(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        do(scene, "release", "group")
        await scene.settle()
        scene.app.on_meeting_screen_papers_asked()
        await scene.pilot.press("n", "escape")
        assert not scene.app.writing.can_be_stopped and scene.screen.line.text == "n"
        await scene.app.workers.wait_for_complete()
        await scene.settle()
        assert "no papers were written" in scene.text() and not list(scene.hall.paths.exports.rglob("*.*"))
        await scene.press("f1", "escape", "o")
        assert scene.screen.line.text.endswith("o")
