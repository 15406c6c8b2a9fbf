"""The driver against a real pseudo-terminal: bad bytes, pastes with escapes, signals, a line that drops."""

from __future__ import annotations

import base64
import json
import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual import events

pytest.importorskip("termios")
import contextlib

from facilitator.tui.terminal import PasteParser, merged

HERE = Path(__file__).parent
BYTES = json.loads((HERE.parent / "corpus" / "pty.json").read_text(encoding="utf-8"))
PROGRAM = """
import sys
sys.path.insert(0, {here!r})
from stage import Stage
app = Stage()
app.run()
from facilitator.tui.widgets.capture_line import CaptureLine
print("LINE:" + repr([m.text for m in app.sample.of(CaptureLine.Entered)] + [app.sample.line.text]))
sys.exit(app.return_code)
"""


class Terminal:
    """A program in a pseudo-terminal."""

    def __init__(self) -> None:
        self.master, slave = pty.openpty()
        environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"}
        self.process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM.format(here=str(HERE))],
            stdin=slave, stdout=slave, stderr=slave, env=environment, start_new_session=True,
        )  # fmt: skip
        os.close(slave)
        self.seen = b""

    def until(self, wanted: bytes, seconds: float = 15) -> None:
        end = time.monotonic() + seconds
        while wanted not in self.seen:
            assert time.monotonic() < end, self.seen[-400:]
            self.read()

    def read(self) -> None:
        if select.select([self.master], [], [], 0.1)[0]:
            try:
                self.seen += os.read(self.master, 65536)
            except OSError:
                self.seen += b""

    def send(self, data: bytes) -> None:
        os.write(self.master, data)

    def end(self, seconds: float = 10) -> int:
        end = time.monotonic() + seconds
        while self.process.poll() is None:
            assert time.monotonic() < end, "the program did not end"
            self.read()
        self.read()
        return self.process.returncode


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    opened = Terminal()
    try:
        opened.until(b"gemt")
        yield opened
    finally:
        if opened.process.poll() is None:
            opened.process.kill()
            opened.process.wait()
        with contextlib.suppress(OSError):
            os.close(opened.master)


def pasted(*parts: str) -> list[str]:
    parser = PasteParser()
    return [m.text for part in filter(None, parts) for m in parser.feed(part) if isinstance(m, events.Paste)]


WHOLE = "\x1b[200~første \x1b[31manden\x1b]52;c;eA==\x07 tredje\x1b[201~"


@pytest.mark.parametrize("place", range(len(WHOLE)))
def test_a_paste_keeps_its_order_wherever_the_terminal_breaks_it_in_two(place: int) -> None:
    inside = WHOLE.removeprefix("\x1b[200~").removesuffix("\x1b[201~")
    assert pasted(WHOLE[:place], WHOLE[place:]) == [inside]


def test_keys_around_a_paste_are_keys() -> None:
    parser = PasteParser()
    heard = list(parser.feed("a" + WHOLE + "b"))
    assert [m.key for m in heard if isinstance(m, events.Key)] == ["a", "b"]
    assert isinstance(heard[1], events.Paste)


def test_a_flood_of_keys_is_one_paste_and_a_few_keys_stay_keys() -> None:
    flood = list(merged(PasteParser().feed("x" * 500 + "\ry")))
    assert [type(m) for m in flood] == [events.Paste, events.Key, events.Key]
    assert [type(m) for m in merged(PasteParser().feed("hej"))] == [events.Key] * 3


@pytest.mark.parametrize("case", BYTES, ids=[case["id"] for case in BYTES])
def test_no_bytes_end_the_app_or_lose_what_was_written(case: dict[str, str], terminal: Terminal) -> None:
    terminal.send(b"foer")
    terminal.until(b"foer")
    terminal.send(base64.b64decode(case["b64"]))
    terminal.send(b"\x1b[201~")
    time_to_digest = time.monotonic() + 0.5
    while time.monotonic() < time_to_digest:
        terminal.read()
    terminal.process.send_signal(signal.SIGTERM)
    assert terminal.end() == 143
    if case["id"] != "ctrl_all":  # among them are keys that delete
        assert b"LINE:['foer" in terminal.seen


@pytest.mark.parametrize(("name", "code"), [("SIGTERM", 143), ("SIGHUP", 129)])
def test_a_signal_restores_the_screen_and_keeps_the_line(name: str, code: int, terminal: Terminal) -> None:
    terminal.send(b"hej")
    terminal.until(b"hej")
    terminal.process.send_signal(getattr(signal, name))
    assert terminal.end() == code
    assert b"\x1b[?1049l" in terminal.seen
    assert b"LINE:['hej']" in terminal.seen


def test_the_app_ends_when_the_terminal_is_gone(terminal: Terminal) -> None:
    os.close(terminal.master)
    assert terminal.process.wait(timeout=5) != 0


def test_no_control_character_of_a_text_reaches_the_terminal(terminal: Terminal) -> None:
    terminal.send(b"\x1b[200~A\x1b]52;c;cHduZWQ=\x07B\x1b]0;PWN\x1b\\C\x1b[201~")
    terminal.until(b"ABC")
    assert b"\x1b]52" not in terminal.seen and b"PWN" not in terminal.seen
