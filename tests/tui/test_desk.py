"""Where everything stands, at every size."""

from __future__ import annotations

import pytest
from stage import CLOSING, ON_TIME, OVER, Stage, painted

from facilitator.tui.widgets.footer import Footer
from facilitator.tui.widgets.questions import Questions


@pytest.mark.parametrize(
    ("size", "echo", "capture", "footer"),
    [((80, 24), 22, 23, 24), ((99, 29), 27, 28, 29), ((120, 36), 32, 34, 36), ((200, 60), 56, 58, 60)],
)
@pytest.mark.parametrize("opened", [False, True], ids=["shut", "strip open"])
async def test_head_echo_line_and_footer_stay_in_their_rows(
    size: tuple[int, int], echo: int, capture: int, footer: int, opened: bool
) -> None:
    app = Stage()
    async with app.run_test(size=size) as pilot:
        app.sample.line.set_text("tekst")
        if opened:
            app.sample.strip.open(CLOSING)
        await pilot.pause()
        rows = painted(app)
        assert "Undersøgende samtale: kun" in rows[0] and "6/18" in rows[0]
        assert "Søndergård har ordet" in rows[1]
        assert "mangler" in rows[2] and "slut 12.30" in rows[3]
        assert rows[4].startswith("▀▀▀")
        assert "Ingen råd" in rows[5]
        assert "√ gemt 09.44" in rows[echo - 1]
        assert "? spørgsmål  tekst" in rows[capture - 1]
        assert rows[footer - 1].startswith(" F2 luk punkt")
        assert any("Luk punkt 6?" in row for row in rows) is opened


async def test_the_agenda_stands_beside_the_meeting_from_a_hundred_columns() -> None:
    app = Stage()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert any("Dagsorden" in row and "Ingen råd" in row for row in painted(app))
        await pilot.resize_terminal(99, 30)
        await pilot.pause()
        assert not any("Dagsorden" in row for row in painted(app))


async def test_a_window_too_small_still_takes_text_and_says_whether_it_is_saved() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("e", "t")
        await pilot.resize_terminal(52, 14)
        await pilot.press("o")
        await pilot.pause()
        rows = painted(app)
        assert "Søndergård · 18 min" in rows[0]
        assert "52×14" in rows[2]
        assert "√ gemt" in rows[-2] and "eto" in rows[-1]
        await pilot.resize_terminal(80, 24)
        await pilot.press("r")
        await pilot.pause()
        rows = painted(app)
        assert "Undersøgende samtale: kun" in rows[0] and "etor" in rows[22]


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (79, 23), (300, 100)])
async def test_no_size_ends_the_app(size: tuple[int, int]) -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        app.sample.strip.open(CLOSING)
        await pilot.resize_terminal(*size)
        await pilot.pause()
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "Undersøgende samtale: kun" in painted(app)[0]


async def test_a_tick_changes_the_clock_and_lays_nothing_out_again() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        layouts = 0
        original = app.sample._refresh_layout

        def counted(*args: object, **kwargs: object) -> None:
            nonlocal layouts
            layouts += 1
            original(*args, **kwargs)

        app.sample._refresh_layout = counted
        app.sample.head.tick(OVER)
        await pilot.pause()
        app.sample.head.tick(ON_TIME)
        app.sample.head.tick(OVER)
        await pilot.pause()
        assert "► 1 min over" in painted(app)[3]
        assert layouts == 0


async def test_the_curtain_hides_private_text_and_the_typed_line_but_not_the_head() -> None:
    app = Stage()
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("h", "e", "j")
        app.sample.draw_curtain(True)
        await pilot.press("!")
        await pilot.pause()
        screen = "\n".join(painted(app))
        for public in (
            "Undersøgende samtale: kun",
            "Søndergård har ordet",
            "slut 12.30",
            "√ gemt 09.44",
            "Gardinet",
        ):
            assert public in screen
        for private in (
            "hej",
            "Pigerne i 5. b",
            "Hvem har spurgt",
            "Mette og Karim: ",
            "cirkulært",
            "? spørgsmål",
        ):
            assert private not in screen
        app.sample.draw_curtain(False)
        await pilot.pause()
        assert "hej!" in "\n".join(painted(app))
        assert app.sample.line.text == "hej!"


async def test_words_of_the_footer_and_questions_can_be_clicked() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.click(Footer, offset=(17, 0))
        await pilot.click(Questions, offset=(10, 4))
        assert [m.command for m in app.sample.of(Footer.Pressed)] == ["time"]
        assert [m.number for m in app.sample.of(Questions.Picked)] == [3]
