"""A damaged file is told of with what to do, and one command puts a copy in its place."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from in_process import here
from script import Home

from facilitator.paths import Paths
from facilitator.store.backup import backup
from facilitator.store.meeting_lock import MeetingLock
from facilitator.store.restoring import replaced

THEN = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)


@pytest.fixture
def damaged(home: Home) -> tuple[Home, str]:
    """A file of one meeting with two copies, of which nothing can be read any more."""
    meeting = home.planned_meeting("da")
    paths = Paths(home.folder)
    for minute in (30, 40):
        backup(paths.database, paths.backups, THEN.replace(minute=minute))
    whole = paths.database.read_bytes()
    paths.database.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))
    return home, meeting


def test_what_is_said_of_a_damaged_file_leads_to_a_copy_in_its_place(damaged: tuple[Home, str]) -> None:
    home, meeting = damaged
    told = home.run("meeting", "list", "--lang", "da")
    assert told.status == 5 and "facilitator restore" in told.err
    shown = here(home, "restore", "--lang", "da")
    assert shown.status == 0 and len(shown.out.splitlines()) == 3 and "--yes" in shown.out
    assert home.run("meeting", "list").status == 5, "only shown"
    done = here(home, "restore", "--yes", "--lang", "da")
    assert done.status == 0, done.err
    assert home.read(meeting) is not None
    (aside,) = replaced(Paths(home.folder).backups)
    assert str(aside) in done.out and aside.read_bytes()[100:200] == b"\xff" * 100


def test_a_copy_that_is_damaged_too_is_passed_over(damaged: tuple[Home, str]) -> None:
    home, meeting = damaged
    latest = max(Paths(home.folder).backups.iterdir())
    latest.write_bytes(latest.read_bytes()[:3000])
    done = here(home, "restore", "--yes", "--lang", "en")
    assert done.status == 0 and ":30" in done.out and ":40" not in done.out
    assert home.read(meeting) is not None


def test_nothing_is_put_in_place_while_somebody_holds_a_meeting(damaged: tuple[Home, str]) -> None:
    home, meeting = damaged
    lock = MeetingLock(Paths(home.folder).locks, meeting)
    lock.take(THEN)
    try:
        ran = here(home, "restore", "--yes", "--lang", "en")
    finally:
        lock.release()
    assert ran.status == 5 and "another window" in ran.err
    assert replaced(Paths(home.folder).backups) == ()


def test_without_a_copy_it_is_said_where_one_would_lie(home: Home) -> None:
    home.planned_meeting("en")
    for each in Paths(home.folder).backups.glob("*"):
        each.unlink()
    ran = here(home, "restore", "--lang", "en")
    assert ran.status == 4 and str(Paths(home.folder).backups) in ran.err


def test_a_copy_can_be_named(damaged: tuple[Home, str], tmp_path: Path) -> None:
    home, meeting = damaged
    carried = tmp_path / "fra stikket.facilitator-backup"
    carried.write_bytes(min(Paths(home.folder).backups.iterdir()).read_bytes())
    done = here(home, "restore", str(carried), "--yes", "--lang", "da")
    assert done.status == 0 and carried.name in done.out
    assert home.read(meeting) is not None
