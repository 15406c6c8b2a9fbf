"""Files that cannot be written, or not be read: the app says so, and goes on."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from mounts import can_mount, lock, mount, unmount
from script import MORNING, PROGRAM, Home
from sitting import CAPTURE, program, sitting
from terminal import Window

CTRL_Q = "\x11"


@pytest.fixture
def locked(begun: tuple[Home, str], tmp_path: Path) -> Iterator[tuple[Home, str]]:
    """A home on a stick that is locked against writing."""
    stick = tmp_path / "stick"
    mount(stick, "size=9m")
    shutil.copytree(begun[0].folder, stick / "home")
    lock(stick)
    yield Home(stick / "home"), begun[1]
    unmount(stick)


needs_mount = pytest.mark.skipif(not can_mount(), reason="takes the right to mount")


@needs_mount
def test_where_nothing_can_be_written_a_meeting_is_read_and_the_reason_said(
    locked: tuple[Home, str],
) -> None:
    home, meeting_id = locked
    before = sorted(home.folder.rglob("*"))
    with Window(program(meeting_id), home.world) as window:
        window.until("cannot be written")
        assert "read only" in window.rows[CAPTURE]
        window.type("x\r\x1bOQ")
        window.type(CTRL_Q)
        window.until("Leave the meeting?")
        window.type("1")
        assert window.ended() == 0
    with Window(
        (*PROGRAM, "meeting", "room", meeting_id, "--lang", "en", "--clock", MORNING), home.world
    ) as w:
        w.until("Arrival and coffee")
        w.type(CTRL_Q)
        assert w.ended() == 0
    assert sorted(home.folder.rglob("*")) == before


@needs_mount
def test_from_the_first_screen_too_and_back_to_it(locked: tuple[Home, str]) -> None:
    home, _ = locked
    with Window((*PROGRAM, "--lang", "en", "--clock", MORNING), home.world) as window:
        window.until("Halv dag")
        window.type("\r")
        window.until("cannot be written")
        window.type(CTRL_Q)
        window.until("Leave the meeting?")
        window.type("1")
        window.until("Everything is on this machine")
        window.type(CTRL_Q)
        assert window.ended() == 0


def test_a_file_of_a_later_version_is_read_in_the_app_and_left_as_it_was(home: Home, meeting_id: str) -> None:
    with closing(sqlite3.connect(home.database)) as db:
        db.execute("PRAGMA user_version = 9999")
    before = home.database.read_bytes()
    with Window(program(meeting_id), home.world) as window:
        window.until("A later version wrote the file")
        window.type("a note\r")
        window.until(lambda: "read only" in window.rows[CAPTURE])
        assert "NOT SAVED" not in window.text
        window.type(CTRL_Q)
        window.until("Leave the meeting?")
        window.type("1")
        assert window.ended() == 0
    assert home.database.read_bytes() == before
    assert home.draft(meeting_id) == ""


def _cut(database: Path) -> None:
    database.write_bytes(database.read_bytes()[:40_000])


def _another(database: Path) -> None:
    database.write_text("Referat fra mødet i går\n" * 999)


def _folder(database: Path) -> None:
    database.unlink()
    database.mkdir()


@pytest.mark.parametrize(
    ("harm", "said"),
    [(_cut, "damaged"), (_another, "no meeting file"), (_folder, "no meeting file")],
    ids=["cut", "another", "folder"],
)
def test_a_file_that_comes_to_harm_under_the_first_screen_is_told_of_and_ends_nothing(
    home: Home, meeting_id: str, harm: Callable[[Path], None], said: str
) -> None:
    with Window((*PROGRAM, "--lang", "en", "--clock", MORNING), home.world) as window:
        window.until("Halv dag")
        harm(home.database)
        window.type("\r")
        window.until(lambda: said in " ".join(window.text.split()))
        window.type("#")
        window.until(lambda: said in " ".join(window.text.split()))
        window.type("#s")
        window.until("Esc back")
        window.type("coffee")
        window.until(said)
        window.type("\x1b")
        window.until("N new meeting")
        window.type(CTRL_Q)
        assert window.ended() == 0


def test_a_meeting_whose_file_is_gone_is_said_not_to_be_there(home: Home, meeting_id: str) -> None:
    with Window((*PROGRAM, "--lang", "en", "--clock", MORNING), home.world) as window:
        window.until("Halv dag")
        home.database.unlink()
        window.type("\r")
        window.until("There is no such meeting.")
        window.type(CTRL_Q)
        assert window.ended() == 0


def test_a_course_whose_file_comes_to_harm_says_so_and_leads_back(home: Home) -> None:
    course = ("--kind", "benchlearning", "--title", "Mål", "--party", "Åskolen", "--lang", "en")
    made = home.run("course", "new", *course)
    assert made.status == 0, made.err
    with Window((*PROGRAM, "--lang", "en", "--clock", MORNING), home.world) as window:
        window.until("Mål")
        window.type("1")
        window.until("F6 new meeting")
        _cut(home.database)
        window.type("\x1b[18~")
        window.until("damaged")
        window.type("\x1b")
        window.until("N new meeting")
        window.until("damaged")
        window.type(CTRL_Q)
        assert window.ended() == 0


def test_a_file_that_a_sync_program_puts_in_place_of_ours_takes_nothing_that_was_saved(
    home: Home, meeting_id: str, tmp_path: Path
) -> None:
    older = tmp_path / "older.db"
    shutil.copy(home.database, older)
    with sitting(home, meeting_id) as desk:
        window = desk.window
        desk.capture("before")
        shutil.copy(older, home.folder / "arriving")
        (home.folder / "arriving").replace(home.database)
        window.type("after\r")
        window.until("A file from elsewhere lay in its place")
        window.until(lambda: desk.texts == ["before", "after"])
        window.type(CTRL_Q)
        window.until("Leave the meeting?")
        window.type("1")
        assert window.ended() == 0
    assert (home.folder / "facilitator (other copy).db").read_bytes() == older.read_bytes()
    home.agrees_with_a_fresh_process(meeting_id)
