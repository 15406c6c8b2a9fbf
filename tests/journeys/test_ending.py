"""Whatever ends the app: text is kept, the terminal is as it was, and it does not take long."""

from __future__ import annotations

import os
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing

import pytest
from script import Home
from sitting import CAPTURE, Desk, program, sitting
from terminal import Window


@pytest.mark.parametrize(
    ("end", "status"),
    [
        (lambda window: window.process.send_signal(signal.SIGTERM), 143),
        (lambda window: window.process.send_signal(signal.SIGHUP), 129),
        (lambda window: window.shut(), 129),
    ],
    ids=["SIGTERM", "SIGHUP", "the window is closed"],
)
def test_whatever_ends_it_from_outside_leaves_all_text_and_the_terminal_as_it_was(
    desk: Desk, end: Callable[[Window], None], status: int
) -> None:
    window = desk.window
    desk.capture("kept")
    window.type("on its way\rhalf a li")
    window.until(lambda: window.rows[CAPTURE].endswith("half a li"))
    begun = time.monotonic()
    end(window)
    assert window.process.wait(timeout=10) == status
    assert time.monotonic() - begun < 2
    assert desk.texts == ["kept", "on its way"]
    assert desk.home.draft(desk.meeting_id) == "half a li"
    with pytest.raises(ProcessLookupError):
        os.killpg(window.process.pid, 0)
    if window.is_open:
        window.ended()
        assert b"\x1b[?1049l" in window.raw and b"\x1b[?25h" in window.raw
        assert window.attributes == window.before


@pytest.mark.parametrize("later", [0.0, 0.03, 0.05, 0.06, 0.07, 0.09])
def test_a_signal_is_heard_while_keys_flood_in(desk: Desk, later: float) -> None:
    window = desk.window
    window.type("half")
    window.until(lambda: window.rows[CAPTURE].endswith("half"))
    window.type(b"\x1b" * 6000)
    begun = time.monotonic()
    while time.monotonic() < begun + later:
        window.read(0.001)
    window.process.send_signal(signal.SIGTERM)
    assert window.ended(5) == 143
    assert desk.home.draft(desk.meeting_id) == "half"


def test_it_ends_when_the_terminal_is_gone_and_no_signal_says_so(home: Home, meeting_id: str) -> None:
    with Window(program(meeting_id), home.world, hangs_up=False) as window:
        window.until("√ saved")
        window.type("half a li")
        window.until(lambda: window.rows[CAPTURE].endswith("half a li"))
        window.shut()
        assert window.process.wait(timeout=2) == 129
    assert home.draft(meeting_id) == "half a li"


def test_a_stopped_program_goes_on_where_it_was(desk: Desk) -> None:
    desk.window.type("half")
    desk.window.until("half")
    desk.window.process.send_signal(signal.SIGSTOP)
    desk.window.process.send_signal(signal.SIGCONT)
    desk.capture(" whole")
    assert desk.texts == ["half whole"]


def test_leaving_is_asked_about_while_the_meeting_runs(desk: Desk) -> None:
    window = desk.window
    window.type("half\x11")
    window.until("Leave the meeting?")
    window.type("x")
    window.until(lambda: "Leave the meeting?" not in window.text)
    assert window.process.poll() is None
    window.until(lambda: window.rows[CAPTURE].endswith("halfx"))
    window.type("\x11")
    window.until("Leave the meeting?")
    window.type("1")
    assert window.ended() == 0
    assert desk.home.draft(desk.meeting_id) == "halfx"
    assert window.attributes == window.before


def test_it_ends_at_once_though_the_disk_refuses_and_what_was_held_comes_back(desk: Desk) -> None:
    window = desk.window
    desk.capture("kept")
    with closing(sqlite3.connect(desk.home.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        window.type("held\rbegun")
        window.until(lambda: desk.home.held(desk.meeting_id) == 1 and window.rows[CAPTURE].endswith("begun"))
        window.process.send_signal(signal.SIGTERM)
        assert window.process.wait(timeout=2) == 143
    assert desk.texts == ["kept"]
    with sitting(desk.home, desk.meeting_id) as again:
        again.window.until(lambda: again.texts == ["kept", "held"])
        again.window.until("begun")


def test_leaving_with_lines_that_cannot_be_saved_says_so_and_has_its_status(desk: Desk) -> None:
    window = desk.window
    desk.capture("kept")
    window.limit_files(1)
    window.type("never\r")
    window.until("× NOT SAVED · 1")
    window.type("\x11")
    window.until("Leave the meeting?")
    assert "× NOT SAVED · 1" in window.text
    window.type("1")
    assert window.ended() == 5
    assert b"Not everything is on the disk." in window.raw
