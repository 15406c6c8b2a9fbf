import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from meeting_sample import NOON

from facilitator.store.fault import FaultKind, StorageFault
from facilitator.store.meeting_lock import MeetingLock

HOLDER = """
import sys
from datetime import datetime
from pathlib import Path
from facilitator.store.meeting_lock import MeetingLock
lock = MeetingLock(Path(sys.argv[1]), "m1")
lock.take(datetime.fromisoformat("2031-03-04T12:00:00+00:00"))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_program_is_told_who_holds_the_meeting_and_since_when(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdin is not None
    assert holder.stdout is not None
    holder.stdout.readline()
    mine = MeetingLock(tmp_path, "m1")
    with pytest.raises(StorageFault) as refused:
        mine.take(NOON)
    assert refused.value.kind is FaultKind.BUSY
    assert (refused.value.pid, refused.value.since) == (holder.pid, NOON)
    MeetingLock(tmp_path, "m2").take(NOON)
    holder.kill()
    holder.wait(20)
    holder.stdin.close()
    holder.stdout.close()
    mine.take(NOON)
    mine.release()


def test_a_lock_that_was_released_can_be_taken_again(tmp_path: Path) -> None:
    first, second = MeetingLock(tmp_path / "locks", "m1"), MeetingLock(tmp_path / "locks", "m1")
    first.take(NOON)
    with pytest.raises(StorageFault):
        second.take(NOON)
    first.release()
    second.take(NOON)
    second.release()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows locks bytes")
def test_a_drive_that_knows_no_locks_is_not_taken_for_another_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    def as_on_some_network_drives(file: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", as_on_some_network_drives)
    with pytest.raises(StorageFault) as refused:
        MeetingLock(tmp_path, "m1").take(NOON)
    assert refused.value.kind is FaultKind.UNWRITABLE
    assert refused.value.detail == os.strerror(errno.ENOLCK)
