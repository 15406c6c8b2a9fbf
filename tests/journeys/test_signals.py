"""What ends the app, or stops it for a while, in the middle of a line."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest
from script import MORNING, Home
from sitting import CAPTURE, ECHO, Desk, program, sitting
from terminal import Window

from facilitator.store.backup import backups
from facilitator.store.glance import read_meeting

RESTORED = b"\x1b[?1049l"
DEAF = (
    sys.executable,
    "-c",
    "import os, signal, sys; signal.signal(signal.SIGHUP, signal.SIG_IGN); "
    "os.execv(sys.executable, [sys.executable, *sys.argv[1:]])",
)
"""Starts a program as ``nohup`` does."""


def is_let_go(home: Home, meeting_id: str) -> bool:
    """Somebody else may write in the meeting."""
    ran = home.run("plain", meeting_id, "--json", "--clock", MORNING, typed="note afterwards\n")
    return ran.status == 0 and ran.objects[0]["ok"]


@pytest.mark.parametrize(("name", "status"), [("SIGTERM", 143), ("SIGHUP", 129)])
def test_a_signal_ends_a_meeting_in_order_with_the_line_kept(
    home: Home, meeting_id: str, name: str, status: int
) -> None:
    with sitting(home, meeting_id) as desk:
        desk.capture("on the disk")
        desk.window.type("half a li")
        desk.window.until("half a li")
        desk.window.process.send_signal(getattr(signal, name))
        assert desk.window.ended() == status
        assert RESTORED in desk.window.raw
        assert desk.window.attributes == desk.window.before
    assert home.draft(meeting_id) == "half a li"
    assert is_let_go(home, meeting_id)


@pytest.mark.parametrize("deaf", [False, True], ids=["heard", "ignored"])
def test_a_window_that_is_closed_ends_the_app_and_keeps_the_line(
    home: Home, meeting_id: str, deaf: bool
) -> None:
    command = (*DEAF, *program(meeting_id)[1:]) if deaf else program(meeting_id)
    with Window(command, home.world) as window:
        window.until("√ saved")
        window.type("half a li")
        window.until("half a li")
        window.shut()
        assert window.process.wait(20) == 129
    assert home.draft(meeting_id) == "half a li"
    assert is_let_go(home, meeting_id)


def test_a_meeting_that_is_stopped_and_goes_on_has_its_line(desk: Desk) -> None:
    window = desk.window
    window.type("half a li")
    window.until("half a li")
    window.process.send_signal(signal.SIGTSTP)
    window.until(lambda: _state(window) == "T")
    while window.read(0.1):
        pass
    assert bytes(window.raw).rindex(RESTORED) > bytes(window.raw).rindex(b"half")
    window.process.send_signal(signal.SIGCONT)
    window.until(lambda: _state(window) != "T")
    desk.capture("ne")
    assert desk.texts == ["half a line"]
    window.until("half a line")


def _state(window: Window) -> str:
    return Path(f"/proc/{window.process.pid}/stat").read_text().rpartition(")")[2].split()[0]


def test_whoever_leaves_a_meeting_leaves_a_checked_copy_of_it(home: Home, meeting_id: str) -> None:
    before = backups(home.folder / "backups")
    with sitting(home, meeting_id) as desk:
        desk.capture("the last thing that was said")
        desk.window.type("\x11")
        desk.window.until("Leave the meeting?")
        desk.window.type("1")
        assert desk.window.ended() == 0
    latest = backups(home.folder / "backups")[0]
    assert latest not in before
    kept = read_meeting(latest, meeting_id)
    assert kept is not None and kept.entries[-1].text == "the last thing that was said"


def test_a_paste_of_a_million_characters_is_refused_with_its_count_and_the_next_key_is_there(
    desk: Desk,
) -> None:
    window = desk.window
    window.type("before ")
    window.paste(b"x" * 1_000_000 + b"\x1b[31m end")
    window.until("1000011 characters")
    assert "Not taken" in window.rows[ECHO]
    window.type("after")
    window.until(lambda: window.rows[CAPTURE].endswith("before after"))
    desk.capture(".")
    assert desk.texts == ["before after."]
