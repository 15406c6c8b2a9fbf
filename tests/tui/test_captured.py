"""The captured rows of an item."""

from __future__ import annotations

from dataclasses import replace

from stage import CAPTURED, Stage, painted

from facilitator.tui.widgets.captured import Captured, CapturedRow


async def test_the_newest_row_stands_at_the_bottom_and_the_heading_says_how_many_there_are() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        rows = painted(app)
        assert "6 af 10" in rows[14]
        assert "Hvem mærker først" in rows[20]


async def test_the_row_walked_to_is_in_sight() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        app.sample.captured.show(replace(CAPTURED, current="a"))
        await pilot.pause()
        assert any("Hvad gjorde I" in row for row in painted(app))


async def test_what_looks_like_markup_is_shown_as_it_was_written() -> None:
    hostile = "[/] [b [red]x[/red] [@click=app.quit]x[/] \\[/"
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        app.sample.captured.show(replace(CAPTURED, rows=(CapturedRow("x", "?", "[b]Vi[/]", hostile, "[/]"),)))
        await pilot.pause()
        assert any(hostile in row and "[b]Vi[/]" in row for row in painted(app))


async def test_a_click_picks_the_row_under_it() -> None:
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.click(Captured, offset=(10, 2))
        picked = app.sample.of(Captured.Picked)
        assert [message.row_id for message in picked] == ["f"]


async def test_a_name_longer_than_its_column_makes_it_wider_and_is_cut_where_it_would_push_the_text_out() -> (
    None
):
    app = Stage()
    long = CapturedRow("x", "?", "Åbrinkskolen", "Hvem spørger først?", "9:41")
    async with app.run_test(size=(80, 24)) as pilot:
        app.sample.captured.show(replace(CAPTURED, rows=(*CAPTURED.rows[:1], long)))
        await pilot.pause()
        texts = [row for row in painted(app) if "Hvem spørger først" in row]
        assert texts and all("Åbrinkskolen Hvem" in row for row in texts)
        longer = replace(long, who="Sankt Jørgens Friskole og Børnehus")
        app.sample.captured.show(replace(CAPTURED, rows=(longer,)))
        await pilot.pause()
        assert any("Sankt Jørgens" in row and "… Hvem spørger" in row for row in painted(app))
