import os
import random
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from meeting_sample import NOON, a_beginning
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from facilitator.store import database, glance, journal, tables
from facilitator.store.fault import FaultKind, StorageFault
from facilitator.store.files import beside
from facilitator.store.header import APPLICATION_ID, SCHEMA
from facilitator.store.reader import connect_read_only


def filled(path: Path, meetings: int = 1) -> str:
    engine = database.open_for_writing(path)
    meeting_id = ""
    with Session(engine) as session:
        for _ in range(meetings):
            meeting, records = a_beginning()
            meeting_id = meeting.head.id
            journal.commit(session, command="meeting_new", at=NOON, actor="", scope_id=None, records=records)
        session.commit()
    engine.dispose()
    return meeting_id


def fault_of(path: Path) -> FaultKind:
    with pytest.raises(StorageFault) as refused:
        database.open_for_writing(path)
    assert str(path) in str(refused.value)
    return refused.value.kind


def test_every_pragma_is_read_back_from_the_open_connection(path: Path) -> None:
    database.create(path)
    with closing(database.connect_for_writing(path)) as db:
        for name, value in database.pragmas().items():
            assert db.execute(f"PRAGMA {name}").fetchone()[0] == value
        assert database.pragmas()["synchronous"] == 2
        assert database.pragmas()["journal_mode"] == "wal"


def test_a_pragma_that_does_not_take_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(":memory:")) as without_a_log, pytest.raises(StorageFault) as refused:
        database.set_pragmas(without_a_log, path, 1.0)
    assert refused.value.kind is FaultKind.UNWRITABLE
    assert "journal_mode stays memory" in refused.value.detail


def test_a_transaction_has_the_right_to_write_from_its_first_moment(path: Path) -> None:
    engine = database.open_for_writing(path)
    with Session(engine) as session, closing(database.connect_for_writing(path, 0.05)) as other:
        session.get(tables.StreamRow, "s")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
    engine.dispose()


def test_the_file_says_whose_it_is_and_of_which_schema(path: Path) -> None:
    filled(path)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        assert db.execute("PRAGMA user_version").fetchone()[0] == SCHEMA


@pytest.mark.skipif(os.name == "nt", reason="modes are a thing of POSIX")
def test_files_are_their_owners_alone_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        path = tmp_path / "kept" / "meetings.db"
        engine = database.open_for_writing(path)
        with Session(engine) as session:
            session.add(tables.StreamRow(id="s", kind="course", created_at=NOON))
            session.commit()
            there = [file for file in (path, *beside(path)) if file.exists()]
            assert len(there) == 3
            assert {file.stat().st_mode & 0o777 for file in there} == {0o600}
        engine.dispose()
        assert path.parent.stat().st_mode & 0o777 == 0o700
    finally:
        os.umask(before)


@pytest.mark.skipif(os.name == "nt", reason="modes are a thing of POSIX")
def test_a_file_that_others_could_read_is_closed_to_them_when_opened(path: Path) -> None:
    database.create(path)
    path.chmod(0o644)
    database.open_for_writing(path).dispose()
    assert path.stat().st_mode & 0o777 == 0o600


def test_nothing_is_left_of_making_the_file(path: Path) -> None:
    database.create(path)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_making_a_file_that_is_there_leaves_it_alone(path: Path) -> None:
    meeting_id = filled(path)
    database.create(path)
    assert glance.read_meeting(path, meeting_id) is not None


def test_an_empty_file_is_refused_untouched(path: Path) -> None:
    path.touch()
    assert fault_of(path) is FaultKind.DAMAGED
    assert path.stat().st_size == 0


def test_a_text_file_is_refused_untouched(path: Path) -> None:
    path.write_text("Referat fra mødet i går\n" * 99)
    before = path.read_bytes()
    assert fault_of(path) is FaultKind.NOT_OURS
    assert path.read_bytes() == before


