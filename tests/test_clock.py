"""The clock of the machine, and the one that is set."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from facilitator.clock import Clock, FastClock, SystemClock

COPENHAGEN = ZoneInfo("Europe/Copenhagen")


def morning() -> FastClock:
    return FastClock(datetime(2026, 11, 24, 7, 30, tzinfo=UTC), COPENHAGEN)


def test_the_machines_clock_gives_instants_in_utc_and_the_rooms_wall_time() -> None:
    clock: Clock = SystemClock()
    instant = clock.now()
    assert instant.utcoffset() == timedelta()
    assert clock.local(instant) == instant
    assert clock.local(instant).utcoffset() == datetime.now().astimezone().utcoffset()
    assert abs((clock.today() - datetime.now().date()).days) <= 1


def test_a_set_clock_stands_until_it_is_moved() -> None:
    clock = morning()
    assert clock.now() == clock.now()
    clock.wait(timedelta(minutes=5))
    assert clock.now() == datetime(2026, 11, 24, 7, 35, tzinfo=UTC)


def test_a_set_clock_is_moved_to_what_the_wall_says() -> None:
    clock = morning()
    clock.set_to("09:41")
    assert clock.now() == datetime(2026, 11, 24, 8, 41, tzinfo=UTC)
    clock.set_to(time(9, 41))
    assert clock.now() == datetime(2026, 11, 24, 8, 41, tzinfo=UTC)
    clock.set_to("08:30")
    assert clock.local(clock.now()).replace(tzinfo=None) == datetime(2026, 11, 25, 8, 30)


def test_the_day_is_the_one_in_the_room_not_the_one_in_utc() -> None:
    clock = FastClock(datetime(2026, 11, 24, 23, 30, tzinfo=UTC), COPENHAGEN)
    assert clock.today() == date(2026, 11, 25)


def test_the_night_the_clocks_go_back_a_set_clock_still_goes_forward() -> None:
    clock = FastClock(datetime(2026, 10, 25, 0, 50, tzinfo=UTC), COPENHAGEN)
    before = clock.now()
    clock.set_to("02:20")
    assert clock.now() > before


def test_without_a_zone_a_set_clock_keeps_the_machines() -> None:
    start = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
    clock = FastClock(start)
    assert clock.local(start).utcoffset() == start.astimezone().utcoffset()
    clock.set_to(clock.local(start + timedelta(minutes=3)).time())
    assert clock.now() == start + timedelta(minutes=3)


def test_a_clock_never_goes_back_and_never_starts_without_a_zone() -> None:
    with pytest.raises(ValueError):
        morning().wait(timedelta(seconds=-1))
    with pytest.raises(ValueError):
        FastClock(datetime(2026, 11, 24, 8, 30))
    with pytest.raises(ValueError):
        morning().set_to("25:00")
