"""The app with nothing behind a key: what saving costs is measured against it.

The slot keeps no draft and nothing is synced; what is ordered goes to a file in memory where the
system has such a folder (``TMPDIR``), by a writer that is told of no draft.

    python benchmarks/app_unsaved.py meeting run ID
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from facilitator.cli.main import main
from facilitator.store.slot import Draft, Slot
from facilitator.store.writer import Writer


class NullSlot(Slot):
    """Keeps nothing."""

    def write(self, draft: Draft) -> bool:
        self._draft = draft
        return True

    def sync(self) -> None:
        pass


class DeafWriter(Writer):
    """Does what is ordered, and nothing in between."""

    def idle(self, work: Callable[[], Any]) -> Future[Any]:
        done: Future[Any] = Future()
        done.set_result(None)
        return done


def without_saving() -> None:
    """Put the two in place wherever the program takes them from."""
    from facilitator.services import hall
    from facilitator.store import slot, writer

    for module in (hall, slot, writer):
        for name, stand_in in (("Slot", NullSlot), ("Writer", DeafWriter)):
            if hasattr(module, name):
                setattr(module, name, stand_in)


if __name__ == "__main__":
    without_saving()
    main()
