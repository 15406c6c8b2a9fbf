"""Work done here, or in a process of its own: whoever types shares no interpreter with it there.

The process is given its work over a pipe and gives its answer over another; it has no terminal, writes no
file, and ends with the program that started it.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, TypeAlias, TypeVar

T = TypeVar("T")

Step: TypeAlias = Callable[[int, int], None]
"""Hears how much is done, of how much."""

How: TypeAlias = Callable[[Callable[[Step], Any]], Any]
"""``here`` or ``apart``: does a piece of work and gives its answer."""

LOOK = 0.1
"""Seconds between looks at whether the work is still wanted."""

CHILD = "from facilitator.exports.apart_child import main; main()"
ENDED = "ended"


class Stopped(Exception):
    """Somebody wanted the work no more; there is no answer."""


class Failed(Exception):
    """The work came to no answer. ``why`` is a kind of error and its place, or a signal: never a value."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def unheard(done: int, of: int) -> None:
    """Nobody hears how far the work is."""


def wanted_still() -> bool:
    """Work that nobody stops."""
    return False


def here(work: Callable[[Step], T], step: Step = unheard, stopped: Callable[[], bool] = wanted_still) -> T:
    """Do the work in this process. Raises Stopped between two steps."""

    def between(done: int, of: int) -> None:
        if stopped():
            raise Stopped
        step(done, of)

    return work(between)


def apart(work: Callable[[Step], T], step: Step = unheard, stopped: Callable[[], bool] = wanted_still) -> T:
    """Do the work in a process of its own, where one can be had; the work and its answer can be pickled.

    Raises Stopped within ``LOOK`` seconds, whatever the work is at, and Failed where it ends by itself.
    """
    handed, child = pickle.dumps(work), _started()
    if child is None:
        return here(work, step, stopped)
    told: SimpleQueue[tuple[Any, ...]] = SimpleQueue()
    Thread(target=_converse, args=(child, handed, told), name="apart", daemon=True).start()
    try:
        for kind, *rest in _heard(told, stopped):
            if kind == "step":
                step(*rest)
            elif kind == "answer":
                answer: T = rest[0]
                return answer
            elif kind == "failed":
                raise Failed(rest[0])
        raise Failed(_ending(child))
    finally:
        child.kill()
        child.wait()


def _heard(told: SimpleQueue[tuple[Any, ...]], stopped: Callable[[], bool]) -> Iterator[tuple[Any, ...]]:
    """What the process says until it has ended; Stopped once that is wanted."""
    while True:
        if stopped():
            raise Stopped
        try:
            said = told.get(timeout=LOOK)
        except Empty:
            continue
        if said == (ENDED,):
            return
        yield said


def _started() -> subprocess.Popen[bytes] | None:
    """A process that waits for work, out of reach of the terminal; None where there can be none."""
    if not sys.executable or getattr(sys, "frozen", False):
        return None
    gently = 0  # elsewhere the process sees to that itself
    if sys.platform == "win32":
        gently = subprocess.BELOW_NORMAL_PRIORITY_CLASS | subprocess.CREATE_NO_WINDOW
    # -P: what lies in the folder one happens to be in is no part of the program
    path = [place for place in sys.path if place]
    command = (sys.executable, "-P", "-c", f"import sys; sys.path[:] = {path!r}; {CHILD}")
    pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
    try:
        return subprocess.Popen(
            command, stdin=pipe, stdout=pipe, stderr=nothing, creationflags=gently, start_new_session=True
        )
    except OSError:
        return None


def _ending(child: subprocess.Popen[bytes]) -> str:
    """How a process ended that gave no answer."""
    with suppress(subprocess.TimeoutExpired):
        child.wait(1.0)
    code = child.returncode
    return "no answer" if code is None else f"signal {-code}" if code < 0 else f"exit {code}"


def _converse(child: subprocess.Popen[bytes], handed: bytes, told: SimpleQueue[tuple[Any, ...]]) -> None:
    """Hand the work over and listen until the process has nothing more to say.

    Its input stays open meanwhile: that it ends tells the process that this program has.
    """
    assert child.stdin is not None and child.stdout is not None
    with suppress(OSError, EOFError, pickle.UnpicklingError), child.stdin, child.stdout:
        child.stdin.write(handed)
        child.stdin.flush()
        while True:
            told.put(pickle.load(child.stdout))
    told.put((ENDED,))
