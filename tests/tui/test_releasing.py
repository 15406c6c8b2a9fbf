"""How far the papers may go, by digits, and one more for the lines that are kept to a smaller circle."""

from __future__ import annotations

from pathlib import Path

from meeting_stage import Scene, opened
from test_checklist import do, to_item


async def in_the_palette(scene: Scene, typed: str) -> None:
    await scene.press("ctrl+p")
    await scene.type(typed)
    await scene.press("enter")


async def test_lines_that_may_not_go_so_far_are_opened_by_one_more_digit(tmp_path: Path) -> None:
    async with opened(tmp_path, language="da", at="start") as scene:
        do(scene, "start")
        await to_item(scene, "d_open", ("note.wish", "Mere ro"), ("action", "Danne par @Ida"))
        do(scene, "release.1", "private")
        await in_the_palette(scene, "hvem der må læse papirerne")
        await scene.press("3")
        assert scene.room.meeting.release_level == "schools"
        assert "1 linje er kun for en mindre kreds" in scene.text()
        assert "1 Åbn dem alle for: skolerne" in " ".join(scene.text().split())
        await scene.press("1")
        assert [kept.release.value for kept in scene.room.meeting.captured] == ["private", "schools"]


async def test_where_every_line_may_go_so_far_nothing_more_is_asked(tmp_path: Path) -> None:
    async with opened(tmp_path, language="da", at="start") as scene:
        do(scene, "start")
        await to_item(scene, "d_open", ("note.wish", "Mere ro"))
        await in_the_palette(scene, "hvem der må læse papirerne")
        await scene.press("2")
        assert scene.room.meeting.release_level == "group" and "mindre kreds" not in scene.text()
