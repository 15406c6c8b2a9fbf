"""A draft on its way to the disk, a moment after the key that changed it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

SHOWN = 0.03
"""Seconds in which a key is shown nineteen times in twenty. Threads take turns: one that is woken to wait
for the disk at once would hold up the one that draws."""


class Settling:
    """Has ``sync`` called once for all keys of a moment."""

    def __init__(self, sync: Callable[[], None]) -> None:
        self._sync = sync
        self._coming = False

    def soon(self) -> None:
        if not self._coming:
            self._coming = True
            asyncio.get_running_loop().call_later(SHOWN, self._now)

    def _now(self) -> None:
        self._coming = False
        self._sync()
