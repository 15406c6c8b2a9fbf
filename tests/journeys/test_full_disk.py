"""The disk fills up while somebody types: it is said, nothing is lost, and it goes on when there is room."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from mounts import can_mount, mount, unmount
from script import Home
from sitting import CAPTURE, ECHO, Desk, sitting
from terminal import Window

F3 = "\x1bOR"


class Limit:
    """A limit on the size of files, lowered while the program runs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)

    def fill(self, window: Window) -> None:
        window.limit_files(1)

    def make_room(self, window: Window) -> None:
        window.limit_files(None)

    def end(self) -> None:
        pass


class SmallDisk:
    """A small file system in memory."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        mount(folder, "size=3m")
        self._ballast = folder / "ballast"

    def fill(self, window: Window) -> None:
        with self._ballast.open("wb", buffering=0) as file, suppress(OSError):
            while file.write(b"x" * 4096):
                pass

    def make_room(self, window: Window) -> None:
        self._ballast.unlink()

    def end(self) -> None:
        unmount(self.folder)


@pytest.fixture(params=[Limit, SmallDisk] if can_mount() else [Limit])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Limit | SmallDisk]:
    made = request.param(tmp_path / "disk")
    yield made
    made.end()


def test_a_disk_that_fills_up_is_said_and_nothing_is_lost_once_there_is_room(
    disk: Limit | SmallDisk, begun: tuple[Home, str]
) -> None:
    home, made = Home(disk.folder / "home"), begun[1]
    shutil.copytree(begun[0].folder, home.folder)
    with sitting(home, made) as desk:
        window = desk.window
        desk.capture("while there was room")
        disk.fill(window)
        lines = [f"held {n} " + "x" * 3000 for n in range(4)]
        for line in lines:
            window.type(line + "\r")
        window.until("× NOT SAVED · ")
        assert desk.texts == ["while there was room"] or isinstance(disk, SmallDisk)
        window.type("and the line")
        window.until(lambda: window.rows[CAPTURE].endswith("and the line"))
        window.type(F3)
        window.until(lambda: "Borrow" in window.text or "Interrupted" in window.text)
        disk.make_room(window)
        window.until(lambda: desk.texts == ["while there was room", *lines])
        window.until("√ saved")
        window.type(" goes on")
        desk.capture(" here")
        assert desk.texts[-1] == "and the line goes on here"


def test_a_line_whose_draft_the_disk_refuses_is_said_to_stand_on_the_screen_only(desk: Desk) -> None:
    window = desk.window
    desk.capture("while there was room")
    window.limit_files(1)
    window.type("a line")
    window.until("× NOT SAVED")
    assert "stands only here" in window.rows[ECHO]
    window.limit_files(None)
    window.type(" more")
    window.until("√ saved")
    assert desk.home.draft(desk.meeting_id) == "a line more"
