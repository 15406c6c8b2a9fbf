"""A meeting that is closed: its lines are seen where they are mended, and its keys are those it has."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from meeting_stage import REASON, Scene, new_hall, new_meeting, on_stage, play

from facilitator.domain.modes import ReleaseLevel
from facilitator.words.tongue import speak

SAID = [f"note Tanke nummer {n}" for n in range(1, 8)]
CLOSED = "The meeting is closed. Lines can still be corrected, nothing added."


@asynccontextmanager
async def closed(home: Path, language: str = "da") -> AsyncIterator[Scene]:
    """A meeting with lines in its first item and an action in its last one."""
    hall, clock = new_hall(home)
    meeting_id = new_meeting(hall, language)
    action = "action @Ida prøver i 5. b >+14d"
    play(hall, clock, meeting_id, "start", *SAID, *[f"next {REASON}"] * 17, action, f"close {REASON}")
    async with on_stage(hall, clock, meeting_id, language, (80, 24)) as scene:
        yield scene


def current(scene: Scene) -> str:
    """The row somebody walked to, of those of the strip."""
    strip = scene.rows()[[" ".join(row.split())[:16] for row in scene.rows()].index("Noteret på mødet") :]
    return next(row for row in strip if row.startswith(" ►"))


async def test_the_line_somebody_walks_to_is_seen_among_those_beside_it(tmp_path: Path) -> None:
    async with closed(tmp_path) as scene:
        await scene.press("up")
        assert "! Ida: prøver i 5. b" in current(scene) and "8 af 8" in scene.text()
        await scene.press("up", "up")
        assert "Tanke nummer 6" in current(scene) and "Tanke nummer 7" in scene.text()
        for _ in range(9):
            await scene.press("up")
        assert "Tanke nummer 1" in current(scene) and "1 af 8" in scene.text()
        await scene.press("f9")
        assert "Tanke" not in scene.text()


async def test_what_is_changed_is_what_was_seen(tmp_path: Path) -> None:
    async with closed(tmp_path) as scene:
        await scene.press("up", "up", "-")
        assert "(privat) Tanke nummer 7" in current(scene)
        await scene.press("up", "enter", "!", "enter")
        texts = [entry.text for entry in scene.room.meeting.entries]
        assert texts[5] == "Tanke nummer 6!"
        assert scene.room.meeting.entries[6].release is ReleaseLevel.PRIVATE
        await scene.press("up", "up", "delete")
        assert [entry.number for entry in scene.room.meeting.entries if entry.struck] == [7]


async def test_help_tells_the_keys_of_a_closed_meeting_and_no_others(tmp_path: Path) -> None:
    async with closed(tmp_path) as scene:
        await scene.press("f1")
        keys = "\n".join(scene.rows()[: next(n for n, row in enumerate(scene.rows()) if "Page Down" in row)])
        for kept in ("F9", "F1", "F12", "Ctrl+P", "Ctrl+G s", "Ctrl+G l", "↑ i tom linje"):
            assert kept in keys, kept
        for gone in ("F2 ", "F3 ", "F4 ", "F5 ", "F6 ", "F7 ", "Ctrl+G o", "Første tegn"):
            assert gone not in keys, gone
        await scene.press("escape", "ctrl+g")
        assert "F2" not in scene.text() and "Skjul eller vis private noter" in scene.text()


@pytest.mark.parametrize("language", ["en", "da", "sv"])
@pytest.mark.parametrize("key", ["f3", "f4", "f5", "f6", "f7", "line"])
async def test_why_nothing_can_be_added_stands_whole_at_80_columns(
    tmp_path: Path, language: str, key: str
) -> None:
    async with closed(tmp_path, language) as scene:
        if key == "line":
            await scene.type("en linje")
        await scene.press("enter" if key == "line" else key)
        assert scene.rows()[21].strip() == f"× {speak(language)._(CLOSED)}"
