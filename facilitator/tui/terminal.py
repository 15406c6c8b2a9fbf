"""The Linux and macOS terminal as it really is: bad bytes, pastes with escapes inside, a line that drops."""

from __future__ import annotations

import codecs
import os
import selectors
from collections.abc import Iterable, Iterator

from textual import events
from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

CHUNK = 4096
EXIT_HANGUP = 129
FLOOD = 32
"""Printable keys in one read that nobody typed: a paste the terminal did not mark as one.

Each key by itself costs a repaint; ten thousand would keep the app busy for most of a minute.
"""

_HIDDEN = str.maketrans("\x1b\0", "\uffff\ufffe")
_SHOWN = str.maketrans("\uffff\ufffe", "\x1b\0")
"""Noncharacters stand for ESC and NUL inside a paste while the parser looks for the paste's end."""


class PasteParser(XTermParser):
    """Keeps a paste whole and in order.

    Textual's parser takes an escape sequence inside a bracketed paste for keys and issues them
    ahead of the paste, and drops NUL; here both are hidden from it until the paste has ended.
    """

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._pasting = False
        self._seen = ""
        """The last characters, in which a marker may have begun."""

    def feed(self, data: str) -> Iterable[Message]:
        if not data:
            return super().feed(data)
        return self._feed(data)

    def _feed(self, data: str) -> Iterator[Message]:
        while data:
            marker = BRACKETED_PASTE_END if self._pasting else BRACKETED_PASTE_START
            before = len(self._seen)
            found = (self._seen + data).find(marker)
            if found < 0:
                part, data = data, ""
            else:
                end = found + len(marker) - before
                part, data = data[:end], data[end:]
            yield from self._part(part, ended=found >= 0)

    def _part(self, part: str, *, ended: bool) -> Iterator[Message]:
        if not self._pasting:
            yield from self._released(part)
            self._seen = "" if ended else (self._seen + part)[-5:]
            self._pasting = ended
            return
        text = self._seen + part
        if ended:
            text = text[: -len(BRACKETED_PASTE_END)]
            yield from self._released(text.translate(_HIDDEN))
            yield from self._released(BRACKETED_PASTE_END)
            self._seen, self._pasting = "", False
            return
        keep = 5
        yield from self._released(text[:-keep].translate(_HIDDEN))
        self._seen = text[-keep:]

    def _released(self, text: str) -> Iterator[Message]:
        if not text:
            return
        for message in super().feed(text):
            if isinstance(message, events.Paste):
                message.text = message.text.translate(_SHOWN)
            yield message


def merged(messages: Iterable[Message], least: int = FLOOD) -> Iterator[Message]:
    """The messages with long runs of printable keys made into one paste each."""
    run: list[events.Key] = []
    for message in messages:
        if isinstance(message, events.Key) and (message.is_printable or message.key == "tab"):
            run.append(message)
            continue
        yield from _one_or_all(run, least)
        run = []
        yield message
    yield from _one_or_all(run, least)


def _one_or_all(run: list[events.Key], least: int) -> Iterable[Message]:
    if len(run) < least:
        return run
    return [events.Paste("".join(key.character or "" for key in run))]


class SafeDriver(LinuxDriver):
    """Textual's driver with a decoder that never fails and an end when the terminal is gone."""

    def run_input_thread(self) -> None:
        """Read keys until the app ends or the terminal does."""
        decode = codecs.getincrementaldecoder("utf-8")(errors="replace").decode
        parser = PasteParser(self._debug)
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(0.1):
                    data = self._read()
                    if not data:
                        self._hang_up()
                        return
                    self._hand_on(parser.feed(decode(data)))
                self._hand_on(parser.tick())

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, CHUNK)
        except OSError:
            return b""  # EIO: the other side has closed

    def _hand_on(self, messages: Iterable[Message]) -> None:
        for message in merged(messages):
            self.process_message(message)

    def _hang_up(self) -> None:
        self._app.call_later(self._app.exit, return_code=EXIT_HANGUP)

    def _run_input_thread(self) -> None:
        try:
            self.run_input_thread()
        except Exception:  # noqa: BLE001 - a thread's end must end the app, whatever it was
            self._app.call_later(self._app.panic)
