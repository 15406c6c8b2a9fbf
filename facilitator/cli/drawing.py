"""How far papers are, in one line of a terminal, and Ctrl+C, which stops them between two papers."""

from __future__ import annotations

import shutil
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from threading import Event
from types import FrameType

from facilitator.cli.stage import Stage
from facilitator.exports.apart import How, here
from facilitator.text import clean_line

INTERRUPTED = 130
"""The exit status of a run that was stopped by Ctrl+C."""


class Drawing:
    """Says how far the papers are where somebody watches; ``how`` is handed to whoever draws them."""

    def __init__(self, stage: Stage, stop: Event) -> None:
        self._w = stage.w
        self._stop = stop
        self._watched = sys.stderr.isatty()
        self._shown = 0

    def how(self, of: str = "") -> How:
        """Draws papers ``of`` a meeting or a course by its title."""
        return partial(here, step=partial(self._say, clean_line(of).text), stopped=self._stop.is_set)

    def clear(self) -> None:
        """Take the line away: something else is said."""
        if self._shown:
            self._put("")

    def _say(self, of: str, done: int, all_: int) -> None:
        if not self._watched:
            return
        said = self._w._("paper {n} of {all} · Ctrl+C stops").format(n=done + 1, all=all_)
        whole = f"{of}: {said}" if of else said
        room = shutil.get_terminal_size().columns - 1
        # what is told of the keys is seen however long the title is
        self._put(whole if len(whole) <= room else said[:room])

    def _put(self, text: str) -> None:
        end = "" if text else "\r"
        sys.stderr.write(f"\r{text.ljust(self._shown)}{end}")
        sys.stderr.flush()
        self._shown = len(text)


@contextmanager
def drawing(stage: Stage) -> Iterator[Drawing]:
    """Ctrl+C is heard between two papers: no set of them is half written. Once more, it ends at once."""
    stop = Event()
    told = Drawing(stage, stop)

    def interrupted(number: int, frame: FrameType | None) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()

    before = signal.getsignal(signal.SIGINT)
    # of a run in the background it is ignored, and only the first thread may say what is heard
    heard = before is not signal.SIG_IGN and threading.current_thread() is threading.main_thread()
    if heard:
        signal.signal(signal.SIGINT, interrupted)
    try:
        yield told
    finally:
        if heard:
            signal.signal(signal.SIGINT, before)
        told.clear()
