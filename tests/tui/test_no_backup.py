"""A copy that could not be made is told of where the last one stands."""

from __future__ import annotations

from pathlib import Path

from lobby import a_hall, a_meeting, settled, shown

from facilitator.tui.app import FacilitatorApp


async def test_a_copy_that_could_not_be_made_is_told_of_until_one_is(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    a_meeting(hall)
    hall.paths.backups.write_text("somebody's list of backups")
    app = FacilitatorApp(hall, "en")
    async with app.run_test(size=(80, 24)) as pilot:
        hall.back_up()
        hall.writer.close()
        hall._writer = None
        app.screen.look_again()  # type: ignore[attr-defined]
        await settled(pilot)
        assert any("× No backup was made: “backups” cannot be written." in row for row in shown(app))
        hall.paths.backups.unlink()
        hall.back_up()
        hall.writer.close()
        app.screen.look_again()  # type: ignore[attr-defined]
        await settled(pilot)
        assert any("backup today" in row for row in shown(app))
    hall.close()
