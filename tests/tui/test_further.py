"""Whether to ask further is said by a digit; from a yes, one key makes the focus group."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from lobby import SIZES
from meeting_stage import PEOPLE, REASON, STARTS, ZONE, Scene, new_hall, on_stage, play

from facilitator.domain.refusal import Refused
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.setup import Setup


@asynccontextmanager
async def an_analysis(home: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Scene]:
    hall, clock = new_hall(home)
    shelf = Bookshelf(hall.paths.home)
    agenda = shelf.agenda("analysis_workshop")
    assert not isinstance(agenda, Refused)
    made = hall.make(Setup("Analyse", ("Birkehave",), PEOPLE[:3], STARTS, "da"), shelf.copy_of(agenda))
    assert isinstance(made, str)
    play(hall, clock, made, "start", f"jump s3_further {REASON}")
    async with on_stage(hall, clock, made, "da", size) as scene:
        yield scene


@pytest.mark.seed("SR-024")
@pytest.mark.parametrize("size", SIZES)
async def test_from_a_yes_one_key_makes_the_focus_group(tmp_path: Path, size: tuple[int, int]) -> None:
    async with an_analysis(tmp_path, size) as scene:
        assert "Er der mere, vi skal spørge om?" in scene.text() and "eller nej" in scene.text()
        await scene.press("1", "1")
        assert "Hvordan, hvem og hvilken dag" in scene.text()
        await scene.type("Elever ")
        await scene.press("at")
        await scene.type("Hanne ")
        await scene.press("greater_than_sign")
        await scene.type("2027")
        for part in ("06", "01"):
            await scene.press("minus")
            await scene.type(part)
        await scene.press("enter")
        assert scene.room.meeting.said("ask_further") == "yes"
        assert "Opret fokusgruppemødet" in scene.text()
        await scene.press("1")
        (made,) = [m for m in scene.room.meeting.whole_course.meetings if m.agenda_id == "focus_group"]
        local = made.starts_at.astimezone(ZONE)
        assert local.date().isoformat() == "2027-06-01"
        assert local.time() == STARTS.astimezone(ZONE).time(), "as the wall says it, in summer too"
        text = scene.text()
        assert "ja · Elever" in text and "Hanne Lund" in text and "Fokusgruppemødet er planlagt" in text
        await scene.press("ctrl+z")
        assert "Opret fokusgruppemødet" in scene.text(), "taken back, it can be made again"


async def test_a_no_is_one_digit_and_the_item_can_be_closed(tmp_path: Path) -> None:
    async with an_analysis(tmp_path) as scene:
        await scene.press("1", "2")
        assert scene.room.meeting.said("ask_further") == "no"
        await scene.press("f2")
        assert scene.room.meeting.run.item_id == "s3_future"
