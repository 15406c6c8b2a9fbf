"""What papers cost: each format of a meeting with 500 entries against Markdown, and a key while they are written.

    python benchmarks/papers.py [--rounds 5] [--bursts 12] [--only formats,keys]

Every format is drawn in a process of its own, in turns within each round; its peak memory is that of the
process, which a small one starts. Keys are typed in one running app, in a meeting of as many entries: in turns
while nothing is written and while papers are.
"""

from __future__ import annotations

import argparse
import os
import pickle
import statistics
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import tuibench
from measuring import Goal, table
from seed import seed

from facilitator.clock import SystemClock
from facilitator.domain.meeting import Meeting
from facilitator.exports.formats import BY_ADDITION, FORMATS
from facilitator.exports.pdf import can_draw
from facilitator.identity import uuid7
from facilitator.paths import Paths
from facilitator.services.hall import Hall

ENTRIES = 500
KEYS_A_BURST, KEYS_A_SECOND = 24, 12
READY = r"F2 close item[\s\S]*F3"
WRITING = r"paper \d+ of \d+"
WRITTEN = r"papers? in "
CLEAR = "\x15"  # Ctrl+U
DRAWING = Path(__file__).parent / "drawing.py"
CALM = 1.0
"""Seconds in which nothing happens before keys count."""

MEASURED = """
import os, sys
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, used = os.wait4(child, 0)
print(used.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
"""
"""A small process starts the one that is measured: a child begins with the peak of its parent's memory."""


def large(home: Path, meeting_id: str) -> Meeting:
    """The meeting of the home with as many entries as are asked for, each a copy of one of its own."""
    clock = SystemClock()
    meeting = Hall(Paths(home), clock).read(meeting_id)
    assert meeting is not None
    first = max(kept.number for kept in meeting.captured) + 1
    more = (
        replace(
            meeting.entries[n % len(meeting.entries)], id=uuid7(clock.now()), number=first + n, reply_to=""
        )
        for n in range(ENTRIES - len(meeting.entries))
    )
    return replace(meeting, entries=(*meeting.entries, *more))


def formats(meeting: Meeting, folder: Path, rounds: int) -> None:
    """Print what each format takes, and how much memory its process had at most."""
    kept = folder / "meeting.pickle"
    kept.write_bytes(pickle.dumps(meeting))
    names = (*FORMATS, *(BY_ADDITION if can_draw() else ()))
    told: dict[str, list[tuple[float, float]]] = {name: [] for name in names}
    for _ in range(rounds):
        for name in names:
            command = (sys.executable, str(DRAWING), name, str(kept))
            ran = subprocess.run(
                (sys.executable, "-S", "-c", MEASURED, *command),
                stdout=subprocess.PIPE,
                check=True,
                text=True,
            )
            ms, peak = map(float, ran.stdout.split())
            told[name].append((ms, peak / (1024**2 if sys.platform == "darwin" else 1024)))
    print(
        "| format | ms of CPU | ratio to Markdown | peak memory, MB | ratio to Markdown |\n|---|---|---|---|---|"
    )
    for name, rows in told.items():
        ms, memory = (statistics.median(row[n] for row in rows) for n in (0, 1))
        slower, larger = (
            statistics.median(row[n] / base[n] for row, base in zip(rows, told["md"], strict=True))
            for n in (0, 1)
        )
        print(f"| {name} | {ms:.4g} | {slower:.1f} | {memory:.0f} | {larger:.2f} |", flush=True)


def grown(home: Path, meeting_id: str) -> None:
    """Give the meeting as many entries as are asked for, by the orders a consultant would give."""
    hall = Hall(Paths(home), SystemClock())
    room = hall.open(meeting_id)
    assert room is not None
    given = [
        room.do(
            "note", f"{n}: the pupils say the goal in their own words, and tell a partner what comes next"
        )
        for n in range(ENTRIES - len(room.meeting.entries))
    ]
    assert all(order.result().ok for order in given)
    room.close()
    hall.close()


AFTER_A_FRAME = 0.05
"""Seconds; Textual draws sixty frames in one."""


def keys(home: Path, meeting_id: str, bursts: int) -> list[Goal]:
    """A key while papers are written against the same app idle, in turns of one run."""
    screen = argparse.Namespace(cols=120, rows=36, profile="xterm")
    env = {"FACILITATOR_HOME": str(home), "FACILITATOR_LANG": "en", "PATH": os.environ["PATH"]}
    command = [sys.executable, "-m", "facilitator", "meeting", "run", meeting_id]
    session = tuibench.Session({"cmd": command, "env": env}, screen)
    assert session.pump(lambda: session.term.shows(READY), timeout=30)
    session.pump(timeout=3)
    idle: list[float] = []
    busy: list[float] = []
    for n in range(bursts):
        session.send(CLEAR)
        session.pump(timeout=CALM)
        idle += session.type_keys(KEYS_A_BURST, KEYS_A_SECOND)
        session.send(CLEAR)
        session.pump(timeout=CALM)
        session.send("\x10")
        session.pump(quiet=0.3, timeout=2)
        session.send("write the papers")
        session.pump(quiet=0.3, timeout=2)
        session.send("\r")
        if session.pump(lambda: session.term.shows(WRITING), timeout=10) is None:
            print(*session.term.text, sep="\n", file=sys.stderr)
            raise SystemExit("no papers are written")
        # a key in the frame in which the sentence is drawn waits for the next one, papers or not
        session.pump(timeout=AFTER_A_FRAME)
        busy += session.type_keys(KEYS_A_BURST, KEYS_A_SECOND, lambda: session.term.shows(WRITING))
        if not session.term.shows(WRITTEN):
            session.pump(lambda: session.term.shows(WRITTEN), timeout=30)
        print(f"burst {n + 1}/{bursts}", file=sys.stderr)
    session.close(["\x11", "1"])
    return [
        Goal(
            f"key to screen while papers are written, p{q * 100:.0f} of {len(busy)}",
            [tuibench.pct(busy, q)],
            [tuibench.pct(idle, q)],
            "ms",
            1.5 if q == 0.95 else None,
        )
        for q in (0.5, 0.95)
    ]


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--rounds", type=int, default=5)
    asked.add_argument("--bursts", type=int, default=12)
    asked.add_argument("--only", default="formats,keys")
    args = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        seeded = seed(home, 120)
        if "formats" in args.only:
            formats(large(home, seeded.closed), Path(folder), args.rounds)
        if "keys" in args.only:
            grown(home, seeded.last)
            print(table(keys(home, seeded.last, args.bursts)))


if __name__ == "__main__":
    main()
