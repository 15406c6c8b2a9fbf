"""The clock of a laptop that slept, or was set, while a meeting is held open."""

from __future__ import annotations

from datetime import UTC, timedelta
from pathlib import Path

from half_day_meeting import BEGINS
from house import House, done
from wall import Wall

from facilitator.services.room import Room


def begun(folder: Path) -> tuple[House, Wall, Room]:
    house = House(folder / "home")
    clock = Wall(BEGINS, UTC)
    house.clock = house.hall.clock = clock
    room = house.enter()
    done(room, "start")
    for _ in range(3):
        clock.wait(timedelta(seconds=5))
        assert room.beat() is None
    return house, clock, room


def test_a_laptop_that_was_shut_for_a_while_is_asked_about_as_one_that_was_dead(tmp_path: Path) -> None:
    house, clock, room = begun(tmp_path)
    shut = clock.now()
    clock.wait(timedelta(minutes=40))
    woken = room.beat()
    assert woken is not None and woken.away is not None
    assert woken.away.result(20).ok
    gap = room.meeting.run.gap
    assert gap is not None and (gap.since, gap.until) == (shut, clock.now())
    assert room.beat() is None
    done(room, "gap", "aside")
    assert room.meeting.run.spent("d_arrive", clock.now()) == shut - BEGINS
    house.leave(room)


def test_a_minute_in_which_the_laptop_was_busy_is_no_time_away(tmp_path: Path) -> None:
    house, clock, room = begun(tmp_path)
    clock.wait(timedelta(seconds=59))
    assert room.beat() is None and room.meeting.run.gap is None
    house.leave(room)


def test_in_a_pause_a_laptop_may_be_shut(tmp_path: Path) -> None:
    house, clock, room = begun(tmp_path)
    done(room, "pause")
    clock.wait(timedelta(minutes=40))
    woken = room.beat()
    assert woken is not None and woken.away is None
    assert room.meeting.run.gap is None
    house.leave(room)


def test_a_clock_that_is_set_back_is_told_of_and_no_time_is_less_than_none(tmp_path: Path) -> None:
    house, clock, room = begun(tmp_path)
    clock.set_back(timedelta(minutes=20))
    woken = room.beat()
    assert woken is not None and woken.away is None
    assert woken.leap.back == timedelta(minutes=20)
    assert room.meeting.run.spent("d_arrive", clock.now()) == timedelta()
    done(room, "note", "Skrevet bagefter")
    assert room.beat() is None
    house.leave(room)


def test_time_that_is_moved_by_hand_in_a_rehearsal_is_nobodys_absence(tmp_path: Path) -> None:
    house = House(tmp_path / "home")
    room = house.enter()
    done(room, "start")
    house.tick(40)
    assert room.beat() is None and room.meeting.run.gap is None
    house.leave(room)
