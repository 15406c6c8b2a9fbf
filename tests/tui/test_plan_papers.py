"""The papers of a plan: shown before they are written, and written only by a second yes."""

from __future__ import annotations

from pathlib import Path

import pytest
from lobby import SIZES, settled, shown
from test_plan import plan, planned
from test_plan_keys import ORDERS, screen

from facilitator.tui.screens.plan import PlanScreen


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("yes", ["f2", "enter"])
async def test_f2_shows_what_leaves_and_only_f2_again_or_enter_writes_it(
    tmp_path: Path, size: tuple[int, int], yes: str
) -> None:
    hall, room = planned(tmp_path, *ORDERS)
    app = plan(room, "sv")
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press(*"halv", "f2")
        await settled(pilot)
        text = "\n".join(shown(app))
        assert "Det här går ut med dokumenten" in text and "Till Birkehave" in text and "5 åtgärder" in text
        assert "Skriva dokumenten? Enter eller F2" in text and "inget är skrivet ännu" in text
        assert not app.told, "nothing is written by looking"
        await pilot.press(*"ja", yes)
        await settled(pilot)
        assert [type(each) for each in app.told] == [PlanScreen.PapersAsked]
        assert "Åtgärd nummer 1" in "\n".join(shown(app)) and screen(pilot).line.text == "halv"
    room.close()
    hall.close()


async def test_esc_writes_no_papers_and_leaves_the_plan_open(tmp_path: Path) -> None:
    hall, room = planned(tmp_path, *ORDERS)
    app = plan(room, "sv")
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("f2", "down", "escape")
        await settled(pilot)
        text = "\n".join(shown(app))
        assert app.told == [] and "Inga dokument skrevs." in text and "► Åtgärd nummer 1" in text
        await pilot.press("f2", "f1")
        await settled(pilot)
        assert "Tangenter på den här skärmen" in "\n".join(shown(app)), "another key answers no question"
        await pilot.press("f1", "enter")
        await settled(pilot)
        assert app.told == [] and screen(pilot).place.held, "Enter is the line's again"
    room.close()
    hall.close()


@pytest.mark.parametrize("key", ["f1", "ctrl+p"])
async def test_no_letter_goes_into_a_field_while_the_keys_stand_over_the_plan(
    tmp_path: Path, key: str
) -> None:
    hall, room = planned(tmp_path, *ORDERS)
    app = plan(room, "sv")
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        before, place = shown(app), screen(pilot).place
        await pilot.press(key, *"papper", "down", "2", "enter")
        await settled(pilot)
        assert screen(pilot).line.text == "" and screen(pilot).place == place
        assert ("Bara de här tangenterna gäller" in "\n".join(shown(app))) == (key == "ctrl+p")
        await pilot.press("escape")
        await settled(pilot)
        assert shown(app) == before and app.told == []
        await pilot.press(*"lena")
        assert screen(pilot).line.text == "lena"
    room.close()
    hall.close()
