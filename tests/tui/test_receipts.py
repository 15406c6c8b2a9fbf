"""What was done through Ctrl+P is confirmed in the row that answers."""

from __future__ import annotations

from pathlib import Path

import pytest
from meeting_stage import opened


@pytest.mark.parametrize(
    ("language", "asked", "typed", "said"),
    [
        ("sv", "språket i en skolas", "Birkehave danska", "√ Dokumenten till Birkehave skrivs på danska."),
        ("da", "sproget i en skoles", "Birkehave svensk", "√ Papirerne til Birkehave skrives på svensk."),
    ],
)
async def test_the_language_of_a_schools_papers_is_confirmed_on_the_screen(
    tmp_path: Path, language: str, asked: str, typed: str, said: str
) -> None:
    async with opened(tmp_path, language=language) as scene:
        await scene.press("ctrl+p")
        await scene.type(asked)
        await scene.press("enter")
        await scene.type(typed)
        await scene.press("enter")
        assert scene.room.meeting.parties[0].language in ("da", "sv")
        assert said in scene.rows()[21]
