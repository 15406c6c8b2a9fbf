"""A fault of the program itself: where it was, and nothing of what anybody wrote."""

from __future__ import annotations

import traceback

from facilitator import __version__
from facilitator.words.tongue import Words


def crash_sentence(error: BaseException, w: Words) -> str:
    """One sentence with kind, file and line; no values, since they may be notes."""
    frames = [f for f in traceback.extract_tb(error.__traceback__) if "facilitator" in f.filename]
    where = _where(frames[-1]) if frames else "?"
    return w._(
        "something went wrong in the program itself ({kind} at {where}, version {version}). "
        "Everything that was called saved is on the disk. Start again; the meeting is offered where it stood."
    ).format(kind=type(error).__name__, where=where, version=__version__)


def failed_sentence(error: BaseException, w: Words) -> str:
    """An order the program could not carry out; the kind of error is all that may be said of it."""
    said = w._("Not done: the program failed ({kind}). Nothing was changed.")
    return said.format(kind=type(error).__name__)


def _where(frame: traceback.FrameSummary) -> str:
    return f"{frame.filename.rpartition('facilitator')[2].lstrip('/')}:{frame.lineno}"
