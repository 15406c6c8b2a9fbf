"""The process that ``apart`` starts: takes one piece of work from its input and tells what came of it."""

from __future__ import annotations

import os
import pickle
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import IO

GENTLY = 10
"""Steps of niceness: whoever types goes first."""


def main() -> None:
    """Do the work; the answer, or the kind and place of an error, goes to what was the standard output."""
    if hasattr(os, "nice"):
        os.nice(GENTLY)
    with os.fdopen(os.dup(1), "wb") as out:
        # what a library prints must not fall among the answers
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        try:
            work = pickle.load(sys.stdin.buffer)
            Thread(target=_end_with_the_program, daemon=True).start()
            _tell(out, "answer", work(lambda done, of: _tell(out, "step", done, of)))
        except Exception as error:  # noqa: BLE001 - told to whoever asked, without a value
            with suppress(OSError):
                _tell(out, "failed", f"{type(error).__name__} {_place(error)}".strip())


def _tell(out: IO[bytes], *said: object) -> None:
    pickle.dump(said, out)
    out.flush()


def _end_with_the_program() -> None:
    """End when the program that started this one has: its end of the pipe is closed then."""
    # not by sys.stdin: a thread that waits with its lock would be in the way of an orderly end
    while os.read(0, 1):
        pass
    os._exit(1)


def _place(error: BaseException) -> str:
    """The last line of our own that was passed, as ``exports/word.py:54``."""
    ours = Path(__file__).parents[1]
    frames = [f for f in traceback.extract_tb(error.__traceback__) if Path(f.filename).is_relative_to(ours)]
    if not frames:
        return ""
    return f"{Path(frames[-1].filename).relative_to(ours).as_posix()}:{frames[-1].lineno}"
