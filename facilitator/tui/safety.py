"""Between the app and the terminal: nothing painted acts, no byte ends the app, a signal ends it well."""

from __future__ import annotations

import asyncio
import re
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from contextvars import copy_context
from functools import lru_cache, partial
from pathlib import Path
from types import FrameType
from typing import ClassVar

from rich.segment import Segment
from rich.text import Text
from textual.app import App
from textual.binding import Binding, BindingType
from textual.color import Color
from textual.driver import Driver
from textual.filter import LineFilter

UNPAINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""C0, DEL, C1 and the signs that turn the direction of writing: a terminal acts on them."""

EXIT_ON = {"SIGTERM": 143, "SIGHUP": 129}
"""Signals that end the app, and what it then returns (128 + number)."""


class Painted(LineFilter):
    """Shows a picture in place of every control character that reached a painted row.

    Text is cleaned at the doors; this stands behind them, since Textual 8.2.8 hands control
    characters on to the terminal whatever a widget's ``markup`` says.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        if not any(UNPAINTABLE.search(segment.text) for segment in segments if not segment.control):
            return segments
        return [
            segment if segment.control else Segment(UNPAINTABLE.sub(_picture, segment.text), segment.style)
            for segment in segments
        ]


@lru_cache(256)
def _picture_of(code: int) -> str:
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"


def _picture(match: re.Match[str]) -> str:
    return _picture_of(ord(match[0]))


class SafeApp(App[int], inherit_bindings=False):
    """An app that paints no control character, ends well on a signal, and says little in a crash.

    Textual's own Ctrl+Q would come before that of any screen and end a running meeting at once.
    """

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q", "leave", "leave", show=False)]

    def __init__(self, driver_class: type[Driver] | None = None) -> None:
        super().__init__(driver_class=driver_class)
        # Private in Textual 8.2.8, hence the pin and the test on raw bytes
        self._filters.append(Painted())

    def on_mount(self) -> None:
        if not self.is_headless:
            heed_signals(self.leave)

    def get_driver_class(self) -> type[Driver]:
        chosen = super().get_driver_class()
        if chosen.__name__ != "LinuxDriver":
            return chosen
        from facilitator.tui.terminal import SafeDriver

        return SafeDriver

    def action_leave(self) -> None:
        """Ctrl+Q where no screen has a question to ask first."""
        self.leave(0)

    def leave(self, code: int) -> None:
        """End the app with an exit code."""
        self.exit(return_code=code)

    def _fatal_error(self) -> None:
        error = sys.exc_info()[1] or self._exception
        self._exit_renderables.append(Text(self.last_words(error)))
        self._close_messages_no_wait()

    def last_words(self, error: BaseException | None) -> str:
        """What is said of an error nobody expected; never a value."""
        return crash_text(error)

    def panic(self, *renderables: object) -> None:
        del renderables  # they may show source lines and values
        self._fatal_error()


def heed_signals(leave: Callable[[int], None]) -> None:
    """Let a signal end the app as a key would: what is written is written, the screen is restored.

    Not by the loop's own handlers: those lose a signal that comes while keys flood in, since the pipe
    that wakes the loop is full then.
    """
    for name, code in EXIT_ON.items():
        number = getattr(signal, name, None)
        if number is not None:
            with suppress(ValueError):  # not the main thread
                signal.signal(number, _heeding(partial(leave, code), signal.getsignal(number)))


def _heeding(leave: Callable[[], None], before: object) -> Callable[[int, FrameType | None], None]:
    loop, context = asyncio.get_running_loop(), copy_context()

    def heed(number: int, frame: FrameType | None) -> None:
        try:
            loop.call_soon_threadsafe(leave, context=context)
        except RuntimeError:  # the app has ended
            if callable(before):
                before(number, frame)

    return heed


def crash_text(error: BaseException | None) -> str:
    """What a crash may say: the kind of error and where it was, never a value."""
    if error is None:
        return "facilitator stopped"
    where = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in _frames(error)]
    return "\n".join([f"facilitator stopped: {type(error).__name__}", *where])


def _frames(error: BaseException) -> Iterator[traceback.FrameSummary]:
    yield from traceback.extract_tb(error.__traceback__, limit=-12)
