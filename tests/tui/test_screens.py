"""One meeting, from before its start to after its end, looked at in every language and both sizes."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from typing import Any

import pytest
from meeting_stage import REASON, Scene, opened
from wgl4 import WGL4

from facilitator.words.tongue import speak

SMALL, LARGE = (80, 24), (120, 36)
SHORTEST_MESSAGE = 4
"""Letters of an English word that is looked for; shorter ones are words of other languages too often."""


def messages() -> list[str]:
    """Every English message of the package that holds no facts, in all its forms."""
    path = Path(__file__).parents[2] / "scripts" / "update_catalogues.py"
    spec = importlib.util.spec_from_file_location("update_catalogues", path)
    assert spec is not None and spec.loader is not None
    tool: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    said = [m.id if isinstance(m.id, tuple) else (m.id,) for m in tool.messages(tool.extracted())]
    return [form for forms in said for form in forms if len(form) >= SHORTEST_MESSAGE]


def pieces(message: str) -> list[str]:
    """What of a message is painted as it stands, between its facts."""
    return [piece.strip() for piece in re.split(r"{[^}]*}", message) if len(piece.strip()) > SHORTEST_MESSAGE]


class Album:
    """The rows of every screen that was looked at, by what had been done before."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self.seen: dict[tuple[str, tuple[int, int]], list[str]] = {}

    async def look(self, what: str, *sizes: tuple[int, int]) -> None:
        for size in sizes or (LARGE, SMALL):
            await self._scene.pilot.resize_terminal(*size)
            self._scene.screen.painter.tick()
            await self._scene.settle()
            self.seen[what, size] = self._scene.rows()

    async def keys(self, what: str, *keys: str) -> None:
        """Press keys, look, and put everything away again."""
        await self._scene.press(*keys)
        await self.look(what, SMALL)
        await self._scene.press("escape", "escape")


async def walk(scene: Scene) -> Album:
    """Before, late, in the middle with every strip, over time, in silence, at the closing, after."""
    album = Album(scene)
    scene.wait(25)
    await album.look("before")
    await scene.press("f2")
    await album.look("late start")
    await scene.press("f3", "1")
    for _ in range(5):
        await scene.press("f2")
        if scene.screen.strip.is_open:
            await scene.press("1")
    scene.screen.line.set_text("=Vi spørger hinanden")
    await scene.press("enter")
    await album.look("inquiry")
    for key in ("f1", "f2", "f3", "f6", "f7", "ctrl+g", "ctrl+p", "ctrl+q", "tab", "up", "f9"):
        await album.keys(key, key)
    await scene.press("f9")
    await album.keys("reason", "f2", "4", "k", "enter")
    await scene.press("f6")
    scene.screen.line.set_text("Ida prøver det")
    await scene.press("enter")
    await album.keys("gaps")
    await album.keys("undone", "ctrl+z")
    scene.wait(40)
    await album.look("over time")
    await album.keys("armed", "f3", "down")
    await album.keys("paused", "f4")
    await scene.press("f4")
    while scene.room.meeting.next_item is not None:
        await scene.press("f2")
        if scene.screen.strip.is_open:
            await scene.press("1")
        await album.look(f"item {scene.room.meeting.run.item_id}", SMALL)
    await scene.press("f2")
    await album.look("closing")
    await scene.press("4")
    scene.screen.line.set_text(REASON)
    await scene.press("enter")
    await album.look("after")
    return album


ALBUMS: dict[str, dict[tuple[str, tuple[int, int]], list[str]]] = {}
"""A meeting takes seconds to walk through, so each language is walked once."""


@pytest.fixture(params=["da", "sv", "en"])
async def language(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A language whose meeting has been looked at."""
    name: str = request.param
    if name not in ALBUMS:
        async with opened(tmp_path, language=name, at="planned") as scene:
            ALBUMS[name] = (await walk(scene)).seen
            assert scene.room.meeting.run.closed_at is not None
    return name


def test_every_row_is_in_its_place_and_every_sign_in_any_font(language: str) -> None:
    for (what, (width, height)), rows in ALBUMS[language].items():
        strange = {sign for row in rows for sign in row} - WGL4
        assert not strange, (what, strange)
        assert max(map(len, rows)) <= width and len(rows) == height, what
        if what == "item d_own":
            assert rows[-1].startswith("   ") and not any(rows[1:9])
            continue
        echo = rows[height - (3 if height == SMALL[1] else 5)]
        assert rows[-1].startswith(" F") and rows[1].startswith(" ► "), what
        refused = echo.startswith(" ×")
        assert refused != ("√" in echo[50:] or "×" in echo[50:]), ("a receipt, or a refusal", what, echo)


def test_no_english_is_left_on_any_screen(language: str) -> None:
    if language == "en":
        return
    theirs = " ".join(translations(language))
    english = {piece for message in messages() for piece in pieces(message)}
    foreign = [piece for piece in english if not stands_in(piece, theirs)]
    left = {
        (what, piece)
        for (what, _), rows in ALBUMS[language].items()
        for piece in foreign
        if stands_in(piece, "\n".join(rows))
    }
    assert left == set()


def translations(language: str) -> list[str]:
    catalogue: Any = speak(language).catalogue
    known = getattr(catalogue, "_catalog", {})
    return [text for text in known.values() if isinstance(text, str)] or messages()


def stands_in(piece: str, text: str) -> bool:
    return piece in text and re.search(rf"(?<!\w){re.escape(piece)}(?!\w)", text) is not None


def test_only_the_next_item_titles_of_other_items_and_second_rows_are_ever_cut(language: str) -> None:
    open_ended = tuple(text for text in translations(language) if text.endswith("…"))
    for (what, (width, _)), rows in ALBUMS[language].items():
        for n, row in enumerate(rows):
            middle = row[41:] if width == LARGE[0] and n > 4 and row[40:41] == "│" else row
            other_item = n == 3 or "→" in middle or middle.startswith(" " * 15) or " ■ " in f" {middle}"
            searched = what in ("ctrl+p", "undone")
            assert (
                not re.search(r"…(\s\s|$)", middle)
                or other_item
                or searched
                or middle.rstrip().endswith(open_ended)
            ), (
                what,
                row,
            )


async def test_without_colour_every_state_is_still_a_word_and_a_shape(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(tmp_path, language="en") as scene:
        assert "► Søndergård has the floor" in scene.rows()[1] and scene.rows()[4] == "▀" * 80
        scene.wait(15)
        await scene.settle()
        assert scene.rows()[4] == "▀" * 40
        scene.wait(10)
        await scene.settle()
        assert "▼ wrap up" in scene.rows()[3]
        scene.wait(7)
        await scene.settle()
        assert "► 2 min over" in scene.rows()[3] and scene.rows()[4].startswith("▀ ▀ ▀ ")
        assert "▄" in scene.rows()[1][60:]
