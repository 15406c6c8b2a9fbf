"""What an order reads of a course is what the disk holds when it writes: nobody comes in between."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, current_thread

from half_day_meeting import BIRK, SOND, a_setup, half_day

from facilitator.clock import FastClock
from facilitator.domain.course import CourseKind
from facilitator.paths import Paths
from facilitator.services.course_file import CourseFile, read_course_file, take_in, write_course_json
from facilitator.services.course_making import CourseSetup, make_course
from facilitator.services.desk import Desk
from facilitator.services.hall import Hall
from facilitator.services.papers_record import remember_course_papers
from facilitator.services.setup import PersonLine

NOON = datetime(2031, 3, 4, 12, tzinfo=UTC)
WHY = "Vi er enige om at gå videre nu"


class Looking(FastClock):
    """A clock that moves look at while they work, and that looks whether others can write then."""

    database: Path | None = None

    def __init__(self) -> None:
        super().__init__(NOON, UTC)
        self.others_could: list[bool] = []

    def local(self, instant: datetime) -> datetime:
        if self.database is not None and current_thread().name == "writer":
            with closing(sqlite3.connect(self.database, timeout=0, isolation_level=None)) as other:
                try:
                    other.execute("BEGIN IMMEDIATE")
                    self.others_could.append(True)
                except sqlite3.OperationalError:
                    self.others_could.append(False)
        return super().local(instant)


def a_desk(folder: Path, clock: FastClock) -> Desk:
    hall = Hall(Paths(folder), clock, patience=0.0)
    people = (PersonLine("Ida Krag", ("focus_person",)), PersonLine("Jonas Lind", ("observer",)))
    course = hall.read_course(
        str(make_course(hall, CourseSetup(CourseKind.PEER_OBSERVATION, "Makkere", people=people)))
    )
    assert course is not None
    return Desk(hall, course, "da")


def asked_while(desk: Desk, order: tuple[str, ...], ask: Callable[[], object]) -> None:
    """Ask for something while an order of the course waits for a transaction that is not done yet."""
    writer, go = desk.hall.writer, Event()
    writer.submit(lambda _: go.wait(20))
    ordered = desk.do(*order)
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(ask)
        while writer.pending < 3 and not asked.done():
            pass
        go.set()
        asked.result(20)
    assert ordered.result(20).ok


def test_while_an_order_reads_its_course_nobody_else_can_write(tmp_path: Path) -> None:
    clock = Looking()
    desk = a_desk(tmp_path, clock)
    clock.database = desk.hall.paths.database
    assert desk.do("swap", "2031-03-20").result(20).ok
    assert clock.others_could and not any(clock.others_could)
    desk.hall.close()


def test_a_meeting_is_made_in_the_course_as_it_is_then(tmp_path: Path) -> None:
    desk = a_desk(tmp_path, FastClock(NOON, UTC))

    def make() -> None:
        assert isinstance(desk.hall.make(a_setup(people=()), half_day(), desk.course.head.id), str)

    asked_while(desk, ("party", BIRK), make)
    assert sorted(party.name for party in desk.read_again().parties) == [BIRK, SOND]
    desk.hall.close()


def test_what_was_written_is_put_on_record_behind_what_happened_meanwhile(tmp_path: Path) -> None:
    desk = a_desk(tmp_path, FastClock(NOON, UTC))
    asked_while(
        desk, ("next", WHY), lambda: remember_course_papers(desk.hall, desk.course, [tmp_path / "plan.docx"])
    )
    assert [each.position for each in desk.read_again().records.events] == [1, 2]
    desk.hall.close()


def test_a_course_read_in_changes_nothing_of_what_came_here_since_the_file_was_looked_at(
    tmp_path: Path,
) -> None:
    desk = a_desk(tmp_path / "one", FastClock(NOON, UTC))
    file = write_course_json(desk.hall, desk.course, tmp_path / "course.json")
    other = Hall(Paths(tmp_path / "other"), FastClock(NOON, UTC), patience=0.0)
    first, second = read_course_file(other, file), read_course_file(other, file)
    assert isinstance(first, CourseFile) and isinstance(second, CourseFile)
    take_in(other, first)
    known = other.read_course(first.head.id)
    assert known is not None
    assert Desk(other, known, "da").do("rename", "Makkere i foråret").result(20).ok
    take_in(other, second)
    stands = other.read_course(first.head.id)
    assert stands is not None and stands.head.title == "Makkere i foråret"
    desk.hall.close()
    other.close()
