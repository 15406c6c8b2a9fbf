"""The lock that lets one program at a time run a meeting."""

from __future__ import annotations

import errno
import json
import os
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from facilitator.store.codec import instant_text
from facilitator.store.fault import FaultKind, StorageFault, fault_of_system

_TAKEN = (errno.EAGAIN, errno.EACCES)
"""What the system says of a lock that another has: the second on Windows."""

LOCK = ".lock"
"""How the file of a lock ends; what is wrong with it is said of its folder, or of the meeting."""

_FAR = 1 << 30
"""Windows locks bytes, and a locked byte cannot be read: so one behind the text."""


class MeetingLock:
    """Held from ``take`` until ``release``, or until the process ends in whatever way."""

    def __init__(self, folder: Path, meeting_id: str) -> None:
        self.path = folder / f"{meeting_id}{LOCK}"
        self._file: int | None = None

    def take(self, at: datetime) -> None:
        """Take the lock. Raises StorageFault (busy, with pid and time) while another holds it.

        On a drive that knows no locks it raises what the system says: nobody holds it, and anybody might.
        """
        if self._file is not None:
            return
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise fault_of_system(error, self.path.parent) from None
        try:
            _lock(file)
        except OSError as error:
            os.close(file)
            if error.errno in _TAKEN:
                raise self._held() from None
            raise fault_of_system(error, self.path.parent) from None
        self._file = file
        with suppress(OSError):  # on a full disk the lock holds all the same, and does not say who has it
            os.ftruncate(file, 0)
            os.write(file, json.dumps({"pid": os.getpid(), "since": instant_text(at)}).encode())

    def release(self) -> None:
        # the file stays: taking it away could leave two programs with a lock each
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _held(self) -> StorageFault:
        try:
            told = json.loads(self.path.read_text())
            pid, since = int(told["pid"]), datetime.fromisoformat(told["since"])
        except (OSError, ValueError, KeyError, TypeError):
            return StorageFault(FaultKind.BUSY, self.path)
        return StorageFault(FaultKind.BUSY, self.path, f"pid {pid}", pid=pid, since=since)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        os.lseek(file, _FAR, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        os.lseek(file, 0, os.SEEK_SET)
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
