"""The signs of life that tell, after a crash, how long the program was away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread

from facilitator.services.outcome import Outcome
from facilitator.services.room import Room

EVERY = 5.0
"""Seconds between two signs of life."""


@contextmanager
def beating(
    room: Room, every: float = EVERY, told: Callable[[Outcome], None] = lambda _: None
) -> Iterator[None]:
    """Give signs of life while lines are waited for.

    ``told`` hears, on a thread of its own, of the time a laptop was shut meanwhile.
    """
    ended = Event()

    def beat() -> None:
        while not ended.wait(every):
            with suppress(
                Exception
            ):  # whoever types is told of a fault by the next order; the next beat comes
                woken = room.beat()
                if woken is not None and woken.away is not None:
                    told(woken.away.result())

    pulse = Thread(target=beat, name="pulse", daemon=True)
    pulse.start()
    try:
        yield
    finally:
        ended.set()
        pulse.join(every)
