"""Starting programs in turns, and the ratios that come of it."""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import tuibench

QUIT = "\x11"
SETTLED = 3.0
"""Seconds after ready from which keys count: what is loaded late has been loaded by then."""
SCREEN = argparse.Namespace(cols=120, rows=36, profile="xterm")


@dataclass
class Program:
    """How one is started, when it is ready, and how it is ended."""

    command: list[str]
    ready: str
    home: Path = Path()
    pattern: Path | None = None
    """The home as it is at every start: no draft and no interruption is left over from the round before."""
    quit: tuple[str, ...] = (QUIT,)

    def start(self) -> tuple[tuibench.Session, float]:
        """The running program, and after how many ms it was ready."""
        if self.pattern is not None:
            shutil.rmtree(self.home, ignore_errors=True)
            shutil.copytree(self.pattern, self.home)
        env = {"FACILITATOR_HOME": str(self.home), "FACILITATOR_LANG": "en"}
        session = tuibench.Session({"cmd": self.command, "env": env}, SCREEN)
        at = session.pump(lambda: session.term.shows(self.ready), timeout=30)
        if at is None:
            print(*session.term.text, sep="\n", file=sys.stderr)
            raise SystemExit(f"not ready: {self.command}")
        return session, (at - session.start) * 1e3

    def end(self, session: tuibench.Session) -> float:
        """After how many ms it was gone."""
        took = session.close(list(self.quit))
        if took is None:
            raise SystemExit(f"does not end: {self.command}")
        return took


class Goal(NamedTuple):
    """A ratio and what it may be at most; without a goal it is only told."""

    what: str
    mine: list[float]
    base: list[float]
    unit: str
    most: float | None

    @property
    def ratio(self) -> float:
        return statistics.median(m / b for m, b in zip(self.mine, self.base, strict=True))

    def row(self) -> str:
        mine, base = statistics.median(self.mine), statistics.median(self.base)
        goal = f"≤ {self.most:g}" if self.most else "–"
        met = "–" if self.most is None else "met" if self.ratio <= self.most else "**missed**"
        return f"| {self.what} | {mine:.4g} | {base:.4g} | {self.unit} | {self.ratio:.2f} | {goal} | {met} |"


def table(goals: Iterable[Goal]) -> str:
    """What came of it, as it stands in README.md."""
    head = "| what | app | base | unit | ratio | goal | |\n|---|---|---|---|---|---|---|"
    return "\n".join([head, *(goal.row() for goal in goals)])


def starts(programs: dict[str, Program], goals: tuple[float | None, ...], rounds: int) -> Iterator[Goal]:
    """Ready, the CPU used until then and in the seconds after it, and the end, against the first program."""
    told: dict[str, list[tuple[float, ...]]] = {name: [] for name in programs}
    for _ in turns(rounds):
        for name, program in programs.items():
            session, ready = program.start()
            cpu = session.cpu() * 1e3
            session.pump(timeout=SETTLED)
            told[name].append((ready, cpu, session.cpu() * 1e3, program.end(session)))
    bare, *others = told.items()
    for name, rows in others:
        for n, what in enumerate(("on screen", "CPU until then", "CPU of three seconds", "quit")):
            mine, base = ([row[n] for row in each] for each in (rows, bare[1]))
            yield Goal(f"{name}: {what}", mine, base, "ms", goals[n])


def letters(
    what: str, mine: list[list[float]], base: list[list[float]], most: float | None
) -> Iterator[Goal]:
    for quantile in (0.5, 0.95):
        of_mine, of_base = ([tuibench.pct(row, quantile) for row in rows] for rows in (mine, base))
        yield Goal(f"{what}, p{quantile * 100:.0f}", of_mine, of_base, "ms", most)


def timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1e3


def turns(rounds: int) -> Iterator[int]:
    for n in range(rounds):
        yield n
        print(f"round {n + 1}/{rounds}", file=sys.stderr)
