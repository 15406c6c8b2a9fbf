"""A copy in the place of the file: whole or not at all, and nothing of the file before is lost."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from meeting_sample import NOON, a_beginning, an_entry

from facilitator.store import glance
from facilitator.store.backup import backup
from facilitator.store.erasing import erase
from facilitator.store.fault import FaultKind, StorageFault
from facilitator.store.restoring import replaced, restore
from facilitator.store.writer import Writer

LATER = NOON + timedelta(hours=1)


@pytest.fixture
def copied(path: Path, tmp_path: Path, writer: Writer) -> tuple[str, Path]:
    """A meeting, a copy of its file, and a line written since."""
    meeting, records = a_beginning()
    writer.commit(command="new", at=NOON, actor="", scope_id=None, records=records).result(20)
    copy = backup(path, tmp_path / "copies", NOON)
    entry = an_entry(meeting)
    writer.commit(command="n", at=NOON, actor="", scope_id=entry.meeting_id, records=[entry]).result(20)
    return meeting.head.id, copy


def entries(path: Path, meeting_id: str) -> int:
    meeting = glance.read_meeting(path, meeting_id)
    assert meeting is not None
    return len(meeting.entries)


def writers(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as db:
        return [id_ for (id_,) in db.execute("SELECT id FROM writer ORDER BY since")]


def test_the_copy_stands_there_and_the_file_before_with_its_log_lies_whole_among_the_copies(
    copied: tuple[str, Path], path: Path
) -> None:
    meeting_id, copy = copied
    assert path.with_name(path.name + "-wal").exists(), "the line written since is in the log alone"
    aside = restore(path, copy.parent, copy, LATER)
    assert aside is not None and entries(path, meeting_id) == 0
    assert entries(aside, meeting_id) == 1
    assert replaced(copy.parent) == (aside,), "and a wipe finds it there"
    assert copy.exists() and not list(path.parent.glob(".restoring*"))
    assert path.stat().st_mode & 0o777 == 0o600


def test_it_writes_under_a_name_of_its_own_from_then_on(copied: tuple[str, Path], path: Path) -> None:
    _, copy = copied
    before = writers(path)
    aside = restore(path, copy.parent, copy, LATER)
    assert aside is not None and writers(aside) == before
    assert writers(path)[:-1] == before


def test_where_the_file_is_gone_the_copy_takes_its_place(copied: tuple[str, Path], tmp_path: Path) -> None:
    meeting_id, copy = copied
    other = tmp_path / "elsewhere" / "facilitator.db"
    other.parent.mkdir()
    assert restore(other, copy.parent, copy, LATER) is None
    assert entries(other, meeting_id) == 0


def test_a_copy_that_is_not_whole_touches_nothing(copied: tuple[str, Path], path: Path) -> None:
    meeting_id, copy = copied
    copy.write_bytes(copy.read_bytes()[:5000])
    with pytest.raises(StorageFault) as caught:
        restore(path, copy.parent, copy, LATER)
    assert caught.value.kind in (FaultKind.DAMAGED, FaultKind.NOT_OURS)
    assert entries(path, meeting_id) == 1
    assert [
        each.name for each in path.parent.iterdir() if "restoring" in each.name or " 2" in each.name
    ] == []


def test_a_wipe_takes_what_was_put_aside_as_it_takes_copies(copied: tuple[str, Path], path: Path) -> None:
    meeting_id, copy = copied
    aside = restore(path, copy.parent, copy, LATER)
    meeting = glance.read_meeting(path, meeting_id)
    assert meeting is not None and aside is not None
    erase(path, copy.parent, meeting.head.stream_id)
    assert not aside.exists() and not list(aside.parent.iterdir()) and not copy.exists()
