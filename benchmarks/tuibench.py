"""A terminal without a window: runs a program, sees what a person would see, and takes the time.

The program gets a pseudo-terminal that answers its questions as xterm would. What it writes goes to
an in-memory screen; an instant is taken when bytes are read, before they are parsed, so the cost of
looking is nobody's. CPU and memory are those of the whole tree of processes, from ``/proc``.
"""

from __future__ import annotations

import argparse
import codecs
import os
import pty
import random
import re
import select
import shlex
import signal
import termios
import time
from contextlib import suppress

import pyte

NOW = time.perf_counter
RARE = "qxzjkvwQXZJKVW"  # letters that interfaces seldom draw themselves
CTRL = re.compile(  # sequences pyte cannot take, and queries that want an answer
    r"\x1b\[(?P<priv>[?>=<!]?)(?P<arg>[0-9;:]*)(?P<end>\$?[@-~])"
    r"|\x1b(?P<str>[\]P_X^])(?P<body>[^\x07\x1b]*)(?:\x07|\x1b\\)"
)
PARTIAL = re.compile(r"\x1b(?:\[[0-9;:?>=<!$ ]*|[\]P_X^][^\x07\x1b]*\x1b?|)$")


class Terminal:
    """A pyte screen plus the answers a terminal gives to queries."""

    def __init__(self, cols: int, rows: int, profile: str):
        self.screen = pyte.Screen(cols, rows)
        self.stream = pyte.Stream(self.screen)
        self.rows, self.cols, self.modern = rows, cols, profile == "modern"
        self.text, self.rest, self.paste_mode = [""] * rows, "", False
        self.decode = codecs.getincrementaldecoder("utf-8")("replace").decode

    def feed(self, data: bytes) -> str:
        """Update the screen; returns what the terminal would send back."""
        buf, answers, pos = self.rest + self.decode(data), [], 0
        if cut := PARTIAL.search(buf):
            buf = buf[: cut.start()]
        self.rest = cut.group() if cut else ""
        plain: list[str] = []
        for m in CTRL.finditer(buf):
            plain.append(buf[pos : m.start()])
            pos = m.end()
            if m["str"]:
                answers.append(self._string(m["str"], m["body"]))
                continue
            priv, arg, end = m["priv"], m["arg"], m["end"]
            if end == "m":
                continue  # colours do not matter here
            if end == "b" and plain and plain[-1]:  # REP
                plain.append(plain[-1][-1] * int(arg or 1))
            elif end in "STn" or (priv == "?" and end in "hl"):
                self._draw(plain)
                answers.append(self._screen_op(priv, arg, end))
            elif end in ("c", "$p", "q", "t") or priv in (">", "<", "=", "!") or end == "u":
                answers.append(self._query(priv, arg, end))
                if not priv and end == "u":
                    plain.append(m.group())
            elif not priv or end in "JK":  # plain CSI, DECSED, DECSEL
                plain.append(m.group())
        plain.append(buf[pos:])
        self._draw(plain)
        for y in self.screen.dirty:
            self.text[y] = "".join(self.screen.buffer[y][x].data for x in range(self.cols))
        self.screen.dirty.clear()
        return "".join(a for a in answers if a)

    def _draw(self, plain: list[str]) -> None:
        self.stream.feed("".join(plain))
        plain.clear()

    def _screen_op(self, priv: str, arg: str, end: str) -> str:
        s = self.screen
        if end == "n":
            y, x = s.cursor.y + 1, min(s.cursor.x + 1, self.cols)
            return {"5": "\x1b[0n", "6": f"\x1b[{priv}{y};{x}R"}.get(arg, "")
        if priv == "?":
            modes = arg.split(";")
            if "2004" in modes:
                self.paste_mode = end == "h"
            if {"1049", "47", "1047"} & set(modes):
                s.erase_in_display(2)
            elif "25" not in modes and all(m.isdigit() and int(m) < 100 for m in modes):
                self.stream.feed(f"\x1b[?{arg}{end}")
            return ""
        y, x = s.cursor.y, s.cursor.x  # SU / SD
        top, bottom = s.margins or (0, self.rows - 1)
        for _ in range(int(arg or 1)):
            s.cursor.y = bottom if end == "S" else top
            s.index() if end == "S" else s.reverse_index()
        s.cursor.y, s.cursor.x = y, x
        return ""

    def _query(self, priv: str, arg: str, end: str) -> str:
        if end == "c":
            return {"": "\x1b[?64;1;2;6;9;15;18;21;22c", ">": "\x1b[>41;390;0c"}.get(priv, "")
        if end == "$p" and priv == "?":  # DECRQM: 0 unknown, 1 set, 2 reset
            known = {"25", "7", "1000", "1003", "1004", "1006", "1049", "2004"}
            known |= {"2026"} if self.modern else set()
            return f"\x1b[?{arg};{2 if arg in known else 0}$y"
        if (priv + end) in (">q", "?u"):  # XTVERSION; kitty keys, which xterm lacks
            return "\x1bP>|XTerm(390)\x1b\\" if end == "q" else "\x1b[?0u" * self.modern
        if end == "t":
            px = (self.rows * 16, self.cols * 8)
            return {"14": f"\x1b[4;{px[0]};{px[1]}t", "18": f"\x1b[8;{self.rows};{self.cols}t"}.get(arg, "")
        return ""

    def _string(self, kind: str, body: str) -> str:
        if kind == "]" and body.endswith("?") and body[:2] in ("10", "11"):
            return f"\x1b]{body[:2]};rgb:{'ffff/ffff/ffff' if body[1] == '0' else '0000/0000/0000'}\x1b\\"
        if kind == "P" and body.startswith(("+q", "$q")):
            return f"\x1bP0{body[0]}r\x1b\\"
        return ""

    def shows(self, regex: str | None) -> bool:
        if not regex:
            return any(line.strip() for line in self.text)
        return re.search(regex, "\n".join(self.text)) is not None

    def count(self, char: str) -> int:
        return sum(line.count(char) for line in self.text)


