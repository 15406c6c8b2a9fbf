"""One key parks a dispute about the measuring and brings the rule to mind."""

from __future__ import annotations

from pathlib import Path

import pytest
from lobby import SIZES
from meeting_stage import opened

RULE = "Vi taler om praksis bag tallene, ikke om spørgeskemaet."


@pytest.mark.seed("SR-076")
@pytest.mark.parametrize("size", SIZES)
async def test_a_dispute_about_the_measuring_is_parked_by_one_key_and_its_rule_stands_first(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with opened(tmp_path, size=size) as scene:
        await scene.type("halvt skrevet")
        assert RULE not in scene.text()
        await scene.press("f10")
        meeting = scene.room.meeting
        (parked,) = [entry for entry in meeting.entries if entry.kind == "parked"]
        assert parked.text.startswith("Uenighed om målemetoden: ")
        assert meeting.run.interventions == ("instrument",)
        assert RULE in scene.text()
        assert scene.screen.line.text == "halvt skrevet", "what was being written is untouched"
        await scene.press("ctrl+u", "ctrl+z")
        assert scene.room.meeting.entries == () and scene.room.meeting.run.interventions == ()
        assert RULE not in scene.text()
    assert scene.hall is not None


@pytest.mark.seed("SR-076")
async def test_keyboards_without_f_keys_have_a_letter_for_it(tmp_path: Path) -> None:
    async with opened(tmp_path) as scene:
        await scene.press("ctrl+g", "i")
        assert scene.room.meeting.run.interventions == ("instrument",) and RULE in scene.text()
