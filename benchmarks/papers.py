"""What papers cost: each format of a meeting with 500 entries against Markdown, and a key while they are written.

    python benchmarks/papers.py [--rounds 5]

Every format is drawn in a process of its own, in turns within each round; its peak memory is that of the
process. Keys are typed in one running app: some while nothing is written, some while papers are.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import tuibench
from seed import seed

from facilitator.clock import SystemClock
from facilitator.domain.meeting import Meeting
from facilitator.exports.audience import Audience
from facilitator.exports.formats import FORMATS, drawings
from facilitator.exports.view import view
from facilitator.identity import uuid7
from facilitator.paths import Paths
from facilitator.services.hall import Hall

ENTRIES = 500
KEYS_A_BURST, BURSTS, KEYS_A_SECOND = 8, 6, 12
READY = r"F2 close item[\s\S]*F3"
WRITING = r"paper \d+ of \d+"
WRITTEN = r"papers? in "


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


def draw(name: str, home: Path, meeting_id: str) -> None:
    """Draw one format and print ms and peak memory in MB; what is loaded for it counts."""
    meeting, clock = large(home, meeting_id), SystemClock()
    shown = view(meeting, Audience.GROUP, "da", clock.today())
    began = time.perf_counter()
    for form in drawings((name,)).values():
        form(shown)
    took = (time.perf_counter() - began) * 1e3
    print(json.dumps([took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))


def formats(home: Path, meeting_id: str, rounds: int) -> None:
    told: dict[str, list[list[float]]] = {name: [] for name in FORMATS}
    for _ in range(rounds):
        for name in FORMATS:
            command = [sys.executable, __file__, "--draw", name, "--home", str(home), "--meeting", meeting_id]
            ran = subprocess.run(command, capture_output=True, check=True, text=True)
            told[name].append(json.loads(ran.stdout))
    print("| format | ms | ratio to Markdown | peak memory, MB |\n|---|---|---|---|")
    for name, rows in told.items():
        ms, memory = (statistics.median(row[n] for row in rows) for n in (0, 1))
        ratio = statistics.median(row[0] / base[0] for row, base in zip(rows, told["md"], strict=True))
        print(f"| {name} | {ms:.4g} | {ratio:.1f} | {memory:.0f} |", flush=True)


def keys(home: Path, meeting_id: str) -> None:
    """p95 of a key while papers are written against the same app idle, in turns of one run."""
    screen = argparse.Namespace(cols=120, rows=36, profile="xterm")
    env = {"FACILITATOR_HOME": str(home), "FACILITATOR_LANG": "en", "PATH": os.environ["PATH"]}
    command = [sys.executable, "-m", "facilitator", "meeting", "run", meeting_id]
    session = tuibench.Session({"cmd": command, "env": env}, screen)
    assert session.pump(lambda: session.term.shows(READY), timeout=30)
    session.pump(timeout=3)
    idle: list[float] = []
    busy: list[float] = []
    for _ in range(BURSTS):
        idle += session.type_keys(KEYS_A_BURST, KEYS_A_SECOND)
        session.send("\x10")
        session.pump(quiet=0.3, timeout=2)
        session.send("write the papers")
        session.pump(quiet=0.3, timeout=2)
        session.send("\r")
        if session.pump(lambda: session.term.shows(WRITING), timeout=5) is None:
            print(*session.term.text, sep="\n", file=sys.stderr)
            raise SystemExit("no papers are written")
        busy += session.type_keys(KEYS_A_BURST, KEYS_A_SECOND)
        session.pump(lambda: session.term.shows(WRITTEN), timeout=20)
        session.pump(quiet=0.5, timeout=3)
    session.close(["\x11", "1"])
    for q in (0.5, 0.95):
        mine, base = tuibench.pct(busy, q), tuibench.pct(idle, q)
        print(f"key while papers are written, p{q * 100:.0f}: {mine:.4g} / {base:.4g} ms = {mine / base:.2f}")


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--rounds", type=int, default=5)
    asked.add_argument("--draw")
    asked.add_argument("--home", type=Path)
    asked.add_argument("--meeting")
    args = asked.parse_args()
    if args.draw:
        draw(args.draw, args.home, args.meeting)
        return
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        seeded = seed(home, 120)
        formats(home, seeded.closed, args.rounds)
        keys(home, seeded.last)


if __name__ == "__main__":
    main()
