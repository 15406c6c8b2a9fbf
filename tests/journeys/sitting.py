"""Somebody sits at a running meeting: the app in a terminal, and the file it writes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from script import MORNING, PROGRAM, Home
from terminal import Window

NOTED, ECHO, CAPTURE = 10, 21, 22
"""Rows of a screen of 80 by 24: the first of what was captured, the echo, the capture line."""


@dataclass
class Desk:
    """A running meeting in a window."""

    home: Home
    meeting_id: str
    window: Window

    @property
    def texts(self) -> list[str]:
        return [entry.text for entry in self.home.read(self.meeting_id).entries]

    def capture(self, text: str) -> None:
        """Type a line and wait until it is on the disk."""
        count = len(self.texts)
        self.window.type(text + "\r")
        self.window.until(lambda: len(self.texts) > count)

    def answers(self) -> None:
        """It still takes a line."""
        self.capture(" it lives")
        assert self.texts[-1].endswith("it lives")


def program(meeting_id: str) -> tuple[str, ...]:
    return (*PROGRAM, "meeting", "run", meeting_id, "--lang", "en", "--clock", MORNING)


@contextmanager
def sitting(
    home: Home, meeting_id: str, environ: Mapping[str, str] | None = None, size: tuple[int, int] = (80, 24)
) -> Iterator[Desk]:
    with Window(program(meeting_id), {**home.world, **(environ or {})}, size) as window:
        window.until("√ saved")
        yield Desk(home, meeting_id, window)
