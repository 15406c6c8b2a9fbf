"""kill -9 at any moment: what was called saved is there and once, and what was drawn comes back."""

from __future__ import annotations

import random
import re
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from script import MORNING, PROGRAM, Home
from terminal import Window

from facilitator.store.slot import CAPACITY
from facilitator.tui.widgets.big_clock import blocks

NAMED = re.compile(r"√ saved \d\d:\d\d · ([0-9a-f]{6})")
LINE = re.compile(r"^ . \S+ +(?P<text>\S.*)$")
PLACE, ECHO, CAPTURE = 0, 21, 22
"""Rows of a screen of 80 by 24 (item, echo, capture line)."""

SECOND_SLOT = CAPACITY // 2
"""A size of file in which the database and the first slot still find room, and the second does not."""

WORDS = ("eleverne", "målet", "spørger", "hvorfor", "æbler", "i", "5.", "b", "sagde", "ørred")


def clock_at(minute: int) -> str:
    return (datetime.fromisoformat(MORNING) + timedelta(minutes=minute)).strftime("%Y-%m-%dT%H:%M")


def wall(minute: int) -> str:
    return clock_at(minute)[-5:]


@dataclass
class Typist:
    """Types numbered lines into a meeting that is killed again and again.

    ``typed`` is what she has typed and the file has, lines and the beginning of the next; what was on
    its way to a program that was killed is not counted.
    """

    home: Home
    chance: random.Random
    meeting_id: str = ""
    minute: int = 0
    left_at: int = 0
    """Minute at which the program that was killed last had been opened, on a clock that stands."""
    typed: str = ""
    shown: set[str] = field(default_factory=set)
    drawn: str = ""
    number: int = 0

    def begin(self) -> None:
        self.meeting_id = self.home.planned_meeting("en")
        ran = self.home.run("plain", self.meeting_id, "--clock", MORNING, typed="start\n")
        assert ran.status == 0, ran.err

    @property
    def texts(self) -> list[str]:
        return [entry.text for entry in self.home.read(self.meeting_id).entries]

    def window(self) -> Window:
        program = (*PROGRAM, "meeting", "run", self.meeting_id, "--lang", "en")
        return Window((*program, "--clock", clock_at(self.minute)), self.home.world)

    def look(self, window: Window) -> None:
        """Note what the screen calls saved, and what it shows of the line."""
        self.shown |= set(NAMED.findall(window.rows[ECHO]))
        found = LINE.match(window.rows[CAPTURE])
        self.drawn = found["text"] if found else ""

    def killed_while_opening(self) -> None:
        self.minute += 1
        with self.window() as window:
            end = time.monotonic() + self.chance.uniform(0.2, 0.9)
            while time.monotonic() < end:
                window.read(0.005)
            window.kill()

    def killed_while_typing(self) -> None:
        with self.window() as window:
            window.until("√ saved")
            if self.minute > self.left_at:
                self.meeting_is_as_it_was(window)
            self.left_at = self.minute
            end = time.monotonic() + self.chance.uniform(0.0, 0.9)
            line = self.a_line()
            while time.monotonic() < end:
                keys, line = line[:3], line[3:] or self.a_line()
                window.type(keys)
                self.typed += keys
                window.read(self.chance.choice((0.0, 0.005, 0.02)))
                self.look(window)
            window.kill()
            self.look(window)
        self.minute += 1

    def a_line(self) -> str:
        self.number += 1
        words = self.chance.choices(WORDS, k=self.chance.randint(1, 5))
        return " ".join((f"n{self.number}", *words)) + "\r"

    def meeting_is_as_it_was(self, window: Window) -> None:
        away = f"Interrupted {wall(self.left_at)}–{wall(self.minute)}. F3: was that meeting time?"
        window.until(away)
        assert window.text.count("Interrupted") == 1
        window.until(lambda: window.rows[PLACE].endswith(" 1/18"))
        self.everything_is_there(window)
        window.until(lambda: clock_says(window, 15 - (self.minute - self.left_at)))
        window.type("\x1bOR")
        window.until("It was a break")
        window.type("1")
        window.until(lambda: clock_says(window, 15) and "Interrupted" not in window.text)

    def everything_is_there(self, window: Window) -> None:
        kept = self.home.read(self.meeting_id).entries
        texts = [entry.text for entry in kept]
        assert self.shown <= {entry.id[-6:] for entry in kept}
        assert len({entry.id for entry in kept}) == len(kept)
        begun = self.home.draft(self.meeting_id)
        window.until(lambda: window.rows[CAPTURE].endswith(f"  {begun}".rstrip()))
        assert not self.drawn or any(text.startswith(self.drawn) for text in (*texts[-9:], begun)), self.drawn
        there = "\r".join((*texts, begun))
        assert self.typed.startswith(there), (texts[-3:], begun, self.typed[-200:])
        # the beginning of a line whose rest never arrived is taken up by the next one
        self.typed = there