def test_a_database_of_another_program_is_refused_untouched(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA journal_mode = wal")
        db.execute("CREATE TABLE theirs (x)")
    before = path.read_bytes()
    assert fault_of(path) is FaultKind.NOT_OURS
    with pytest.raises(StorageFault):
        glance.list_meetings(path)
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_damaged_file_is_refused_untouched(path: Path) -> None:
    filled(path, meetings=20)
    content = bytearray(path.read_bytes())
    dice = random.Random(7)
    for page in range(2, len(content) // 4096, 3):
        content[page * 4096 : page * 4096 + 200] = dice.randbytes(200)
    path.write_bytes(content)
    assert fault_of(path) is FaultKind.DAMAGED
    assert path.read_bytes() == bytes(content)


def test_a_file_cut_short_is_refused_untouched(path: Path) -> None:
    filled(path, meetings=20)
    cut = path.read_bytes()[: path.stat().st_size // 2]
    path.write_bytes(cut)
    assert fault_of(path) is FaultKind.DAMAGED
    assert path.read_bytes() == cut


def test_a_newer_file_is_read_but_not_written(path: Path) -> None:
    meeting_id = filled(path)
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    before = path.read_bytes()
    assert fault_of(path) is FaultKind.NEWER
    assert glance.read_meeting(path, meeting_id) is not None
    assert path.read_bytes() == before


def test_a_connection_for_reading_cannot_write(path: Path) -> None:
    filled(path)
    with closing(connect_read_only(path)) as db, pytest.raises(sqlite3.OperationalError, match="readonly"):
        db.execute("DELETE FROM stream")


def test_an_error_does_not_repeat_what_people_wrote(path: Path) -> None:
    engine = database.open_for_writing(path)
    with Session(engine) as session:
        session.add(tables.CourseRow(id="c", stream_id="none", kind="x", title="HEMMELIGT", created_at=NOON))
        with pytest.raises(IntegrityError) as refused:
            session.flush()
        assert "HEMMELIGT" not in str(refused.value)
        session.rollback()
    engine.dispose()


def test_a_path_with_blanks_and_odd_letters_is_opened_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "møder #1 ?100%" / "å b.db"
    meeting_id = filled(path)
    assert glance.read_meeting(path, meeting_id) is not None


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="takes root to become somebody else")
def test_a_folder_that_cannot_be_written_is_named_and_can_still_be_read() -> None:
    # not below pytest's own folder, which another run may close to others meanwhile
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "meetings.db"
        meeting_id = filled(path)
        path.parent.chmod(0o755)
        path.chmod(0o644)
        _read_as_nobody(path, meeting_id)


def _read_as_nobody(path: Path, meeting_id: str) -> None:
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        # what reading loads, while the checkout can be read, wherever it lies
        "from facilitator.store import database, fault, glance, meeting_reading\n"
        "path = Path(sys.argv[1])\n"
        "os.setuid(65534)\n"
        "assert glance.read_meeting(path, sys.argv[2]) is not None\n"
        "try:\n"
        "    database.open_for_writing(path)\n"
        "except fault.StorageFault as refused:\n"
        "    assert refused.kind is fault.FaultKind.UNWRITABLE, refused.kind\n"
        "    assert str(path) in str(refused)\n"
        "else:\n"
        "    raise AssertionError('opened')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(path), meeting_id], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_a_file_whose_copying_was_cut_off_by_a_kill_is_read_with_its_log(path: Path, tmp_path: Path) -> None:
    database.create(path)
    engine = database.open_for_writing(path)
    meeting, records = a_beginning()
    with Session(engine) as session:
        journal.commit(session, command="meeting_new", at=NOON, actor="", scope_id=None, records=records)
        session.commit()
        log = path.with_name(path.name + "-wal").read_bytes()
        torn = tmp_path / "torn" / path.name
        torn.parent.mkdir()
        torn.with_name(torn.name + "-wal").write_bytes(log)
        torn.write_bytes(_half_copied(path.read_bytes(), log))
    engine.dispose()
    assert glance.read_meeting(torn, meeting.head.id) == meeting


def _half_copied(main: bytes, log: bytes) -> bytes:
    """The file as a kill leaves it that was taking over the log: the first page is copied, none behind it."""
    size = int.from_bytes(log[8:12], "big")
    starts = range(32, len(log), 24 + size)
    first = [start for start in starts if int.from_bytes(log[start : start + 4], "big") == 1]
    return log[first[-1] + 24 : first[-1] + 24 + size] + main[size:]
