"""Closing the last item: the reasons that are offered fit the end of a meeting."""

from __future__ import annotations

from pathlib import Path

import pytest
from lobby import SIZES
from meeting_stage import REASON, new_hall, new_meeting, on_stage, play

from facilitator.domain import run as ev

GO_ON = "Skolerne bad selv om at gå videre."


@pytest.mark.parametrize("size", SIZES)
async def test_the_last_item_offers_no_reason_to_go_on_or_to_wait(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    hall, clock = new_hall(tmp_path)
    meeting_id = new_meeting(hall)
    play(hall, clock, meeting_id, "start", *(f"next {REASON}" for _ in range(16)))
    async with on_stage(hall, clock, meeting_id, "da", size) as scene:
        await scene.press("f2")
        assert GO_ON in scene.text() and "tages op senere på mødet" in scene.text()
        await scene.press("1")
        assert scene.room.meeting.next_item is None
        await scene.press("f2")
        text = scene.text()
        assert GO_ON not in text and "senere på mødet" not in text
        assert "2 Det, der mangler, tages op efter mødet." in text and "4 Din egen begrundelse" in text
        await scene.press("2")
        await scene.settle()
        assert scene.room.meeting.run.closed_at is not None
        overridden = [r.event for r in scene.room.meeting.recorded if isinstance(r.event, ev.GateOverridden)]
        assert overridden[-1].reason == "Det, der mangler, tages op efter mødet."
