"""Ending while papers are written: whichever of two threads is first, what waits for them is done."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from types import FrameType

import pytest

from facilitator.tui.writing import Turn


@contextmanager
def at_line(number: int, of: Callable[..., object], act: Callable[[], None]) -> Iterator[None]:
    """Do something before this line of a function is run, counted from its first."""
    lines = 0

    def watch(frame: FrameType, event: str, arg: object) -> object:
        nonlocal lines
        if frame.f_code is not of.__code__:  # type: ignore[attr-defined]
            return None
        if event == "line":
            lines += 1
            if lines == number:
                act()
        return watch

    before = sys.gettrace()
    sys.settrace(watch)  # type: ignore[arg-type]
    try:
        yield
    finally:
        sys.settrace(before)


@pytest.mark.parametrize("line", range(1, 6))
def test_what_waits_for_papers_is_done_though_they_end_in_the_same_instant(line: int) -> None:
    turn, given = Turn(), []
    stop = turn.begin()
    writer = Thread(target=lambda: given.append(turn.end(stop)), daemon=True)

    def end() -> None:
        writer.start()
        while writer.is_alive() and not turn._lock.locked():
            pass

    with at_line(line, Turn.first, end):
        waits = turn.first(print)
    writer.join(20)
    assert given == [print if waits else None]


def test_papers_that_were_overtaken_end_nothing() -> None:
    turn = Turn()
    first, second = turn.begin(), turn.begin()
    assert first.is_set() and not second.is_set()
    assert turn.first(print) and turn.end(first) is None
    assert turn.end(second) is print and turn.end(second) is None
    assert not turn.first(print)
