"""A leader alone in the app: spoken to as one, and every item is theirs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lobby import MORNING, SIZES, a_hall, settled, shown

from facilitator.services.bookshelf import Bookshelf
from facilitator.services.setup import PersonLine, Setup
from facilitator.tui.app import FacilitatorApp

HANNE = PersonLine("Hanne Lund", ("member", "focus_person"))


@pytest.mark.parametrize("size", SIZES)
async def test_a_leader_alone_starts_and_is_told_that_she_works_by_herself(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    hall = a_hall(tmp_path)
    shelf = Bookshelf(tmp_path)
    agenda = shelf.agendas.find("leader_al_start")
    assert agenda is not None
    made = hall.make(Setup("Min ledelse", (), (HANNE,), MORNING, "da"), shelf.copy_of(agenda))
    assert isinstance(made, str)
    async with FacilitatorApp(hall, "da", meeting_id=made).run_test(size=size) as pilot:
        await settled(pilot)
        before = "\n".join(shown(pilot.app))
        assert not re.search(r"\b(vi|I|jer)\b", before), before
        await pilot.press("f2")
        await settled(pilot)
        rows = "\n".join(shown(pilot.app))
        assert "Du arbejder for dig selv" in rows and "Aftale med dig selv" in rows
        assert not re.search(r"\b(vi|I|jer)\b", rows), rows
    hall.close()
