"""Measures the app against a bare one and says which goals are met.

    python benchmarks/run.py [--rounds 9] [--only start,keys,idle,open,search,home]

All programs take turns in every round, so that what else the machine does hits all alike; a figure
is the median over rounds of the ratio within a round.
"""

from __future__ import annotations

import argparse
import compileall
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import listing
import searching
import tuibench
from listing import HOME_READY
from measuring import QUIT, SETTLED, Goal, Program, letters, starts, table, timed, turns
from seed import seed

import facilitator
from facilitator.clock import SystemClock
from facilitator.paths import Paths
from facilitator.services.hall import Hall
from facilitator.services.overview import look

HERE = Path(__file__).parent
QUIT_MEETING = (QUIT, "1")
"""Leaving a meeting that runs is asked about."""
KEYS = 60
KEYS_A_SECOND = 12
IDLE_SECONDS = 30.0
ENTRIES = (1_000, 1_000_000)
MEETING_READY = r"F2 close item[\s\S]*F3"


class Typed(NamedTuple):
    """One round of typing: ms a letter at first and later on, and CPU in ms a letter later on."""

    early: list[float]
    late: list[float]
    cpu: float


def typed(program: Program) -> Typed:
    session, _ = program.start()
    ready = tuibench.NOW()
    early = session.type_keys(int(KEYS_A_SECOND * SETTLED * 0.7), KEYS_A_SECOND)
    session.pump(timeout=max(0.0, ready + SETTLED - tuibench.NOW()))
    before = session.cpu()
    late = session.type_keys(KEYS, KEYS_A_SECOND)
    cpu = (session.cpu() - before) / len(late) * 1e3
    program.end(session)
    return Typed(early, late, cpu)


def keys(saved: Program, unsaved: Program, bare: Program, rounds: int) -> Iterator[Goal]:
    """From a key to the screen that shows it: against the app that saves nothing, and a bare one."""
    programs = [saved, unsaved, bare]
    told: list[list[Typed]] = [[], [], []]
    for n in turns(rounds):
        for turn in range(3):
            which = (n + turn) % 3
            told[which].append(typed(programs[which]))
    mine, without, least = told
    yield from letters("key to screen", [t.late for t in mine], [t.late for t in without], 1.15)
    yield Goal("CPU a key", [t.cpu for t in mine], [t.cpu for t in without], "ms", None)
    yield from letters("first keys", [t.early for t in mine], [t.early for t in without], None)
    yield from letters("key against a bare app", [t.late for t in mine], [t.late for t in least], None)
    yield Goal("CPU a key against a bare app", [t.cpu for t in mine], [t.cpu for t in least], "ms", None)


def idle(running: Program, bare: Program, rounds: int) -> Iterator[Goal]:
    """The share of one core while nobody types and the clock of the meeting runs."""
    told: tuple[list[float], list[float]] = ([], [])
    for _ in turns(rounds):
        with ExitStack() as stack:
            sessions = []
            for program in (running, bare):
                session, _ = program.start()
                stack.callback(program.end, session)
                sessions.append(session)
            for session in sessions:
                session.pump(timeout=SETTLED)
            before = [session.cpu() for session in sessions]
            end = tuibench.NOW() + IDLE_SECONDS
            while tuibench.NOW() < end:
                for session in sessions:
                    session.pump(timeout=0.25)
            for took, session, was in zip(told, sessions, before, strict=True):
                took.append((session.cpu() - was) / IDLE_SECONDS * 100)
    yield Goal("idle, clock running", *told, "% of a core", 2.0)


def openings(few: tuple[Path, str], many: tuple[Path, str], rounds: int) -> Iterator[Goal]:
    """Reading a meeting, and all that the first screen shows, in a small and in a large file."""
    halls = [(Hall(Paths(home), SystemClock()), meeting_id) for home, meeting_id in (many, few)]
    for what, read in (
        ("open a meeting, 1,000,000 entries / 1,000", lambda hall, id_: hall.read(id_)),
        ("read the first screen, the same files", lambda hall, id_: look(hall)),
    ):
        told: tuple[list[float], list[float]] = ([], [])
        for _ in range(rounds * 20):
            for took, (hall, meeting_id) in zip(told, halls, strict=True):
                took.append(timed(lambda: read(hall, meeting_id)))  # noqa: B023 - called at once
        yield Goal(what, *told, "ms", 1.3)


