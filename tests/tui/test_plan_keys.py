"""What the plan answers besides its fields: its keys, the curtain, pages, and what stands in the meeting."""

from __future__ import annotations

from pathlib import Path

import pytest
from lobby import SIZES, settled, shown
from test_plan import kept, plan, planned
from textual.pilot import Pilot

from facilitator.tui.screens.plan import PlanScreen

ORDERS = tuple(("action", f"Åtgärd nummer {n} som syns i klassrummet") for n in range(1, 6))


def screen(pilot: Pilot[int]) -> PlanScreen:
    assert isinstance(pilot.app.screen, PlanScreen)
    return pilot.app.screen


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", ["f1", "ctrl+p"])
async def test_keys_are_told_and_put_away_by_their_key_and_by_esc(
    tmp_path: Path, size: tuple[int, int], key: str
) -> None:
    hall, room = planned(tmp_path, *ORDERS)
    app = plan(room, "sv")
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        before = shown(app)
        assert before[-1].count("Esc tillbaka") == 1 and "F9 dölj" in before[-1] and "F1 alla" in before[-1]
        for shut in (key, "escape"):
            await pilot.press(key)
            await settled(pilot)
            told = "\n".join(shown(app))
            assert "Tangenter på den här skärmen" in told and "Dölj planen för rummet" in told
            assert ("sedan Ctrl+P i mötet" in told) == (key == "ctrl+p")
            await pilot.press(shut)
            await settled(pilot)
            assert shown(app) == before and app.told == []
    room.close()
    hall.close()


async def test_f9_hides_the_plan_and_what_is_typed_which_goes_on(tmp_path: Path) -> None:
    hall, room = planned(tmp_path, *ORDERS)
    app = plan(room, "sv")
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("f9")
        await settled(pilot)
        await pilot.press(*"lena", "f1")
        await settled(pilot)
        text = "\n".join(shown(app))
        assert "Planen är dold – F9 visar den igen" in text
        assert "Åtgärd nummer" not in text and "lena" not in text
        await pilot.press("f9")
        await settled(pilot)
        assert "Åtgärd nummer" in "\n".join(shown(app)) and screen(pilot).line.text == "lena"
        await pilot.press("enter")
        await kept(pilot, room)
    room.close()
    hall.close()


async def test_behind_the_curtain_no_key_goes_to_what_nobody_sees(tmp_path: Path) -> None:
    hall, room = planned(tmp_path, *ORDERS)
    app = plan(room, "sv")
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        before = shown(app)
        for key in ("pagedown", "end", "f1", "ctrl+p"):
            await pilot.press("f9", key, "f9")
            await settled(pilot)
            assert shown(app) == before, key
        await pilot.press("f1", "f9", "escape", "f9")
        await settled(pilot)
        assert shown(app) == before and app.told == [], "keys that were told are put away unseen"
    room.close()
    hall.close()


async def test_pages_and_ends_go_from_action_to_action_and_leave_a_text_its_own_keys(tmp_path: Path) -> None:
    hall, room = planned(tmp_path, *ORDERS)
    app = plan(room, "sv")
    ids = [action.id for action in room.meeting.actions]
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        for key, place in (("end", 4), ("pageup", 1), ("home", 0), ("pagedown", 3), ("pagedown", 4)):
            await pilot.press(key)
            await settled(pilot)
            assert screen(pilot).place.kept_id == ids[place], key
            assert f"► Åtgärd nummer {place + 1} " in "\n".join(shown(app))
        await pilot.press(*"Lena", "home", "pageup")
        await settled(pilot)
        assert screen(pilot).line.text == "Lena" and screen(pilot).line.writing.cursor_location == (0, 0)
        assert screen(pilot).place.kept_id == ids[4]
    room.close()
    hall.close()
