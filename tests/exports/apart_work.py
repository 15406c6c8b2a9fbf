"""Pieces of work for a process of its own, which finds them here by name."""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path
from typing import NamedTuple

from facilitator.exports.apart import Step


class World(NamedTuple):
    """What a process finds around it."""

    pid: int
    niceness: int
    terminals: int
    steps: int


def look_around(steps: int, step: Step) -> World:
    """Tell some steps and what there is; says something on the standard output, too."""
    for n in range(steps):
        step(n, steps)
    sys.stdout.write("a library says hello\n")
    sys.stdout.flush()
    terminals = sum(os.isatty(number) for number in (0, 1, 2)) + _opens("/dev/tty")
    niceness = os.nice(0) if hasattr(os, "nice") else 0
    return World(os.getpid(), niceness, terminals, steps)


def _opens(path: str) -> bool:
    try:
        os.close(os.open(path, os.O_RDWR))
    except OSError:
        return False
    return True


def end_at_once(step: Step) -> None:
    step(0, 2)
    os.kill(os.getpid(), signal.SIGKILL)


def go_wrong(step: Step) -> None:
    raise KeyError("Mette said that she is afraid")


def never_end(fifo: Path, step: Step) -> None:
    """Hold the pipe open for as long as the process lives."""
    with fifo.open("wb", buffering=0) as held:
        held.write(b"x")
        step(0, 1)
        threading.Event().wait()
