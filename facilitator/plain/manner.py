"""How a session by text goes: the lines that come in, and how they are answered."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TextIO

LONGEST_LINE = 200_000
"""Characters read of a line; far above what any argument takes, so that it is refused with its count."""
REFUSED_STATUS = 1
"""Exit status of a strict session at its first refusal."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How answers are given: as JSON objects, and whether the first refusal ends the session."""

    json: bool = False
    strict: bool = False


def typed_lines(stream: TextIO, prompt: str = "") -> Iterator[str]:
    """The lines of a stream; where somebody types and reads at a terminal, after a prompt."""
    asking = bool(prompt) and stream.isatty() and sys.stdout.isatty()
    while True:
        if asking:
            sys.stdout.write(prompt)
            sys.stdout.flush()
        try:
            line = stream.readline()
        except OSError:
            return  # the terminal was closed
        if not line:
            return
        yield line.rstrip("\n")
