import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from meeting_sample import NOON, a_beginning, an_entry

from facilitator.store import database, glance
from facilitator.store.fault import FaultKind, StorageFault
from facilitator.store.writer import Writer


def begun(writer: Writer) -> object:
    meeting, records = a_beginning()
    done = writer.commit(command="meeting_new", at=NOON, actor="", scope_id=None, records=records)
    done.result(20)
    return meeting


def note(writer: Writer, meeting: object, text: str = "x") -> Future[str]:
    entry = an_entry(meeting, text)  # type: ignore[arg-type]
    return writer.commit(command="note", at=NOON, actor="", scope_id=entry.meeting_id, records=[entry])


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Another program in the middle of writing."""
    script = (
        "import sqlite3, sys\n"
        "db = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "db.execute('BEGIN IMMEDIATE')\n"
        "print('held', flush=True)\n"
        "sys.stdin.read()\n"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", script, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert other.stdout is not None
    assert other.stdin is not None
    other.stdout.readline()
    try:
        yield
    finally:
        other.stdin.close()
        other.wait(20)
        other.stdout.close()


def test_a_job_is_done_when_its_rows_can_be_read_from_disk(path: Path, writer: Writer) -> None:
    meeting, records = a_beginning()
    done = writer.commit(command="meeting_new", at=NOON, actor="", scope_id=None, records=records)
    done.result(20)
    assert glance.read_meeting(path, meeting.head.id) == meeting
    assert (writer.pending, writer.saved_at) == (0, NOON)


def test_asking_never_waits_for_the_disk(path: Path, writer: Writer) -> None:
    meeting = begun(writer)
    with held(path):
        notes = [note(writer, meeting, str(n)) for n in range(3)]
        assert writer.pending == 3
        assert not any(done.done() for done in notes)
    assert all(done.result(20) for done in notes)


def test_a_busy_file_is_told_and_tried_again_until_it_is_free(path: Path, writer: Writer) -> None:
    meeting = begun(writer)
    told: list[FaultKind | None] = []
    came = threading.Event()
    writer.listen(lambda fault: (told.append(fault and fault.kind), came.set()))  # type: ignore[arg-type, func-returns-value]
    with held(path):
        done = note(writer, meeting)
        assert came.wait(20)
        assert writer.trouble is not None
        assert writer.trouble.kind is FaultKind.BUSY
    done.result(20)
    assert told == [FaultKind.BUSY, None]
    assert writer.trouble is None


def test_a_writer_that_may_give_up_hands_the_fault_to_whoever_asked(path: Path) -> None:
    writer = Writer(path, lambda: NOON, give_up_after=0, busy_seconds=0.1)
    meeting = begun(writer)
    with held(path):
        with pytest.raises(StorageFault) as refused:
            note(writer, meeting).result(20)
        assert refused.value.kind is FaultKind.BUSY
    note(writer, meeting).result(20)
    writer.close()


def test_a_foreign_file_is_refused_at_once(path: Path, writer: Writer) -> None:
    path.write_text("not a database at all " * 99)
    with pytest.raises(StorageFault) as refused:
        writer.warm().result(20)
    assert refused.value.kind is FaultKind.NOT_OURS


def test_a_job_that_fails_leaves_the_next_one_alone(path: Path, writer: Writer) -> None:
    meeting = begun(writer)
    with pytest.raises(ZeroDivisionError):
        writer.submit(lambda session: 1 // 0).result(20)
    note(writer, meeting).result(20)
    assert len(glance.read_meeting(path, meeting.head.id).entries) == 1  # type: ignore


def test_a_file_taken_away_is_told_and_written_to_again_when_it_is_back(path: Path, writer: Writer) -> None:
    meeting = begun(writer)
    gone = threading.Event()
    writer.listen(lambda fault: gone.set() if fault and fault.kind is FaultKind.GONE else None)
    writer.submit(lambda session: None).result(20)
    files = [file for file in path.parent.iterdir() if file.name.startswith(path.name)]
    away = path.parent / "away"
    away.mkdir()
    for file in files:
        file.rename(away / file.name)
    done = note(writer, meeting)
    assert gone.wait(20)
    assert not path.exists()
    for file in files:
        (away / file.name).rename(file)
    done.result(20)
    assert len(glance.read_meeting(path, meeting.head.id).entries) == 1  # type: ignore


def test_idle_work_waits_for_jobs_and_is_done_once_though_asked_for_twice(writer: Writer) -> None:
    order: list[str] = []
    may_go_on = threading.Event()
    writer.submit(lambda session: may_go_on.wait(20))

    def work() -> None:
        order.append("idle")

    first, second = writer.idle(work), writer.idle(work)
    job = writer.submit(lambda session: order.append("job"))
    may_go_on.set()
    job.result(20)
    first.result(20)
    assert second is first
    assert order == ["job", "idle"]


def test_closing_finishes_what_waits_and_takes_no_more(path: Path) -> None:
    writer = Writer(path, lambda: NOON)
    meeting = begun(writer)
    for n in range(20):
        note(writer, meeting, str(n))
    assert writer.close()
    assert len(glance.read_meeting(path, meeting.head.id).entries) == 20  # type: ignore
    with pytest.raises(RuntimeError):
        note(writer, meeting).result(1)


def test_closing_while_the_file_is_held_ends_in_time_and_says_what_was_left(path: Path) -> None:
    writer = Writer(path, lambda: NOON, busy_seconds=0.1)
    meeting = begun(writer)
    with held(path):
        done = note(writer, meeting)
        assert not writer.close(timeout=1)
        with pytest.raises(StorageFault):
            done.result(20)


@pytest.mark.skipif(os.name == "nt", reason="the limit is a thing of POSIX")
def test_a_full_disk_loses_nothing_and_writing_goes_on_when_there_is_room(path: Path) -> None:
    script = (
        "import resource, signal, sys, threading\n"
        "sys.path.insert(0, sys.argv[2])\n"
        "from pathlib import Path\n"
        "from meeting_sample import NOON, a_beginning, an_entry\n"
        "from facilitator.store.writer import Writer\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "writer = Writer(Path(sys.argv[1]), lambda: NOON)\n"
        "meeting, records = a_beginning()\n"
        "writer.commit(command='new', at=NOON, actor='', scope_id=None, records=records).result(20)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, resource.RLIM_INFINITY))\n"
        "trouble = threading.Event()\n"
        "writer.listen(lambda fault: trouble.set() if fault else None)\n"
        "for n in range(400):\n"
        "    entry = an_entry(meeting, 'x' * 2000)\n"
        "    meeting = meeting.with_([entry])\n"
        "    writer.commit(command='note', at=NOON, actor='', scope_id=meeting.head.id, records=[entry])\n"
        "assert trouble.wait(60)\n"
        "assert writer.trouble.kind in ('full', 'unwritable'), writer.trouble\n"
        "assert writer.pending\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))\n"
        "assert writer.close(60)\n"
        "from facilitator.store import glance\n"
        "assert glance.read_meeting(Path(sys.argv[1]), meeting.head.id) == meeting\n"
    )
    here = str(Path(__file__).parent)
    done = subprocess.run(
        [sys.executable, "-c", script, str(path), here], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr


KILLED = """
import sys
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from meeting_sample import NOON, a_beginning, an_entry
from facilitator.store.slot import Draft, Slot
from facilitator.store.writer import Writer
path = Path(sys.argv[1])
writer = Writer(path, lambda: NOON)
meeting, records = a_beginning()
writer.commit(command="new", at=NOON, actor="", scope_id=None, records=records).result(20)
print(meeting.head.id, flush=True)
slot = Slot(path.parent / "drafts" / "one.slot")
while True:
    entry = an_entry(meeting)
    meeting = meeting.with_([entry])
    slot.write(Draft(entry.id, "idea", entry.text, NOON))
    writer.idle(slot.sync)
    print("typed", entry.id, flush=True)
    writer.commit(
        command="note", at=NOON, actor="", scope_id=meeting.head.id, records=[entry]
    ).result(20)
    print("saved", entry.id, flush=True)
