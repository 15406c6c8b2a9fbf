"""The signs of life that tell, after a crash, how long the program was away."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from facilitator.services.room import Room

EVERY = 5.0
"""Seconds between two signs of life."""


@contextmanager
def beating(room: Room, every: float = EVERY) -> Iterator[None]:
    """Give signs of life while lines are waited for."""
    ended = Event()

    def beat() -> None:
        while not ended.wait(every):
            room.beat()

    pulse = Thread(target=beat, name="pulse", daemon=True)
    pulse.start()
    try:
        yield
    finally:
        ended.set()
        pulse.join(every)
