"""What is always on the screen while a meeting runs."""

from __future__ import annotations

from pathlib import Path

import pytest
from meeting_stage import opened

from facilitator.domain.asking import worded
from facilitator.domain.modes import Mode

ASKING = (Mode.CLARIFY, Mode.EXPLORE, Mode.DECIDE)


@pytest.mark.seed("SR-078")
@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_item_floor_time_and_the_next_question_are_in_sight_in_item_after_item(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with opened(tmp_path, language="en", size=size) as scene:
        seen = set()
        for _ in range(4):
            meeting = scene.room.meeting
            item, head = meeting.item, "\n".join(scene.rows()[:5])
            assert item is not None and item.title.said_in("en")[:20] in head
            named = meeting.name_of(meeting.run.floor)
            assert named in head if named else "loor" in head or "obody" in head
            assert "min" in head or "▀" in head
            if item.mode in ASKING:
                (first, *_) = scene.screen.asked
                assert worded(meeting, first).split("?")[0][:40] in scene.text()
                seen.add(item.mode)
            await scene.press("f2", "1")
        assert Mode.EXPLORE in seen