"""


@pytest.mark.parametrize("nth", range(3))
def test_after_a_kill_what_was_called_saved_is_there_and_the_draft_too(path: Path, nth: int) -> None:
    _kill_and_look(path, lines=random.Random(nth).randrange(3, 120))


@pytest.mark.long
@pytest.mark.parametrize("nth", range(100))
def test_after_many_kills_what_was_called_saved_is_there(path: Path, nth: int) -> None:
    _kill_and_look(path, lines=random.Random(nth).randrange(3, 300))


def _kill_and_look(path: Path, lines: int) -> None:
    from facilitator.store.slot import read_draft

    here = str(Path(__file__).parent)
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(path), here], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    meeting_id = process.stdout.readline().strip()
    told = [process.stdout.readline().split() for _ in range(lines)]
    process.send_signal(signal.SIGKILL)
    told += [line.split() for line in process.stdout if line.endswith("\n")]
    process.stdout.close()
    process.wait(20)
    meeting = glance.read_meeting(path, meeting_id)
    assert meeting is not None
    kept = {entry.id for entry in meeting.entries}
    assert {line[1] for line in told if line[0] == "saved"} <= kept
    draft = read_draft(path.parent / "drafts" / "one.slot")
    assert draft is not None
    assert draft.entry_id >= [line[1] for line in told if line[0] == "typed"][-1]
    with closing(database.connect_for_writing(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_a_transaction_begins_before_its_job_so_that_nobody_writes_behind_what_the_job_reads(
    path: Path, writer: Writer
) -> None:
    begun(writer)

    def others_are_kept_out(session: object) -> bool:
        other = sqlite3.connect(path, timeout=0, isolation_level=None)
        with closing(other), pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        return True

    assert writer.submit(others_are_kept_out).result(20)


def test_a_file_that_a_job_itself_looks_for_in_vain_is_no_fault_of_the_one_that_is_written(
    path: Path, writer: Writer
) -> None:
    meeting = begun(writer)
    looked = writer.submit(lambda session: (path.parent / "no such list.csv").read_text())
    with pytest.raises(FileNotFoundError, match="no such list"):
        looked.result(2)
    note(writer, meeting).result(20)
    assert writer.trouble is None


def test_upkeep_does_not_wait_for_another_program_while_orders_may_come(path: Path) -> None:
    writer = Writer(path, lambda: NOON, busy_seconds=60)
    meeting = begun(writer)
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    with closing(other):
        # on the writer's thread, between COMMIT and the upkeep behind it
        note(writer, meeting).add_done_callback(lambda _: other.execute("BEGIN IMMEDIATE"))
        writer.flush(20)
        behind = threading.Event()
        writer.idle(behind.set)
        assert behind.wait(5)
    assert note(writer, meeting).result(20)
    writer.close()


def test_whoever_fails_at_showing_trouble_does_not_end_what_writes(path: Path, writer: Writer) -> None:
    meeting = begun(writer)
    heard = threading.Event()

    def failing(fault: StorageFault | None) -> None:
        heard.set()
        raise ZeroDivisionError

    writer.listen(failing)
    with held(path):
        done = note(writer, meeting)
        assert heard.wait(20)
    assert done.result(5)
