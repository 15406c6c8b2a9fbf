"""Killed at any moment while somebody types: what the screen called saved is there, and once."""

from __future__ import annotations

import random
import re
import time

import pytest
from script import MORNING, PROGRAM, Home
from terminal import Window
from typist import Typist

ACKNOWLEDGED = re.compile(r"√ \d+  note  Ådalsskolen  (entry \d+)  ")


def killed_while_typing(
    home: Home, meeting_id: str, first: int, after: float, warm: bool
) -> tuple[list[str], int]:
    """Type numbered notes until the program is killed; those it acknowledged, and the next number.

    It is killed so many seconds after its beginning, or after the first note when ``warm``.
    """
    command = (*PROGRAM, "plain", meeting_id, "--lang", "en", "--clock", MORNING)
    number = first
    with Window(command, home.world, size=(100, 40)) as window:
        window.until(">")
        if warm:
            window.type(f"note entry {number}\n")
            window.until("√")
            number += 1
        end = time.monotonic() + after
        while time.monotonic() < end:
            window.type(f"note entry {number}\n")
            number += 1
            window.read(0.002)
        window.type("note half a li")
        window.kill()
        seen = re.sub(rb"\r\n", b"\n", bytes(window.raw)).decode()
    return ACKNOWLEDGED.findall(seen), number


def hold_out(home: Home, kills: int) -> None:
    """Kill it so many times; after each, compare the screen with the file."""
    chance = random.Random(20261124)
    meeting_id = home.planned_meeting()
    assert home.run("plain", meeting_id, "--clock", MORNING, typed="start\n").status == 0
    acknowledged: list[str] = []
    number = 1
    for kill in range(kills):
        moment = chance.uniform(0, 0.3)
        seen, number = killed_while_typing(home, meeting_id, number, moment, warm=kill % 4 != 0)
        acknowledged += seen
        kept = [entry.text for entry in home.read(meeting_id).entries]
        assert [text for text in acknowledged if text not in kept] == []
        assert len(kept) == len(set(kept))
        assert kept == sorted(kept, key=lambda text: int(text.split()[-1]))
        assert "half a li" not in " ".join(kept)
    assert len(acknowledged) > kills
    home.agrees_with_a_fresh_process(meeting_id)


def test_ten_kills_lose_nothing_that_was_acknowledged_and_double_nothing(home: Home) -> None:
    hold_out(home, 10)


@pytest.mark.long
def test_a_hundred_kills_lose_nothing_that_was_acknowledged_and_double_nothing(home: Home) -> None:
    hold_out(home, 100)


def test_closing_the_window_ends_the_session_in_order(home: Home) -> None:
    meeting_id = home.planned_meeting()
    typist = Typist(home, meeting_id, "en")
    typist.do("start", "note said before the window was closed")
    typist.window.type("note half a li")
    typist.window.shut()
    assert typist.window.process.wait(10) == 129
    assert [entry.text for entry in home.read(meeting_id).entries] == ["said before the window was closed"]
    ran = home.run("plain", meeting_id, "--clock", MORNING, "--json", typed="note it was let go\n")
    assert (ran.status, ran.objects[0]["ok"]) == (0, True)