def searches(ours: list[str], folder: Path, rounds: int) -> Iterator[Goal]:
    """Keys and first hits on the screen of the search, and what the index adds to a command."""
    seeded = seed(folder / "searched", searching.ENTRIES, running=False)
    full = Program(ours, HOME_READY, folder / "searching", folder / "searched")
    (folder / "nothing").mkdir()
    empty = Program(ours, "No meeting yet", folder / "emptied", folder / "nothing")
    keys: tuple[list[list[float]], list[list[float]]] = ([], [])
    hits: list[float] = []
    for n in turns(rounds):
        for which in (0, 1) if n % 2 else (1, 0):
            program = (full, empty)[which]
            session, _ = program.start()
            told = searching.searched(session, found=program is full)
            keys[which].append(told.keys)
            if told.hits:
                hits.append(tuibench.pct(told.hits, 0.95))
            session.send("\x1b")
            session.pump(timeout=0.5)
            program.end(session)
    yield from letters("search: key to screen against nothing to find", *keys, 1.5)
    between = [1e3 / searching.KEYS_A_SECOND] * len(hits)
    what = f"search in {searching.ENTRIES:,} entries: first hits, p95, against the next key"
    yield Goal(what, hits, between, "ms", 1.0)
    told_of = searching.commits(folder / "searched", seeded.closed, max(5, rounds))
    for quantile, most in ((0.5, 1.2), (0.95, 1.2), (1.0, None)):
        mine, base = ([tuibench.pct(each[n], quantile) for each in told_of] for n in (0, 1))
        name = f"p{quantile * 100:.0f}" if quantile < 1 else f"the slowest of {searching.COMMITS}"
        yield Goal(f"commit with the index against without, {name}", mine, base, "ms", most)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--only", default="start,keys,idle,open,search,home")
    asked = parser.parse_args()
    wanted = asked.only.split(",")
    # as an installer leaves it; where byte code is never written, every start would compile all
    compileall.compile_dir(str(Path(facilitator.__file__).parent), quiet=1)
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory(dir=_in_memory()) as memory:
        goals = list(_measured(Path(folder), Path(memory), wanted, asked.rounds))
    print(table(goals))


def _measured(folder: Path, memory: Path, wanted: list[str], rounds: int) -> Iterator[Goal]:
    few = folder / "few"
    last = seed(few, ENTRIES[0]).last
    ours, unsaved = [_script()], [sys.executable, str(HERE / "app_unsaved.py")]
    bare = Program([sys.executable, str(HERE / "bare_text.py")], "READY")
    run, kept = ["meeting", "run", last], folder / "kept"
    running = Program([*ours, *run], MEETING_READY, kept, few, QUIT_MEETING)
    if "start" in wanted:
        seed(folder / "coming", ENTRIES[0], running=False)
        home = Program(ours, HOME_READY, folder / "home", folder / "coming")
        yield from starts({"bare": bare, "home": home}, (1.35, 1.3, None, 1.0), rounds)
        left = Program(ours, HOME_READY, kept, few)
        told = {"bare": bare, "home, a meeting left running": left, "a running meeting": running}
        yield from starts(told, (None,) * 4, rounds)
    if "keys" in wanted:
        without = Program([*unsaved, *run], MEETING_READY, memory / "kept", few, QUIT_MEETING)
        yield from keys(running, without, bare, rounds)
    if "idle" in wanted:
        yield from idle(running, bare, max(2, rounds // 4))
    if "open" in wanted:
        many = seed(folder / "many", ENTRIES[1])
        yield from openings((few, last), (folder / "many", many.last), rounds)
    if "search" in wanted:
        yield from searches(ours, folder, rounds)
    if "home" in wanted:
        yield from listing.homes(ours, folder, rounds)


def _script() -> str:
    """The installed command, as a user starts it."""
    found = shutil.which("facilitator", path=str(Path(sys.executable).parent)) or shutil.which("facilitator")
    assert found, "install the package first"
    return found


def _in_memory() -> str | None:
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


if __name__ == "__main__":
    main()
