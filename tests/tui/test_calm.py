"""Silent writing: one rule, one bar, the minutes, the line."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from meeting_stage import REASON, Scene, new_hall, new_meeting, play

from facilitator.domain.modes import Mode
from facilitator.tui.app import FacilitatorApp


@asynccontextmanager
async def writing(home: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Scene]:
    hall, clock = new_hall(home)
    meeting_id = new_meeting(hall)
    play(hall, clock, meeting_id, "start", *(f"next {REASON}" for _ in range(14)))
    app = FacilitatorApp(hall, "en", meeting_id=meeting_id)
    async with app.run_test(size=size) as pilot:
        scene = Scene(app, pilot, hall, clock)
        await scene.settle()
        assert scene.room.meeting.item is not None and scene.room.meeting.item.mode is Mode.WRITE
        yield scene
        scene.room.close()
    hall.close()


@pytest.mark.parametrize(("size", "rule"), [((80, 24), 9), ((120, 36), 15)])
async def test_only_title_rule_bar_minutes_and_line_are_shown(
    tmp_path: Path, size: tuple[int, int], rule: int
) -> None:
    async with writing(tmp_path, size) as scene:
        rows = scene.rows()
        shown = [n for n, row in enumerate(rows) if row]
        line = size[1] - (2 if size[1] == 24 else 3)
        assert shown == [0, rule, rule + 4, rule + 6, line, size[1] - 1]
        assert rows[0].endswith("15/18") and rows[rule].strip().startswith("Stilhed først")
        assert rows[rule + 4].strip() == "▀" * 40 and rows[rule + 6].strip() == "15 min"
        assert rows[-1].startswith("   ends ")


async def test_time_goes_without_a_flash_and_counts_over(tmp_path: Path) -> None:
    async with writing(tmp_path) as scene:
        scene.wait(7.5)
        await scene.settle()
        assert scene.rows()[13].strip() == "▀" * 20 + "·" * 20 and scene.rows()[15].strip() == "8 min"
        scene.wait(9)
        await scene.settle()
        assert scene.rows()[13] == "" and scene.rows()[15].strip() == "+1 min"
        assert "The time is up" not in scene.text()
        await scene.press("f3")
        assert "The time is up" in scene.text()


async def test_what_is_written_is_kept_and_the_screen_stays_calm(tmp_path: Path) -> None:
    async with writing(tmp_path) as scene:
        await scene.type("prove det")
        assert "* idea" in scene.rows()[22] and scene.rows()[21] == ""
        await scene.press("enter")
        assert [entry.text for entry in scene.room.meeting.entries] == ["prove det"]
        assert [row for row in scene.rows()[1:9] if row] == [] and scene.rows()[21] == ""


async def test_an_f_key_brings_the_ordinary_screen_until_the_line_is_empty(tmp_path: Path) -> None:
    async with writing(tmp_path) as scene:
        await scene.press("f7")
        assert "The floor to" in scene.text() and "missing" in scene.rows()[2]
        await scene.press("x")
        assert "missing" in scene.rows()[2]
        await scene.press("backspace")
        scene.screen.painter.tick()
        await scene.settle()
        assert scene.rows()[2] == "" and "min" in scene.rows()[15]


async def test_what_was_refused_or_undone_is_said_even_in_silence(tmp_path: Path) -> None:
    async with writing(tmp_path) as scene:
        await scene.type("prove det")
        await scene.press("enter", "ctrl+z")
        assert scene.rows()[21].startswith(" √ Undone: * “prove det”")


async def test_the_curtain_is_seen_to_be_drawn(tmp_path: Path) -> None:
    async with writing(tmp_path) as scene:
        await scene.press("f9")
        assert "F9 shows it again" in scene.text()
        await scene.press("f9")
        assert "missing" not in scene.text()
