"""While lines are waited for, the program shows that it lives."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from queue import Queue

import pytest
from table import MORNING, Table
from wall import Wall

from facilitator.clock import FastClock
from facilitator.domain.span import Span
from facilitator.plain.pulse import beating
from facilitator.plain.replies import spoken
from facilitator.services.outcome import Outcome
from facilitator.store.slot import CAPACITY


def test_a_session_that_waits_gives_signs_of_life(table: Table) -> None:
    table.do("start")
    table.clock.wait(timedelta(minutes=3))
    before = table.room.drafted.alive_at
    with beating(table.room, every=0.01):
        end = time.monotonic() + 10
        while table.room.drafted.alive_at == before and time.monotonic() < end:
            time.sleep(0.01)
    assert table.room.drafted.alive_at == table.clock.now()
    assert table.room.drafted.alive_at - before == timedelta(minutes=3)


class Counted(FastClock):
    """A clock that knows how often it was looked at."""

    looks = 0

    def now(self) -> datetime:
        self.looks += 1
        return super().now()


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not holds() and time.monotonic() < end:
        time.sleep(0.01)
    assert holds()


def test_signs_of_life_go_on_after_one_that_could_not_be_given(table: Table) -> None:
    table.room.close()
    table.hall.clock = clock = Counted(MORNING, UTC)
    room = table.hall.open(table.meeting.head.id)
    assert room is not None
    table.room = room
    room.left.recover()
    with beating(room, every=0.01):
        with pytest.raises(ValueError, match="longer than a slot"):
            room.draft("note", "x" * CAPACITY)
        before = clock.looks
        until(lambda: clock.looks > before + 4)
        room.draft("", "")
        clock.wait(timedelta(minutes=3))
        until(lambda: room.drafted.alive_at == MORNING + timedelta(minutes=3))


def test_time_away_is_counted_from_the_last_sign_of_life(table: Table) -> None:
    table.do("start")
    table.clock.wait(timedelta(minutes=3))
    alive = table.clock.now()
    table.room.close()
    table.clock.wait(timedelta(minutes=10))
    room = table.hall.open(table.meeting.head.id)
    assert room is not None
    table.room = room
    (noticed,) = room.left.recover().said
    assert noticed.meeting.run.gap == Span(alive, table.clock.now())


def test_a_laptop_that_was_shut_while_a_line_was_waited_for_is_told_of(table: Table) -> None:
    table.room.close()
    table.hall.clock = clock = Wall(MORNING, UTC)
    room = table.hall.open(table.meeting.head.id)
    assert room is not None
    table.room = room
    assert room.do("start").result(20).ok
    clock.wait(timedelta(minutes=40))
    heard: Queue[Outcome] = Queue()
    with beating(room, every=0.01, told=heard.put):
        said = heard.get(timeout=20)
    assert said.meeting.run.gap == Span(MORNING, clock.now())
    (sentence,) = spoken(said, clock, table.w)
    assert "The program was away from 08:30" in sentence
    assert heard.empty()
