"""A home folder with one half-day meeting in it, opened as the program opens it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from half_day_meeting import BEGINS, a_setup, half_day

from facilitator.clock import FastClock
from facilitator.domain.refusal import Refused
from facilitator.paths import Paths
from facilitator.services.hall import Hall
from facilitator.services.outcome import Outcome
from facilitator.services.room import Room


class House:
    """One home, its clock, and the id of the meeting made in it."""

    def __init__(self, folder: Path, *, at: datetime = BEGINS, file: Path | None = None) -> None:
        self.paths = Paths(folder, file)
        self.clock = FastClock(at, UTC)
        self.hall = Hall(self.paths, self.clock, patience=0.0)
        made = self.hall.make(a_setup(), half_day())
        assert not isinstance(made, Refused)
        self.meeting_id = made

    def tick(self, minutes: float) -> None:
        self.clock.wait(timedelta(minutes=minutes))

    def enter(self) -> Room:
        room = self.hall.open(self.meeting_id)
        assert room is not None
        return room

    def leave(self, room: Room) -> None:
        """Close the room and let the file go; the next one is opened afresh."""
        room.close()
        self.hall.close()


@contextmanager
def opened(folder: Path) -> Iterator[tuple[House, Room]]:
    house = House(folder)
    room = house.enter()
    try:
        yield house, room
    finally:
        house.leave(room)


def done(room: Room, name: str, *args: str) -> Outcome:
    """An order that is on the disk."""
    outcome = room.do(name, *args).result(20)
    assert outcome.ok, outcome.refused
    return outcome
