"""Papers for a wider circle are looked at and written from the meeting's screen where it was agreed on."""

from __future__ import annotations

from pathlib import Path

import pytest
from meeting_stage import Scene, opened
from test_checklist import do
from test_releasing import in_the_palette


def given(scene: Scene) -> list[str]:
    """For whom papers were written, by the record of the course."""
    course = scene.hall.read_course(scene.room.meeting.head.course_id)
    assert course is not None
    return [kept.audience for kept, _ in course.run.papers]


def flat(scene: Scene) -> str:
    return " ".join(scene.text().split())


@pytest.mark.parametrize(("key", "readers"), [("1", "group"), ("2", "schools")])
async def test_where_the_schools_may_have_them_a_digit_says_for_whom_they_are(
    tmp_path: Path, key: str, readers: str
) -> None:
    async with opened(tmp_path, language="en") as scene:
        do(scene, "note.idea", "A goal on the door")
        do(scene, "release", "schools")
        do(scene, "release.all", "schools")
        await in_the_palette(scene, "write the papers")
        assert "For whom are the papers?" in flat(scene) and not given(scene)
        assert "2 the schools" in flat(scene) and "3 " not in flat(scene).split("For whom")[1][:60]
        await scene.press(key)
        await scene.app.workers.wait_for_complete()
        await scene.settle()
        assert given(scene) == [readers]


async def test_any_other_key_writes_none(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        do(scene, "release", "public")
        await in_the_palette(scene, "write the papers")
        await scene.press("escape")
        await scene.app.workers.wait_for_complete()
        assert not given(scene) and not list(scene.hall.paths.exports.rglob("*.*"))


async def test_where_only_the_group_may_have_them_nothing_is_asked(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        do(scene, "release", "group")
        await in_the_palette(scene, "write the papers")
        assert "For whom" not in flat(scene)
        await scene.app.workers.wait_for_complete()
        await scene.settle()
        assert given(scene) == ["group"]


async def test_what_leaves_is_shown_for_everybody_who_may_have_papers_the_widest_circle_first(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, language="en", size=(120, 48)) as scene:
        do(scene, "note.idea", "A goal on the door")
        do(scene, "release", "schools")
        await in_the_palette(scene, "what would leave")
        seen = flat(scene)
        schools, group = seen.index("the schools"), seen.index("the group", seen.index("the schools"))
        assert "For all: no lines" in seen[schools:group]
        assert "for a smaller circle: 1 line" in seen[schools:group]
        assert "For all: 1 idea" in seen[group:]
