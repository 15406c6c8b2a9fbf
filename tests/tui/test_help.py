"""Help and palette: laid over the middle, while the line and what is around it go on."""

from __future__ import annotations

from pathlib import Path

import pytest
from lobby import SIZES
from meeting_stage import opened

from facilitator.services.commands import COMMANDS
from facilitator.tui.cells import MARGIN
from facilitator.tui.keys import KEYS, OBSERVING
from facilitator.tui.presenting.help import key_told
from facilitator.tui.presenting.palette import likeness


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", ["f1", "ctrl+p"])
async def test_neither_covers_the_head_the_echo_or_the_line(
    tmp_path: Path, size: tuple[int, int], key: str
) -> None:
    async with opened(tmp_path, language="en", size=size) as scene:
        before = scene.rows()
        await scene.press(key)
        after = scene.rows()
        echo = 21 if size == (80, 24) else 31
        assert after[:5] == before[:5] and after[-1] == before[-1]
        assert after[echo][60:] == before[echo][60:]
        assert after[5] != before[5]
        await scene.press(key)
        assert scene.rows() == before


@pytest.mark.parametrize("language", ["en", "da", "sv"])
async def test_help_tells_every_key_every_command_and_how_one_may_speak(
    tmp_path: Path, language: str
) -> None:
    async with opened(tmp_path, language=language) as scene:
        await scene.press("f1")
        told = []
        for _ in range(12):
            told += scene.rows()[5:21]
            await scene.press("pagedown")
        page = "\n".join(told)
        w, meeting = scene.screen.w, scene.room.meeting
        assert all(key.printed in page and w._(key.word) in page for key in KEYS)
        assert meeting.item is not None
        for rule in meeting.item.rules:
            assert meeting.rules_by_id[rule].text.said_in(language)[:40] in page
        assert all(
            w._(COMMANDS[name].title) in page for name in ("next", "borrow", "unpark", "release", "set")
        )
        assert " ○ " + w._(COMMANDS["start"].title) in page


@pytest.mark.parametrize("language", ["en", "da", "sv"])
async def test_in_a_wide_window_every_key_is_told_in_a_sentence(tmp_path: Path, language: str) -> None:
    async with opened(tmp_path, language=language, size=(120, 36)) as scene:
        await scene.press("f1")
        told, w = "\n".join(scene.rows()), scene.screen.w
        for key in KEYS:
            if key.act != "notes":  # nobody is observed here
                assert any(w._(title) in told for title in (key.title, key.brief) if title), key.act
        half = (120 - MARGIN - 1) // 2
        for key in OBSERVING.values():
            assert any(w._(title) in key_told(key, w, half) for title in (key.title, key.brief)), key.act


@pytest.mark.parametrize("language", ["da", "sv"])
async def test_beside_a_command_stands_its_key_and_no_english_name(tmp_path: Path, language: str) -> None:
    async with opened(tmp_path, language=language) as scene:
        await scene.press("f1")
        told = []
        for _ in range(12):
            told += scene.rows()[5:21]
            await scene.press("pagedown")
        w = scene.screen.w
        borrow = next(row for row in told if w._(COMMANDS["borrow"].title) in row)
        assert borrow.split()[-1] == "F3"
        beside = {row.rpartition("  ")[2].strip() for row in told}
        assert not beside & {*COMMANDS}


async def test_the_first_page_of_help_ends_with_a_whole_sentence(tmp_path: Path) -> None:
    async with opened(tmp_path, language="sv") as scene:
        await scene.press("f1")
        told = [row.rstrip(" ▼").strip() for row in scene.rows()[5:21]]
        assert "@namn  >datum  /skola  var som helst på raden" in told
        await scene.press("pagedown")
        told += [row.strip() for row in scene.rows()[5:21]]
        assert "inget tecken: det som punkten väntar på" in told


