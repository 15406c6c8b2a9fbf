"""An order the program cannot carry out, whatever the reason, is said, and its line is still there."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from script import MORNING, Home
from sitting import CAPTURE, sitting


def poison(home: Home) -> None:
    """From now on the file takes every line but one."""
    with closing(sqlite3.connect(home.database)) as db:
        db.execute(
            "CREATE TRIGGER poisoned BEFORE INSERT ON entry WHEN new.text LIKE 'poison%' "
            "BEGIN SELECT RAISE(ABORT, 'no'); END"
        )
        db.commit()


def test_a_line_the_program_cannot_take_is_said_and_back_in_the_line(home: Home, meeting_id: str) -> None:
    with sitting(home, meeting_id) as desk:
        window = desk.window
        desk.capture("before")
        poison(home)
        window.type("poisoned\r")
        window.until("the program failed")
        window.until(lambda: window.rows[CAPTURE].endswith("poisoned"))
        assert "IntegrityError" in window.text
        assert "saving" not in window.text and "√ saved" not in window.text
        assert home.draft(meeting_id) == "poisoned" and home.held(meeting_id) == 0
        window.type("\x17" + "after\r")
        window.until(lambda: desk.texts == ["before", "after"])
        window.until("√ saved")


def test_what_cannot_be_taken_up_after_a_crash_keeps_no_meeting_shut(home: Home, meeting_id: str) -> None:
    other = sqlite3.connect(home.database, isolation_level=None)
    with sitting(home, meeting_id) as desk, closing(other):
        other.execute("BEGIN IMMEDIATE")
        desk.window.type("poisoned\r")
        desk.window.until(lambda: home.held(meeting_id) == 1)
        desk.window.kill()
    poison(home)
    ran = home.run("plain", meeting_id, "--lang", "en", "--clock", MORNING, typed="note after\n")
    assert ran.status == 0, ran.err
    assert "Unfinished line: poisoned" in ran.err
    assert [entry.text for entry in home.read(meeting_id).entries] == ["after"]
    assert home.held(meeting_id) == 0
