"""The words of the method, looked up while a meeting runs."""

from __future__ import annotations

from pathlib import Path

import pytest
from lobby import SIZES, settled
from meeting_stage import Scene, new_hall, opened, painted

from facilitator.library.named_lists import GLOSSARY, find_lists
from facilitator.tui import keys
from facilitator.tui.app import FacilitatorApp

OWN = """\
id: glossary
version: "1"
title: Ours
entries:
  - {id: zebra, text: zebra crossing, about: 'Where [red]we[/] cross.'}
"""
PAGES = 14


async def look_up(scene: Scene, key: str = "f12") -> None:
    await scene.press(key)
    await scene.pilot.app.workers.wait_for_complete()
    await scene.pilot.pause()


@pytest.mark.seed("SR-077")
@pytest.mark.parametrize("language", ["en", "da", "sv"])
async def test_one_key_shows_every_word_in_the_language_of_the_meeting(tmp_path: Path, language: str) -> None:
    async with opened(tmp_path, language=language) as scene:
        await look_up(scene)
        words = find_lists().kept[GLOSSARY].value.entries
        told = []
        for _ in range(PAGES):
            told += scene.rows()[5:21]
            await scene.press("pagedown")
        page = "\n".join(told)
        assert all(word.text.said_in(language) in page for word in words)


@pytest.mark.parametrize("size", SIZES)
async def test_the_line_is_set_aside_and_comes_back(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path, language="en", size=size) as scene:
        await scene.type("who asks")
        before = scene.rows()
        await look_up(scene)
        assert "The words we use" in scene.text() and scene.screen.line.text == ""
        assert scene.rows()[:5] == before[:5]
        await scene.press("f12")
        assert scene.screen.line.text == "who asks" and "The words we use" not in scene.text()
        assert len(scene.room.meeting.entries) == 0


async def test_a_word_is_found_by_what_it_is_called_in_any_language(tmp_path: Path) -> None:
    async with opened(tmp_path, language="sv") as scene:
        await look_up(scene)
        await scene.type("proceskons")
        assert "processkonsult" in scene.rows()[6]
        await scene.press("enter")
        assert "Orden vi använder" not in scene.text()
        assert len(scene.room.meeting.entries) == 0


async def test_the_letter_leads_there_too_and_help_and_palette_take_its_place(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.press("ctrl+g")
        await look_up(scene, next(key.letter for key in keys.KEYS if key.act == "glossary"))
        assert "The words we use" in scene.text()
        await scene.press("ctrl+p")
        assert "Everything you can do now" in scene.text()
        await look_up(scene)
        assert "The words we use" in scene.text() and "Everything" not in scene.text()
        await scene.press("f1")
        assert "F1 shuts" in scene.text()


async def test_ones_own_words_stand_in_place_of_the_shipped_and_are_text(tmp_path: Path) -> None:
    (tmp_path / "method").mkdir(parents=True)
    (tmp_path / "method" / "ours.yaml").write_text(OWN, encoding="utf-8")
    async with opened(tmp_path, language="en") as scene:
        await look_up(scene)
        assert "zebra crossing – Where [red]we[/] cross." in scene.text()
        assert "1 of 1" in scene.text()


async def test_a_broken_list_of_ones_own_hides_no_shipped_word(tmp_path: Path) -> None:
    (tmp_path / "method").mkdir(parents=True)
    (tmp_path / "method" / "ours.yaml").write_text("id: [", encoding="utf-8")
    async with opened(tmp_path, language="en") as scene:
        await look_up(scene)
        await scene.type("process cons")
        assert "process consultant" in scene.rows()[6]


@pytest.mark.parametrize("size", SIZES)
async def test_the_same_key_works_before_a_meeting_in_the_language_of_the_screen(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    hall, _ = new_hall(tmp_path)
    app = FacilitatorApp(hall, "da")
    try:
        async with app.run_test(size=size) as pilot:
            await settled(pilot)
            for opening in ((), ("n",)):
                await pilot.press(*opening)
                await settled(pilot)
                before = painted(app)
                await pilot.press("f12")
                await settled(pilot)
                await pilot.press(*"proceskons")
                await settled(pilot)
                assert "proceskonsulent" in "\n".join(painted(app))
                await pilot.press("enter", "f12")
                await settled(pilot)
                assert painted(app) == before
    finally:
        hall.close()