async def test_one_can_go_on_typing_under_help(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.type("who")
        await scene.press("f1")
        await scene.type(" else")
        assert "F1 shuts" in scene.text() and scene.rows()[22].endswith("who else")
        await scene.press("escape")
        assert "F1 shuts" not in scene.text() and scene.screen.line.text == "who else"


async def test_the_palette_finds_a_command_in_any_language_and_gives_the_note_back(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.type("who asks")
        await scene.press("ctrl+p")
        assert "Your line is set aside: “who asks”" in scene.rows()[21]
        await scene.type("stop uret")
        assert "Stop the clock" in scene.rows()[6]
        await scene.press("enter")
        assert scene.room.meeting.run.paused
        assert scene.screen.line.text == "who asks" and "Everything" not in scene.text()
        assert len(scene.room.meeting.entries) == 0


@pytest.mark.parametrize("keys", [("ctrl+p",), ("f12",), ("ctrl+g", "s")])
async def test_what_esc_shut_is_opened_by_its_key_again(tmp_path: Path, keys: tuple[str, ...]) -> None:
    async with opened(tmp_path, language="sv") as scene:
        for _ in range(3):
            await scene.press(*keys)
            assert scene.screen.panels.searching
            await scene.type("roti")
            assert scene.screen.line.text == "roti"
            await scene.press("escape")
            assert not scene.screen.panels.searching and scene.screen.line.text == ""


async def test_the_palette_finds_what_answers_are_counted_on_and_says_how_they_are_written(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, language="sv") as scene:
        await scene.press("ctrl+p")
        await scene.type("roti")
        assert "Räkna ihop svaren: utbyte av tiden (ROTI)" in scene.rows()[6]
        await scene.press("enter")
        assert "utbyte av tiden (ROTI)" in scene.text() and "3443324343" in scene.text()
        assert "► ROTI" in scene.rows()[22]
        await scene.type("34")
        await scene.press("enter")
        (rating,) = scene.room.meeting.ratings
        assert rating.counts == (0, 0, 0, 1, 1)


async def test_the_palette_says_that_nothing_is_called_so(tmp_path: Path) -> None:
    async with opened(tmp_path, language="sv") as scene:
        await scene.press("ctrl+p")
        await scene.type("xyzzy")
        assert "0 av " in scene.rows()[5] and "Inget heter så. Esc ger raden tillbaka." in scene.rows()[6]


async def test_a_command_with_arguments_asks_for_them_in_the_line(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.press("ctrl+p")
        await scene.type("leave an item out")
        await scene.press("enter")
        assert "item number · reason, at least ten characters" in scene.text()
        await scene.type("15 schools asked for it")
        await scene.press("enter")
        assert scene.room.meeting.items[14].id in scene.room.meeting.run.skipped


async def test_what_is_impossible_stands_last_and_says_why(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.press("ctrl+p")
        await scene.type("start")
        rows = [row for row in scene.rows()[6:21] if row.strip()]
        (last,) = [row for row in rows if "Start the meeting" in row]
        assert last.startswith(" ○ Start the meeting – That is only possible before")
        assert not any(not row.startswith(" ○") for row in rows[rows.index(last) :])
        place = rows.index(last)
        await scene.press(*["down"] * place, "enter")
        assert "only possible before the meeting begins" in scene.rows()[21]


async def test_arrows_walk_the_palette_whatever_has_been_typed(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.press("ctrl+p")
        await scene.type("floor")
        await scene.press("down", "up", "enter")
        assert "The floor to" in scene.text() and " 1 Birkehave" in scene.text()


def test_nearer_names_come_first() -> None:
    assert likeness("luk", ("Luk punktet",)) == 0
    assert likeness("punkt luk", ("Luk punktet",)) == 1
    assert likeness("unkt", ("Luk punktet",)) == 2
    assert likeness("pnkt", ("Luk punktet",)) == 3
    assert likeness("xyz", ("Luk punktet",)) is None


async def test_pages_of_the_palette_move_what_is_chosen(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.press("ctrl+p")
        before = scene.screen.sheet.view
        await scene.press("pagedown")
        after = scene.screen.sheet.view
        assert before is not None and after is not None
        ids = [row.id for row in before.rows]
        assert ids.index(after.chosen) - ids.index(before.chosen) > 9
        assert after.chosen and scene.rows()[6] != ""
        await scene.press("pageup")
        assert scene.screen.sheet.view.chosen == before.chosen
