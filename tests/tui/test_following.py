"""The follow-up on the screen: figures as bars, statuses and decisions by digits, promises in their words."""

from __future__ import annotations

from pathlib import Path

import pytest
from following_stage import a_month_later
from lobby import SIZES

from facilitator.domain.modes import ActionStatus
from facilitator.tui.screens.plan import PlanScreen


@pytest.mark.parametrize("size", SIZES)
async def test_the_figures_are_filled_in_where_they_are_seen(tmp_path: Path, size: tuple[int, int]) -> None:
    async with a_month_later(tmp_path, "f_data", language="en", size=size) as scene:
        text = scene.text()
        assert "“8 af 10 kan sige, hvad de øver sig på, og hvorfor.”" in text
        assert "word for word from 24 Nov 2026" in text
        assert "is to go down" in text and "It has not been measured yet." in text
        assert "■" in text and "○" in text and "►" not in text.partition("├")[2].partition("┤")[0]
        await scene.press("1")
        await scene.type("12 % n")
        await scene.press("equals_sign")
        await scene.type("84")
        await scene.press("enter")
        text = scene.text()
        assert scene.room.meeting.measurements[-1].value == "12"
        assert "○●" in text and "It has not moved" in text


async def test_done_stands_beside_the_effect_and_never_in_its_place(tmp_path: Path) -> None:
    told = ("set 4 status done", "measure 2 actual 12 % n=84")
    async with a_month_later(tmp_path, "f_data", *told, language="en") as scene:
        heading = next(row for row in scene.rows() if "Done" in row)
        done = next(row for row in scene.rows() if "√ done 12 Jan" in row)
        assert heading.index("Done") == done.index("√ done")
        assert heading.index("Effect") == done.index("○ not yet")
        late = next(row for row in scene.rows() if "36 days over" in row)
        assert "○ not yet" in late


async def test_every_action_is_told_of_in_the_words_it_was_promised_in(tmp_path: Path) -> None:
    async with a_month_later(tmp_path, "f_round", language="en") as scene:
        assert "Lade 5. b skrive målet selv · Ida Krag · Fr 4 Dec" in scene.text()
        await scene.press("1", "3")
        assert scene.room.meeting.all_actions[0].status is ActionStatus.DONE
        await scene.press("2", "6")
        assert "What did you learn?" in scene.text()
        await scene.type("too large a class")
        await scene.press("enter")
        dropped = scene.room.meeting.all_actions[1]
        assert (dropped.status, dropped.note) == (ActionStatus.DROPPED, "too large a class")


async def test_an_action_that_is_adjusted_goes_on_as_a_version_in_other_words(tmp_path: Path) -> None:
    async with a_month_later(tmp_path, "f_decide", "set 4 status done", language="en") as scene:
        await scene.press("1", "2")
        await scene.type(" and draw it")
        await scene.press("enter")
        *_, version = scene.room.meeting.all_actions
        assert version.text == "Lade 5. b skrive målet selv and draw it" and version.version_of
        assert "√ Lade 5. b skrive målet selv and draw it" in scene.text()


async def test_the_figures_are_one_command_away_in_any_item(tmp_path: Path) -> None:
    async with a_month_later(tmp_path, "f_open", language="en", size=(120, 36)) as scene:
        await scene.press("ctrl+p")
        await scene.type("figures")
        await scene.press("enter")
        assert "What we wanted" in scene.text() and "┤" in scene.text() and "Effect" in scene.text()
        await scene.press("escape")
        assert "What we wanted" not in scene.text()


async def test_the_plan_holds_what_earlier_meetings_agreed_and_it_can_be_filled_in_here(
    tmp_path: Path,
) -> None:
    async with a_month_later(tmp_path, "f_open", language="en") as scene:
        room = scene.room
        await scene.press("ctrl+g", "l")
        for _ in range(3):
            await scene.pilot.pause()
        text = scene.text()
        assert "Lade 5. b skrive målet selv" in text and "► 39 days over" in text
        plan = scene.app.screen
        assert isinstance(plan, PlanScreen)
        while plan.place.field != "resources":
            await scene.pilot.press("down")
        await scene.pilot.press("t", "w", "o", "enter")
        await scene._written()
        await scene.pilot.pause()
        assert room.meeting.all_actions[0].resources == "two"
        assert room.meeting.actions == ()
        room.close()


async def test_strengths_and_weaknesses_of_a_school_stand_side_by_side(tmp_path: Path) -> None:
    told = ("note.strength Alle kender målet /Birkehave", "note.weakness Få kan sige det /Birkehave")
    async with a_month_later(tmp_path, "f_open", *told, language="en") as scene:
        await scene.press("ctrl+p")
        await scene.type("strengths")
        await scene.press("enter")
        assert any("Alle kender målet" in row and "Få kan sige det" in row for row in scene.rows())
        assert any("Strengths" in row and "Weaknesses" in row for row in scene.rows())
