"""A program in a terminal of its own: what is typed, what is painted, and how it ends."""

from __future__ import annotations

import fcntl
import os
import pty
import resource
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType

import pyte

PATIENCE = 20.0
"""Seconds a program may take to show something on a busy machine."""

PASTE, PASTE_END = b"\x1b[200~", b"\x1b[201~"


class Window:
    """A pseudo-terminal, read into a screen of cells.

    ``hangs_up``: the program controls it as its own, so closing it sends SIGHUP.
    """

    def __init__(
        self,
        args: Sequence[str],
        environ: Mapping[str, str],
        size: tuple[int, int] = (80, 24),
        *,
        hangs_up: bool = True,
    ) -> None:
        self._master, slave = pty.openpty()
        self.raw = bytearray()
        """Every byte the program has sent."""
        columns, rows = size
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._set_size(columns, rows)
        self.before = termios.tcgetattr(slave)
        self.process = subprocess.Popen(
            args, stdin=slave, stdout=slave, stderr=slave, start_new_session=True,
            env={"TERM": "xterm-256color", "COLORTERM": "truecolor", **environ},
            preexec_fn=_own_terminal if hangs_up else _heeds_interrupts,
        )  # fmt: skip
        os.close(slave)

    @property
    def rows(self) -> list[str]:
        """What stands on the screen, trailing blanks cut."""
        return [row.rstrip() for row in self._screen.display]

    @property
    def text(self) -> str:
        return "\n".join(self.rows)

    @property
    def is_open(self) -> bool:
        return self._master >= 0

    @property
    def attributes(self) -> list[object]:
        """How the terminal is set just now; ``before`` is how the program found it."""
        return termios.tcgetattr(self._master)

    def styled(self, row: int) -> set[tuple[str, str, bool, bool, bool]]:
        """The ways in which the cells of a row are drawn: colours, bold, italics, underlined."""
        cells = self._screen.buffer[row]
        drawn = (cells[column] for column in range(self._screen.columns))
        return {(c.fg, c.bg, c.bold, c.italics, c.underscore) for c in drawn if c.data.strip()}

    def type(self, typed: str | bytes) -> None:
        """Type it as fast as the terminal takes it, reading on meanwhile."""
        left = typed.encode() if isinstance(typed, str) else typed
        while left:
            self.read()
            left = left[os.write(self._master, left[:512]) :]

    def paste(self, text: bytes) -> None:
        self.type(PASTE + text + PASTE_END)

    def read(self, seconds: float = 0.0) -> bool:
        """Take in what the program sends within so many seconds; False when nothing came."""
        if not select.select([self._master], [], [], seconds)[0]:
            return False
        try:
            sent = os.read(self._master, 65536)
        except OSError:  # it has closed its end
            return False
        self.raw += sent
        self._stream.feed(sent)
        return bool(sent)

    def until(self, seen: str | Callable[[], bool], seconds: float = PATIENCE) -> None:
        """Read on until a text stands on the screen, or what is asked holds."""
        end = time.monotonic() + seconds
        while not (seen in self.text if isinstance(seen, str) else seen()):
            assert time.monotonic() < end and self.process.poll() is None, f"{seen}\n{self.text}"
            self.read(0.05)

    def resize(self, columns: int, rows: int) -> None:
        self._set_size(columns, rows)
        self._screen.resize(max(rows, 1), max(columns, 1))
        self.process.send_signal(signal.SIGWINCH)

    def limit_files(self, size: int | None) -> None:
        """From now on a write beyond ``size`` bytes of any file fails; None: no limit."""
        _, hard = resource.prlimit(self.process.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(self.process.pid, resource.RLIMIT_FSIZE, (hard if size is None else size, hard))

    def kill(self) -> None:
        """End it as a dead battery would; what it had sent until then is on the screen."""
        self.process.kill()
        self.ended()

    def ended(self, seconds: float = PATIENCE) -> int:
        """Wait for it to end; its status."""
        end = time.monotonic() + seconds
        while self.process.poll() is None:
            assert time.monotonic() < end, f"the program did not end\n{self.text}"
            self.read(0.02)
        while self.read():
            pass
        return self.process.returncode

    def shut(self) -> None:
        """Close the terminal, as the cross of its window does."""
        if self._master >= 0:
            os.close(self._master)
            self._master = -1

    def __enter__(self) -> Window:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.shut()

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def _heeds_interrupts() -> None:
    """In the child: tests that run in the background ignore Ctrl+C or a closed window, and hand that on."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


def _own_terminal() -> None:
    """In the child: closing the terminal hangs up on it."""
    _heeds_interrupts()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
