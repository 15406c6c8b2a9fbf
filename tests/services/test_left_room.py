"""A meeting that is left while its orders wait for the disk is nobody else's until they are on it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from half_day_meeting import BEGINS
from house import House, done

from facilitator.clock import FastClock
from facilitator.paths import Paths
from facilitator.services.hall import Hall
from facilitator.services.room import Room
from facilitator.store.fault import StorageFault

LINES = ["Før", "Under", "Efter"]


@contextmanager
def busy(paths: Paths) -> Iterator[None]:
    """Another program in the middle of writing."""
    with closing(sqlite3.connect(paths.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


def entered(hall: Hall, meeting_id: str) -> Room:
    room = hall.open(meeting_id)
    assert room is not None
    return room


def patient(house: House) -> Hall:
    """A window, which never gives up an order."""
    return Hall(house.paths, FastClock(BEGINS, house.clock.now().tzinfo))


def texts(room: Room) -> list[tuple[int, str]]:
    return [(kept.number, kept.text) for kept in room.meeting.captured]


def test_nobody_else_writes_in_a_meeting_whose_orders_are_not_on_the_disk_yet(tmp_path: Path) -> None:
    house = House(tmp_path)
    mine = patient(house)
    room = entered(mine, house.meeting_id)
    done(room, "start")
    done(room, "note", LINES[0])
    with busy(house.paths):
        waiting = [room.enter("note", LINES[1]), room.do("pause")]
        room.close(hurried=True)
        other = house.enter()
        assert other.read_only and house.hall.kept_out is not None
        other.close()
    assert all(order.result(20).ok for order in waiting)
    assert mine.writer.flush(20)
    again = house.enter()
    assert not again.read_only and again.meeting.run.paused
    done(again, "resume")
    done(again, "note", LINES[2])
    assert texts(again) == list(enumerate(LINES, start=1))
    assert [each.position for each in again.meeting.recorded] == list(range(1, 7))
    house.leave(again)
    mine.close()


def test_a_meeting_left_and_entered_again_is_the_same_room_with_its_orders_still_to_come(
    tmp_path: Path,
) -> None:
    house = House(tmp_path)
    hall = patient(house)
    room = entered(hall, house.meeting_id)
    done(room, "start")
    done(room, "note", LINES[0])
    with busy(house.paths):
        waiting = room.enter("note", LINES[1])
        room.close(hurried=True)
        again = entered(hall, house.meeting_id)
        assert not again.read_only and again.pending == 1
        again.draft("note", "Efter")
        after = again.enter("note", LINES[2])
    assert waiting.result(20).ok and after.result(20).ok
    assert texts(again) == list(enumerate(LINES, start=1))
    again.close()
    hall.close()
    assert texts(house.enter()) == list(enumerate(LINES, start=1))
    house.hall.close()


def test_a_meeting_whose_orders_were_given_up_is_let_go(tmp_path: Path) -> None:
    house = House(tmp_path)
    mine = patient(house)
    room = entered(mine, house.meeting_id)
    done(room, "start")
    out_of_reach = house.paths.database.rename(tmp_path / "on a stick.db")
    waiting = room.enter("note", LINES[1])
    room.close(hurried=True)
    assert not mine.close(hurried=True)
    with pytest.raises(StorageFault):
        waiting.result(20)
    out_of_reach.rename(house.paths.database)
    again = house.enter()
    assert not again.read_only
    assert again.left.recover().said and texts(again) == [(1, LINES[1])], "the line was held in the draft"
    house.leave(again)
