import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from meeting_sample import NOON, a_beginning, an_entry, later

from facilitator.store import glance
from facilitator.store.backup import KEPT, backup, backup_if_changed, backups
from facilitator.store.fault import FaultKind, StorageFault
from facilitator.store.writer import Writer


def begun(writer: Writer) -> object:
    meeting, records = a_beginning()
    done = writer.commit(command="new", at=NOON, actor="", scope_id=None, records=records)
    done.result(20)
    return meeting


def test_a_backup_holds_what_was_committed_while_the_writer_still_has_the_file_open(
    path: Path, tmp_path: Path, writer: Writer
) -> None:
    meeting = begun(writer)
    made = backup(path, tmp_path / "backups", NOON)
    assert glance.read_meeting(made, meeting.head.id) == meeting  # type: ignore[attr-defined]
    assert [file.name for file in made.parent.iterdir()] == [made.name]
    assert made.stat().st_mode & 0o777 == 0o600
    assert made.parent.stat().st_mode & 0o777 == 0o700


def test_a_backup_is_made_only_when_something_changed(path: Path, tmp_path: Path, writer: Writer) -> None:
    folder = tmp_path / "backups"
    assert backup_if_changed(path, folder, NOON) is None
    meeting = begun(writer)
    assert backup_if_changed(path, folder, NOON) is not None
    assert backup_if_changed(path, folder, later(1)) is None
    entry = an_entry(meeting)  # type: ignore[arg-type]
    writer.commit(command="n", at=NOON, actor="", scope_id=entry.meeting_id, records=[entry]).result(20)
    assert backup_if_changed(path, folder, later(2)) is not None
    assert len(backups(folder)) == 2


def test_the_ten_latest_are_kept(path: Path, tmp_path: Path, writer: Writer) -> None:
    begun(writer)
    made = [backup(path, tmp_path / "backups", NOON + timedelta(days=n)) for n in range(KEPT + 3)]
    assert list(backups(tmp_path / "backups")) == made[:2:-1]


def test_a_damaged_file_pushes_no_backup_out(path: Path, tmp_path: Path, writer: Writer) -> None:
    folder = tmp_path / "backups"
    for _ in range(20):
        begun(writer)
    writer.close()
    good = [backup(path, folder, NOON + timedelta(days=n)) for n in range(KEPT)]
    content = bytearray(path.read_bytes())
    for page in range(2, len(content) // 4096, 3):
        content[page * 4096 : page * 4096 + 200] = b"\xa5" * 200
    path.write_bytes(content)
    with pytest.raises(StorageFault) as refused:
        backup(path, folder, NOON + timedelta(days=99))
    assert refused.value.kind is FaultKind.DAMAGED
    assert list(backups(folder)) == good[::-1]
    assert len(list(folder.iterdir())) == KEPT


def test_damage_that_no_row_shows_makes_no_backup(path: Path, tmp_path: Path, writer: Writer) -> None:
    begun(writer)
    writer.close()
    with closing(sqlite3.connect(path)) as db:
        (page,) = db.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'ix_party_course_id_position'"
        ).fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 + 8 : page * 4096] = b"\xa5" * 4088
    path.write_bytes(content)
    with pytest.raises(StorageFault):
        backup(path, tmp_path / "backups", NOON)
    assert list((tmp_path / "backups").iterdir()) == []


def test_a_damaged_latest_backup_is_followed_by_a_good_one(
    path: Path, tmp_path: Path, writer: Writer
) -> None:
    begun(writer)
    first = backup(path, tmp_path / "backups", NOON)
    first.write_bytes(b"rubbish" * 99)
    assert backup_if_changed(path, tmp_path / "backups", later(1)) is not None


def test_a_backup_can_be_made_in_the_writers_idle_time(path: Path, tmp_path: Path, writer: Writer) -> None:
    begun(writer)
    made = writer.idle(lambda: backup_if_changed(path, tmp_path / "backups", NOON)).result(20)
    assert made in backups(tmp_path / "backups")