def clock_says(window: Window, minutes: int) -> bool:
    digits = [row[-18:].replace("min", "").rstrip() for row in window.rows[1:4]]
    return all(row.endswith(block.rstrip()) for row, block in zip(digits, blocks(str(minutes)), strict=True))


def busy(home: Home) -> sqlite3.Connection:
    """Another program that is writing; lines wait until it is closed."""
    other = sqlite3.connect(home.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    return other


def waiting_lines(typist: Typist, window: Window) -> list[str]:
    """Type lines that cannot be saved, and the beginning of another."""
    lines = ["the first", "the second", "the third"]
    window.type("".join(f"{line}\r" for line in lines) + "beg")
    window.until(lambda: typist.home.held(typist.meeting_id) == 3 and window.rows[CAPTURE].endswith("beg"))
    return lines


def comes_back(typist: Typist, lines: list[str]) -> None:
    with typist.window() as window:
        window.until(lambda: typist.texts == lines and window.rows[CAPTURE].endswith("beg"))
        window.type("un\r")
        window.until(lambda: typist.texts == [*lines, "begun"])


def test_lines_that_waited_for_a_busy_file_are_there_after_a_kill(home: Home) -> None:
    typist = Typist(home, random.Random(0))
    typist.begin()
    with typist.window() as window:
        window.until("√ saved")
        with closing(busy(home)):
            lines = waiting_lines(typist, window)
            assert "√ saved" not in window.text
            window.kill()
    assert typist.texts == []
    comes_back(typist, lines)


def test_lines_saved_but_still_held_when_it_is_killed_are_there_once(home: Home) -> None:
    typist = Typist(home, random.Random(0))
    typist.begin()
    with typist.window() as window:
        window.until("√ saved")
        with closing(busy(home)):
            lines = waiting_lines(typist, window)
            window.limit_files(SECOND_SLOT)
            window.type("u\x7fu\x7f")
            window.until("× NOT SAVED")
        window.until(lambda: typist.texts == lines)
        assert home.held(typist.meeting_id) == 3
        window.kill()
    comes_back(typist, lines)


def hold_out(home: Home, kills: int, seed: int) -> Typist:
    typist = Typist(home, random.Random(seed))
    typist.begin()
    for _ in range(kills):
        if typist.chance.random() < 0.2 and typist.minute:
            typist.killed_while_opening()
        else:
            typist.killed_while_typing()
    with typist.window() as window:
        window.until("√ saved")
        typist.meeting_is_as_it_was(window)
    return typist


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_ten_kills_while_typing_lose_nothing_and_double_nothing(home: Home, seed: int) -> None:
    typist = hold_out(home, 10, seed)
    assert len(typist.shown) > 10


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 110))
def test_three_hundred_kills_while_typing_lose_nothing_and_double_nothing(home: Home, seed: int) -> None:
    hold_out(home, 30, seed)
