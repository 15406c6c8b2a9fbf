"""Paths of questions, and the facilitator's guide, asked for while a meeting stands on the screen."""

from __future__ import annotations

from pathlib import Path

from meeting_stage import Scene, opened

from facilitator.domain.visits import visits
from facilitator.services.sequences import sequences


async def read(scene: Scene) -> None:
    """Until what is read away from the screen is shown."""
    await scene.pilot.app.workers.wait_for_complete()
    await scene.settle()


async def test_a_path_is_opened_from_the_questions_and_its_questions_are_asked_in_turn(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.type("who asks")
        await scene.press("f5", "0")
        await read(scene)
        for path in sequences(None):
            assert path.title.said_in("en") in scene.text()
        await scene.type("grow")
        await scene.press("enter")
        assert "GROW with one leader" in scene.rows()[5] and "Goal" in scene.text()
        await scene.press("enter")
        (asked,) = [entry for entry in scene.room.meeting.entries if entry.kind == "question"]
        assert asked.question_id == "M01"
        assert scene.screen.line.text == "who asks"
        await scene.press("f5", "0")
        await read(scene)
        await scene.type("grow")
        await scene.press("enter")
        assert any(row.lstrip().startswith("√") for row in scene.rows()[5:21])
        await scene.press("enter")
        questions = [entry.question_id for entry in scene.room.meeting.entries]
        assert questions[:2] == ["M01", "E09"]


async def test_the_palette_leads_to_the_paths_and_escape_gives_the_line_back(tmp_path: Path) -> None:
    async with opened(tmp_path, language="da") as scene:
        await scene.type("hvem")
        await scene.press("ctrl+p")
        await scene.type("spørgsmålsrække")
        await scene.press("enter")
        await read(scene)
        assert "GROW med én leder" in scene.text()
        await scene.press("escape")
        assert scene.screen.line.text == "hvem" and "GROW" not in scene.text()


async def test_the_guide_is_written_from_the_palette_as_text_and_as_a_page(tmp_path: Path) -> None:
    async with opened(tmp_path, language="sv", at="start") as scene:
        await scene.press("ctrl+p")
        await scene.type("körschema")
        await scene.press("enter")
        await read(scene)
        (folder,) = scene.hall.paths.exports.iterdir()
        assert {path.name for path in folder.iterdir()} == {"guide.html", "guide.txt"}
        assert "Birkehave" in (folder / "guide.txt").read_text(encoding="utf-8")
        assert '<html lang="sv">' in (folder / "guide.html").read_text(encoding="utf-8")
        assert f"exports/{folder.name}" in scene.text()


async def test_a_visit_is_planned_from_the_palette_and_looked_at(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        for title, line in (
            ("weeks without", "2027-01-04 2027-03-26 dk_7"),
            ("hosts a school", "2027-02-17 Ida Krag"),
        ):
            await scene.press("ctrl+p")
            await scene.type(title)
            await scene.press("enter")
            scene.screen.line.set_text(line)
            await scene.press("enter")
        (visit,) = visits(scene.room.meeting)
        assert visit.person_id in {p.id for p in scene.room.meeting.people if p.name == "Ida Krag"}
        await scene.press("ctrl+p")
        await scene.type("who hosts")
        await scene.press("enter")
        assert "17 February 2027 – in a week without lessons" in scene.text()
        await scene.press("escape")
        assert "School visits" not in scene.text()
