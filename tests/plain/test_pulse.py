"""While lines are waited for, the program shows that it lives."""

from __future__ import annotations

import time
from datetime import timedelta

from table import Table

from facilitator.domain.span import Span
from facilitator.plain.pulse import beating


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


def test_time_away_is_counted_from_the_last_sign_of_life(table: Table) -> None:
    table.do("start")
    table.clock.wait(timedelta(minutes=3))
    alive = table.clock.now()
    table.room.close()
    table.clock.wait(timedelta(minutes=10))
    room = table.hall.open(table.meeting.head.id)
    assert room is not None
    table.room = room
    (noticed,) = room.recover().said
    assert noticed.meeting.run.gap == Span(alive, table.clock.now())
