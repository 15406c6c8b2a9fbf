"""A line is kept out of every paper where it is made: in the list of a round of commitments, too."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from lobby import settled
from meeting_stage import REASON, Scene, opened

from facilitator.domain.action import Action
from facilitator.domain.modes import ReleaseLevel

PRIVATE, GROUP = ReleaseLevel.PRIVATE, ReleaseLevel.GROUP


@asynccontextmanager
async def committing(home: Path) -> AsyncIterator[Scene]:
    """The round of commitments, with an action of each school typed into its line."""
    async with opened(home) as scene:
        while scene.room.meeting.run.item_id != "d_commit":
            assert scene.room.do("next", REASON).result().ok
        await scene.settle()
        for text in ("!Ida skriver maalet", "!Mette taeller haender"):
            await scene.type(text)
            await scene.press("enter")
        yield scene


def actions(scene: Scene) -> list[Action]:
    return list(scene.room.meeting.actions)


def levels(scene: Scene) -> list[ReleaseLevel]:
    return [action.release for action in actions(scene)]


async def test_up_walks_to_the_action_just_made_and_a_dash_keeps_it_private(tmp_path: Path) -> None:
    async with committing(tmp_path) as scene:
        await scene.press("up")
        assert "- privat" in scene.text()
        await scene.press("-")
        assert levels(scene) == [GROUP, PRIVATE] and scene.screen.line.text == ""
        assert "(privat) Søndergård: Mette Holm – taeller haender" in scene.text()
        await scene.press("up", "-")
        assert levels(scene) == [PRIVATE, PRIVATE]
        await scene.press("-")
        assert levels(scene) == [GROUP, PRIVATE] and scene.text().count("(privat)") == 1
        await scene.press("ctrl+z")
        assert levels(scene) == [PRIVATE, PRIVATE]


async def test_a_dash_begins_a_line_where_nobody_walked_to_a_row(tmp_path: Path) -> None:
    async with committing(tmp_path) as scene:
        await scene.type("-1 hul")
        assert scene.screen.line.text == "-1 hul" and levels(scene) == [GROUP, GROUP]
        await scene.press("enter", "up")
        await scene.type("x")
        await scene.press("backspace", "-")
        assert scene.screen.line.text == "-" and set(levels(scene)) == {GROUP}


async def test_the_choices_of_an_action_keep_it_private_and_show_it_again(tmp_path: Path) -> None:
    async with committing(tmp_path) as scene:
        await scene.press("1")
        assert "Tab Hold privat: ude af alle papirer" in scene.text()
        await scene.press("tab")
        assert levels(scene) == [PRIVATE, GROUP]
        await scene.press("1")
        assert "Tab Vis igen i papirerne" in scene.text()
        await scene.press("tab")
        assert levels(scene) == [GROUP, GROUP]
        await scene.press("ctrl+z")
        assert levels(scene) == [PRIVATE, GROUP]


async def test_the_palette_finds_it_by_the_word_and_walks_to_what_was_noted_last(tmp_path: Path) -> None:
    async with committing(tmp_path) as scene:
        await scene.press("ctrl+p")
        await scene.pilot.press(*"hold privat")
        await settled(scene.pilot)
        await scene.press("enter")
        assert any(row.startswith(" ► ! Mette: taeller haender") for row in scene.rows())
        await scene.press("up", "-")
        assert levels(scene) == [PRIVATE, GROUP]
        assert any(row.startswith(" ► ! Ida: (privat) skriver maalet") for row in scene.rows())


async def test_a_parked_point_is_kept_private_where_it_is_settled(tmp_path: Path) -> None:
    async with opened(tmp_path) as scene:
        assert scene.room.do("park", "Hvem betaler?").result().ok
        while scene.room.meeting.run.item_id != "d_next":
            assert scene.room.do("next", REASON).result().ok
        await scene.settle()
        await scene.press("1")
        assert "Tab Hold privat" in scene.text()
        await scene.press("tab")
        (point,) = (each for each in scene.room.meeting.entries if each.kind == "parked")
        assert point.release is PRIVATE and "(privat) Hvem betaler?" in scene.text()