def _slurp(path: str) -> str:
    try:
        with open(path) as file:
            return file.read()
    except OSError:  # the process or thread is gone
        return ""


class Session:
    """One running program in a pty."""

    def __init__(self, app: dict, opt: argparse.Namespace):
        cmd = app["cmd"] if isinstance(app["cmd"], list) else shlex.split(app["cmd"])
        env = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LINES")}
        env |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
        env |= {k: str(v) for k, v in app.get("env", {}).items()}
        self.term = Terminal(opt.cols, opt.rows, opt.profile)
        self.bytes, self.alive, self.read_at, self.start = 0, True, 0.0, NOW()
        self.pid, self.fd = pty.fork()
        if not self.pid:
            try:
                termios.tcsetwinsize(0, (opt.rows, opt.cols))
                os.chdir(app.get("cwd", "."))
                os.execvpe(cmd[0], cmd, env)
            finally:
                os._exit(127)

    def pump(self, until=None, timeout: float = 10.0, quiet: float | None = None) -> float | None:
        """Read output until `until()` holds (returns the time of that read), until
        nothing came for `quiet` seconds, or until `timeout`; None if not met."""
        end, last = NOW() + timeout, NOW()
        while self.alive:
            left = min(end, last + quiet if quiet else end) - NOW()
            if left <= 0:
                return None
            if not select.select([self.fd], [], [], left)[0]:
                continue
            try:
                data = os.read(self.fd, 65536)
            except OSError:  # the program has gone
                self.alive = False
                break
            self.read_at = last = NOW()
            self.bytes += len(data)
            if reply := self.term.feed(data):
                self.send(reply)
            if until and until():
                return self.read_at
        return None

    def send(self, text: str) -> float:
        """Write keys without ever blocking on a full pty; returns the send time."""
        data, sent = text.encode(), NOW()
        while data and self.alive:
            data = data[os.write(self.fd, data[:512]) :]
            if data:
                self.pump(timeout=0.001)
        return sent

    def procs(self) -> list[str]:
        """The program and its children: every process of this pty's session."""
        stats = ((p, _slurp(f"/proc/{p}/stat")) for p in filter(str.isdigit, os.listdir("/proc")))
        return [p for p, s in stats if s and int(s.rsplit(")", 1)[1].split()[3]) == self.pid]

    def cpu(self) -> float:
        """CPU seconds used so far by the live process tree, threads that have ended among them."""
        total = 0.0
        for pid in self.procs():
            with suppress(OSError):  # it has gone meanwhile
                # the clock of another process, as clock_getcpuclockid(3) makes it on Linux
                total += time.clock_gettime(~int(pid) << 3 | 2)
        return total

    def type_keys(self, n: int, rate: float, going=lambda: True) -> list[float]:
        """Type n letters, ``rate`` a second: the milliseconds each took. Blanks in between do not count.

        A letter that is not seen within three seconds counts as three seconds. No more are typed once it
        is not ``going``.
        """
        took: list[float] = []
        rng, typed, due = random.Random(7), 0, NOW()
        while len(took) < n and self.alive and going():
            typed += 1
            if typed % 6 == 0:
                self.send(" ")
                self.pump(quiet=0.06, timeout=0.5)
                continue
            self.pump(timeout=max(0.0, due - NOW()))
            sent, seen = self._typed(rng.choice(RARE))
            took.append(((seen or sent + 3) - sent) * 1e3)
            due = max(sent + 1 / rate, NOW())
        return took

    def _typed(self, char: str) -> tuple[float, float | None]:
        before = self.term.count(char)
        sent = self.send(char)
        return sent, self.pump(lambda: self.term.count(char) > before, timeout=3)

    def close(self, keys: list[str]) -> float | None:
        for i, key in enumerate(keys):
            self.pump(timeout=0.15 * bool(i))
            sent = self.send(key)
        if keys:
            end = NOW() + 8
            while NOW() < end:
                self.pump(timeout=0.001)
                if os.waitpid(self.pid, os.WNOHANG)[0]:
                    done = NOW()
                    os.close(self.fd)
                    return (done - sent) * 1e3
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)
        return None


def pct(values: list[float], q: float) -> float:
    return sorted(values)[min(len(values) - 1, int(q * len(values)))]
