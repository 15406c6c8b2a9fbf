"""Writing, pasting and undoing in the one line there is."""

from __future__ import annotations

import pytest
from stage import CHIP, CLOSING, Stage, painted
from textual import events

from facilitator.text import LIMIT
from facilitator.tui.widgets.capture_line import CaptureLine
from facilitator.tui.widgets.chip import ChipView
from facilitator.tui.widgets.strip import Strip


async def paste(app: Stage, text: str) -> None:
    app.post_message(events.Paste(text))


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_enter_hands_the_text_up_and_never_breaks_the_line(size: tuple[int, int]) -> None:
    app = Stage()
    async with app.run_test(size=size) as pilot:
        await pilot.press("h", "e", "j", "enter")
        await pilot.pause()
        assert [m.text for m in app.sample.of(CaptureLine.Entered)] == ["hej"]
        assert app.sample.line.text == ""


async def test_line_breaks_of_a_paste_stay() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await paste(app, "en\r\nto\rtre")
        await pilot.press("enter")
        await pilot.pause()
        assert [m.text for m in app.sample.of(CaptureLine.Entered)] == ["en\nto\ntre"]


async def test_every_change_is_told_as_a_draft() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("h", "e", "j")
        await pilot.pause()
        assert [m.text for m in app.sample.of(CaptureLine.Changed)] == ["h", "he", "hej"]


async def test_a_paste_that_is_too_long_is_refused_whole_and_told_with_its_count() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("h", "e", "j")
        await paste(app, "x" * LIMIT)
        await pilot.pause()
        assert app.sample.line.text == "hej"
        assert [m.length for m in app.sample.of(CaptureLine.TooLong)] == [LIMIT + 3]


async def test_a_key_beyond_the_limit_is_refused() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await paste(app, "x" * LIMIT)
        await pilot.press("y")
        await pilot.pause()
        assert app.sample.line.text == "x" * LIMIT
        assert [m.length for m in app.sample.of(CaptureLine.TooLong)] == [LIMIT + 1]


async def test_escape_sequences_in_a_paste_go_and_what_follows_keeps_its_place() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await paste(app, "først \x1b[31mså\x1b]52;c;eA==\x07 til sidst\x07")
        await pilot.pause()
        assert app.sample.line.text == "først så til sidst␇"
        assert app.sample.of(CaptureLine.Cleaned)


@pytest.mark.parametrize("size", [(80, 24), (80, 8), (120, 36)])
async def test_undoing_a_paste_of_many_lines_does_not_end_the_app(size: tuple[int, int]) -> None:
    app = Stage()
    async with app.run_test(size=size) as pilot:
        await pilot.press("a")
        await paste(app, "\n".join(f"linje {n}" for n in range(60)))
        await pilot.pause()
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert app.sample.line.text in ("", "a")
        app.sample.line.writing.redo()
        await pilot.pause()
        assert "linje 59" in app.sample.line.text


async def test_undo_means_text_while_there_is_text_and_commands_when_the_line_is_empty() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("a", "ctrl+z")
        await pilot.pause()
        assert app.sample.line.text == "" and not app.sample.of(CaptureLine.UndoAsked)
        await pilot.press("ctrl+z", "ctrl+y")
        await pilot.pause()
        assert [m.redo for m in app.sample.of(CaptureLine.UndoAsked)] == [False, True]


async def test_arrows_walk_from_an_empty_line_and_move_in_a_text() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("up", "down", "a", "up")
        await pilot.pause()
        assert [m.step for m in app.sample.of(CaptureLine.Walked)] == [-1, 1]


async def test_escape_discards_nothing() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("h", "e", "j", "escape")
        await pilot.pause()
        assert app.sample.line.text == "hej"


async def test_a_borrowed_line_comes_back_with_text_chip_and_cursor() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("h", "e", "j", "left")
        app.sample.line.borrow("reason", ChipView("begrundelse", "►"))
        await pilot.press("f", "o", "r", "enter")
        await pilot.pause()
        entered = app.sample.of(CaptureLine.Entered)
        assert [(m.text, m.borrowed) for m in entered] == [("for", "reason")]
        await pilot.press("x", "escape", "!")
        await pilot.pause()
        assert app.sample.line.text == "he!j"
        assert "? spørgsmål" in painted(app)[22]
        assert [m.borrowed for m in app.sample.of(CaptureLine.GivenBack)] == ["reason"]


@pytest.mark.parametrize(
    ("key", "typed", "picked"),
    [("1", "hej", ["1"]), ("x", "hejx", []), ("escape", "hej", []), ("left", "hej", [])],
)
async def test_a_strip_takes_one_key_and_leaves_the_line_alone(
    key: str, typed: str, picked: list[str]
) -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("h", "e", "j")
        app.sample.strip.open(CLOSING)
        await pilot.pause()
        assert app.focused is app.sample.line.writing
        await pilot.press(key)
        await pilot.pause()
        assert app.sample.line.text == typed
        assert not app.sample.strip.is_open
        assert [m.key for m in app.sample.of(Strip.Picked)] == picked
        await pilot.press("1")
        assert app.sample.line.writing.text.count("1") == 1


async def test_three_rows_take_the_text_once_one_is_not_enough() -> None:
    app = Stage()
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press(*"kort")
        await pilot.pause()
        assert "kort" in painted(app)[33]
        await paste(app, " og " + "meget lang tekst " * 17)
        await pilot.pause()
        await pilot.pause()
        rows = painted(app)
        assert (
            rows[32].startswith(" ? spørgsmål  kort og")
            and "meget lang" in rows[33]
            and "meget lang" in rows[34]
        )


async def test_at_one_row_the_cursor_stays_in_sight() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await paste(app, "ord " * 60 + "slutningen")
        await pilot.pause()
        await pilot.pause()
        assert "slutningen" in painted(app)[22]


async def test_the_chip_says_what_enter_will_make_of_it() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        app.sample.line.show_chip(CHIP)
        await pilot.pause()
        assert painted(app)[22].startswith(" ? spørgsmål")
        app.sample.line.show_chip(ChipView("idé", "*"))
        await pilot.press("x")
        await pilot.pause()
        assert painted(app)[22].startswith(" * idé  x")
