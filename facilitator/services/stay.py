"""How long a meeting is held: until it was left, and the last of its orders is on the disk or given up."""

from __future__ import annotations

from contextlib import ExitStack
from threading import Lock


class Stay:
    """Orders are given and answered on different threads, and a room is left on a third.

    ``held`` is closed, and others may have the meeting, when nobody is in it and no order of it waits:
    one that waits was made of the meeting as it is here, and would undo what others write meanwhile.
    """

    def __init__(self, held: ExitStack) -> None:
        self._held = held
        self._lock = Lock()
        self._waiting = 0
        self._left = False
        self._over = False

    def ordered(self) -> None:
        with self._lock:
            self._waiting += 1

    def answered(self) -> None:
        with self._lock:
            self._waiting -= 1
        self._end()

    def leave(self) -> None:
        with self._lock:
            self._left = True
        self._end()

    def come_back(self) -> bool:
        """Be in it again, where it was left and is held still."""
        with self._lock:
            again = self._left and not self._over
            self._left = self._left and not again
            return again

    def _end(self) -> None:
        with self._lock:
            if self._left and not self._waiting and not self._over:
                self._over = True
                # within the lock: who finds it over finds the meeting free
                self._held.close()
