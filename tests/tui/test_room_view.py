"""What the room sees on a projector: nothing private, large, and back in one key."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from meeting_stage import REASON, Scene, new_hall, new_meeting, opened, play
from stage import painted
from textual.content import Content

from facilitator.domain.modes import Mode
from facilitator.paths import Paths
from facilitator.services.hall import Hall
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.room_view import RoomScreen
from facilitator.tui.widgets.room_view import laid_out, large

ROOM = (60, 18)


async def shown(scene: Scene) -> list[str]:
    await scene.pilot.press("f8")
    await scene.pilot.pause()
    assert isinstance(scene.app.screen, RoomScreen)
    return painted(scene.app)


async def test_the_room_sees_item_floor_minutes_rule_question_and_end(tmp_path: Path) -> None:
    async with opened(tmp_path) as scene:
        await scene.press("f5", "1")
        asked = next(each for each in scene.room.meeting.entries if each.kind == "question")
        await scene.pilot.resize_terminal(*ROOM)
        rows = await shown(scene)
        text = "\n".join(rows)
        assert "Undersøgende samtale: kun spørgsmål og svar" in rows[1] and rows[1].endswith("6/18")
        assert "► Søndergård har ordet" in rows[3] and "██" in rows[5]
        assert rows[9].endswith("minutter") and "█" in rows[11]
        assert "▌ Ingen råd" in text and asked.text.split()[0] in text and "vi slutter 12.30" in text
        assert not any(name in text for name in ("Ida", "Mette", "Karim", "mangler", "gemt"))


async def test_a_question_that_somebody_typed_is_not_shown_to_the_room(tmp_path: Path) -> None:
    async with opened(tmp_path) as scene:
        await scene.type("?hvem saa Mads i dag")
        await scene.press("enter")
        assert "Mads" not in "\n".join(await shown(scene))


async def test_one_key_goes_through_the_languages_and_one_goes_back_to_the_line(tmp_path: Path) -> None:
    async with opened(tmp_path) as scene:
        await scene.type("half a li")
        seen = ["\n".join(await shown(scene))]
        for _ in range(3):
            await scene.pilot.press("l")
            await scene.pilot.pause()
            seen.append("\n".join(painted(scene.app)))
        danish, swedish, english, again = seen
        assert "we end at" in english and "vi slutter" in danish and "Utforskande samtal" in swedish
        assert "Inga råd" in swedish and again == danish
        await scene.pilot.press("f8")
        await scene.settle()
        assert scene.screen.line.text == "half a li"


async def test_time_over_counts_up_without_red(tmp_path: Path) -> None:
    async with opened(tmp_path) as scene:
        await shown(scene)
        scene.clock.wait(timedelta(minutes=45))
        screen = scene.app.screen
        assert isinstance(screen, RoomScreen)
        screen._look()
        await scene.pilot.pause()
        rows = painted(scene.app)
        assert any("minutter over tiden" in row for row in rows) and any(
            "██  ██  ██  ██" in row for row in rows
        )
        styles = {str(span.style) for line in screen.pane.lines(screen.pane.view, 80) for span in line.spans}
        assert not any("over" in style or "low" in style for style in styles)


async def test_silent_writing_leaves_nothing_to_read_but_the_rule_and_the_time(tmp_path: Path) -> None:
    hall, clock = new_hall(tmp_path)
    meeting_id = new_meeting(hall)
    play(hall, clock, meeting_id, "start", *(f"next {REASON}" for _ in range(14)))
    app = FacilitatorApp(hall, "da", meeting_id=meeting_id)
    async with app.run_test(size=ROOM) as pilot:
        scene = Scene(app, pilot, hall, clock)
        await scene.settle()
        assert scene.room.meeting.item is not None and scene.room.meeting.item.mode is Mode.WRITE
        room = scene.room
        written = [row for row in await shown(scene) if row]
        assert len(written) == 2 and "Stilhed først" in written[0] and written[1].endswith("15 minutter")
        room.close()
    hall.close()


async def test_a_break_says_when_we_are_back(tmp_path: Path) -> None:
    hall, clock = new_hall(tmp_path)
    meeting_id = new_meeting(hall)
    agenda = hall.open(meeting_id)
    assert agenda is not None
    before = next(n for n, item in enumerate(agenda.meeting.items) if item.mode is Mode.BREAK)
    agenda.close()
    play(hall, clock, meeting_id, "start", *(f"next {REASON}" for _ in range(before)))
    app = FacilitatorApp(hall, "sv", meeting_id=meeting_id)
    async with app.run_test(size=ROOM) as pilot:
        scene = Scene(app, pilot, hall, clock)
        await scene.settle()
        room = scene.room
        text = "\n".join(await shown(scene))
        assert "► tillbaka 08:45" in text and "▌" not in text
        room.close()
    hall.close()


async def test_before_a_meeting_begins_the_room_reads_its_title_and_when(tmp_path: Path) -> None:
    async with opened(tmp_path, at="") as scene:
        text = "\n".join(await shown(scene))
        assert "Dialogmøde" in text and "begynder 08.30" in text


async def test_the_curtain_does_not_keep_the_room_from_its_own_screen(tmp_path: Path) -> None:
    async with opened(tmp_path) as scene:
        await scene.press("f9")
        assert "Ingen råd" in "\n".join(await shown(scene))
        await scene.pilot.press("escape")
        await scene.settle()
        assert scene.screen.curtain_drawn


async def test_a_window_for_the_room_follows_the_one_that_leads_and_takes_nothing_from_it(
    tmp_path: Path,
) -> None:
    hall, clock = new_hall(tmp_path)
    meeting_id = new_meeting(hall)
    play(hall, clock, meeting_id, "start")
    led = hall.open(meeting_id)
    assert led is not None and not led.read_only
    app = FacilitatorApp(Hall(Paths(tmp_path), clock), "da", meeting_id=meeting_id, room_view=True)
    async with app.run_test(size=ROOM) as pilot:
        await pilot.pause()
        assert painted(app)[1].endswith("1/18")
        assert led.do("next", REASON).result().ok
        screen = app.screen
        assert isinstance(screen, RoomScreen)
        screen._look()
        await pilot.pause()
        assert painted(app)[1].endswith("2/18")
        await pilot.press("escape")
        await pilot.pause()
    assert app.return_code == 0
    led.close()
    hall.close()


@given(st.lists(st.integers(0, 3), min_size=7, max_size=7), st.integers(5, 40))
def test_rows_fit_the_window_and_the_minutes_are_never_given_up(sizes: list[int], height: int) -> None:
    names = ("title", "floor", "minutes", "bar", "rule", "question", "end")
    blocks = {
        name: [Content(f"{name} {n}")] * size for n, (name, size) in enumerate(zip(names, sizes, strict=True))
    }
    blocks["minutes"] = [Content("minutes")] * 4
    blocks["floor"] = blocks["floor"][:1]
    rows = [row.plain for row in laid_out(blocks, height)]
    assert len(rows) <= height and rows.count("minutes") == 4


def test_digits_are_five_rows_of_blocks() -> None:
    assert large("+18")[2] == "██████    ██    ██████"
    assert all(len(large(digit)) == 5 for digit in "0123456789+")
