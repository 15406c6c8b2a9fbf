"""How long a meeting is held, across the threads that give, answer and leave."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from threading import Event

import pytest

from facilitator.services.stay import Stay


def test_it_is_held_until_it_was_left_and_the_last_order_is_answered() -> None:
    let_go = Event()
    held = ExitStack()
    held.callback(let_go.set)
    stay = Stay(held)
    stay.ordered()
    stay.leave()
    assert not let_go.is_set() and stay.come_back(), "it is the same stay while an order waits"
    stay.answered()
    assert not let_go.is_set(), "somebody is in it"
    stay.leave()
    assert let_go.is_set() and not stay.come_back()


def test_whoever_finds_it_over_finds_the_meeting_free() -> None:
    letting_go, go, free = Event(), Event(), Event()
    held = ExitStack()
    held.callback(lambda: (letting_go.set(), go.wait(20), free.set()))
    stay = Stay(held)
    with ThreadPoolExecutor(2) as pool:
        leaving = pool.submit(stay.leave)
        assert letting_go.wait(20)
        looking = pool.submit(lambda: (stay.come_back(), free.is_set()))
        with pytest.raises(TimeoutError):
            looking.result(0.05)
        go.set()
        assert looking.result(20) == (False, True)
        leaving.result(20)
