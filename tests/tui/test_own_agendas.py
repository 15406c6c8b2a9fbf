"""The app with a user's folder that holds good files, bad ones and files made to do harm."""

from __future__ import annotations

from pathlib import Path

from lobby import a_hall, settled, shown
from meeting_stage import opened

from facilitator.library.starter import starter
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.home import Home
from facilitator.tui.screens.new_meeting import NewMeeting
from facilitator.words.tongue import speak

REFUSED = Path(__file__).parents[1] / "corpus" / "yaml_refuse"
TITLE = "My meeting"


def fill(home: Path) -> Path:
    """One agenda in order among files that are refused; the good one's path."""
    folder = home / "agendas"
    folder.mkdir(parents=True)
    for source in REFUSED.iterdir():
        if source.stat().st_size < 50_000:
            (folder / source.name).write_bytes(source.read_bytes())
    good = folder / "my_day.yaml"
    good.write_text(starter("my_day", ".schema/agenda.json", speak("en")), encoding="utf-8")
    return good


async def test_the_app_starts_and_offers_the_good_file_beside_the_bad_ones(
    tmp_path: Path,
) -> None:
    fill(tmp_path)
    hall = a_hall(tmp_path)
    first = FacilitatorApp(hall, "en")
    async with first.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert isinstance(first.screen, Home)
        await pilot.press("n")
        await settled(pilot)
        assert isinstance(first.screen, NewMeeting)
        await pilot.press(*"my")
        await settled(pilot)
        assert TITLE in "\n".join(shown(first))
        await pilot.press("enter")
        await settled(pilot)
        assert "80 min" in "\n".join(shown(first))
    hall.close()


async def test_a_file_that_breaks_while_its_meeting_runs_changes_nothing_on_the_screen(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, language="en") as scene:
        before = scene.rows()
        own = tmp_path / "agendas" / "mine.yaml"
        own.parent.mkdir()
        for text in ("id: dialogue_half_day\nminutes: ten\n", "", "\x1b[2J"):
            own.write_text(text, encoding="utf-8")
            scene.wait(0)
            await scene.settle()
            assert scene.rows() == before
        await scene.press("f2")
        assert shown(scene.app) != before
