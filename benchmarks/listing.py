"""What the first screen and the board of courses cost where there is very much to list."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from measuring import Goal, Program, starts, timed
from seed import seed

from facilitator.clock import SystemClock
from facilitator.paths import Paths
from facilitator.services.hall import Hall
from facilitator.services.overview import look
from facilitator.store.course_lists import list_courses

HOME_READY = "Other meetings"
MEETINGS = (100, 10_000)
FULL_BOARD = 1_000
"""Courses of which the board shows as many as it ever does."""
ENTRIES_A_MEETING = 60


def homes(ours: list[str], folder: Path, rounds: int) -> Iterator[Goal]:
    """The first screen where there are few meetings and where there are very many, and the board of courses."""
    few, many = (folder / f"meetings-{meetings}" for meetings in MEETINGS)
    for home, meetings in zip((few, many), MEETINGS, strict=True):
        seed(home, meetings * ENTRIES_A_MEETING, running=False)
    what = f"{MEETINGS[1]:,} meetings / {MEETINGS[0]:,}"
    yield _apiece(f"read the first screen, {what}", (many, few), look, rounds)
    told = {
        "few": Program(ours, HOME_READY, few),
        f"home, {what}": Program(ours, HOME_READY, many),
    }
    yield from starts(told, (1.3, 1.3, None, None), rounds)
    full = folder / "a-full-board"
    seed(full, FULL_BOARD * ENTRIES_A_MEETING, running=False)
    for home in (full, many):
        _as_courses(home)
    what = f"{MEETINGS[1]:,} courses / {FULL_BOARD:,}"
    yield _apiece(f"read the board of courses, {what}", (many, full), _board, rounds)
    yield _apiece(f"read the first screen, {what}", (many, full), look, rounds)


def _apiece(what: str, homes: tuple[Path, Path], read: Callable[[Hall], object], rounds: int) -> Goal:
    halls = [Hall(Paths(home), SystemClock()) for home in homes]
    told: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds * 20):
        for took, hall in zip(told, halls, strict=True):
            took.append(timed(lambda: read(hall)))  # noqa: B023 - called at once
    return Goal(what, *told, "ms", 1.3)


def _as_courses(home: Path) -> None:
    """Make each meeting of a home one of a course, as it stands on the board."""
    with closing(sqlite3.connect(home / "facilitator.db")) as db, db:
        db.execute("UPDATE course SET kind = 'benchlearning' WHERE id IN (SELECT course_id FROM meeting)")


def _board(hall: Hall) -> object:
    return list_courses(hall.paths.database, hall.clock.today())
