"""The first screen, against real files."""

from __future__ import annotations

import base64
import json
from asyncio import wrap_future
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from course_screen import a_course
from lobby import MORNING, PEOPLE, SIZES, Lobby, a_hall, a_meeting, half_day, settled, shown
from textual.pilot import Pilot

from facilitator.clock import FastClock
from facilitator.domain.refusal import Refused
from facilitator.services import planned
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.hall import Hall
from facilitator.services.setup import Setup
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.home import Home
from facilitator.tui.screens.meeting import MeetingScreen
from facilitator.words.tongue import speak

NOTES = json.loads((Path(__file__).parents[1] / "corpus" / "notes.json").read_text(encoding="utf-8"))


def home(hall: Hall, language: str = "en") -> Lobby:
    return Lobby(Home(hall, speak(language)))


def chosen(app: Lobby) -> list[tuple[str, str, bool]]:
    found = [message for message in app.told if isinstance(message, Home.Chosen)]
    return [(message.meeting_id, message.gap, message.plan) for message in found]


def pass_time(hall: Hall, **span: int) -> None:
    assert isinstance(hall.clock, FastClock)
    hall.clock.wait(timedelta(**span))


def interrupted(hall: Hall) -> str:
    """A meeting that ran for three minutes and was left alone for four."""
    meeting_id = a_meeting(hall)
    room = hall.open(meeting_id)
    assert room is not None
    room.do("start").result()
    pass_time(hall, minutes=3)
    room.beat()
    room.close()
    pass_time(hall, minutes=4)
    return meeting_id


@pytest.mark.parametrize("size", SIZES)
async def test_an_empty_file_offers_a_rehearsal_and_a_meeting(tmp_path: Path, size: tuple[int, int]) -> None:
    app = home(a_hall(tmp_path))
    async with app.run_test(size=size) as pilot:
        rows = "\n".join(shown(app))
        assert "1 Rehearse a meeting" in rows and "2 New meeting" in rows and "no backup yet" in rows
        await pilot.press("2")
        assert [type(message) for message in app.told] == [Home.NewAsked]


@pytest.mark.parametrize(("key", "gap"), [("enter", "aside"), ("1", "aside"), ("2", "count")])
async def test_an_interrupted_meeting_stands_first_and_asks_what_the_gap_was(
    tmp_path: Path, key: str, gap: str
) -> None:
    hall = a_hall(tmp_path)
    meeting_id = interrupted(hall)
    app = home(hall)
    async with app.run_test(size=(80, 24)) as pilot:
        rows = shown(app)
        assert "► The meeting was interrupted at 08:33" in rows[2] and rows[2].endswith("4 min ago")
        assert "the 4 minutes are set aside: 12 min left" in rows[4]
        assert "the 4 minutes count: 8 min left" in rows[5]
        await pilot.press(key)
        await pilot.pause()
    assert chosen(app) == [(meeting_id, gap, False)]
    hall.close()


async def test_work_between_two_gaps_is_not_time_away(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    meeting_id = interrupted(hall)
    room = hall.open(meeting_id)
    assert room is not None
    for left in room.left.take_up():
        left.order.result()
    pass_time(hall, minutes=2)
    room.beat()
    room.close()
    pass_time(hall, minutes=3)
    app = home(hall)
    async with app.run_test(size=(80, 24)):
        rows = shown(app)
        assert "interrupted at 08:33" in rows[2] and rows[2].endswith("9 min ago")
        assert rows[4].startswith(" 1 Continue – the 7 minutes are set aside: 10 min left")
        assert "the 7 minutes count: 3:00 min left" in rows[5]
    hall.close()


async def test_a_paused_meeting_asks_nothing(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    meeting_id = a_meeting(hall)
    room = hall.open(meeting_id)
    assert room is not None
    room.do("start").result()
    room.do("pause").result()
    room.close()
    pass_time(hall, minutes=9)
    app = home(hall)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "paused" in shown(app)[2] and "set aside" not in "".join(shown(app))
        await pilot.press("1")
        await pilot.pause()
    assert chosen(app) == [(meeting_id, "", False)]
    hall.close()


@pytest.mark.parametrize("size", SIZES)
async def test_the_next_meeting_says_what_it_lacks_and_others_are_within_reach(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    hall = a_hall(tmp_path)
    later = a_meeting(hall, "Later", at=MORNING + timedelta(days=30))
    a_meeting(hall, "Soon", at=MORNING + timedelta(days=2), people=PEOPLE[2:3])
    app = home(hall)
    async with app.run_test(size=size) as pilot:
        rows = "\n".join(shown(app))
        assert "in 2 days" in rows and "1 Soon · Birkehave – Søndergård" in rows
        assert "2 ○ No process consultant" in rows
        assert "3 ○ Birkehave has no leader" in rows and "4 ○ Nobody from Søndergård" in rows
        await pilot.press("down", "down", "down", "down", "enter")
        await pilot.pause()
    assert chosen(app) == [(later, "", False)]
    hall.close()


async def test_what_is_not_ready_leads_to_the_line_that_mends_it(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    a_meeting(hall, "Soon", at=MORNING + timedelta(days=2), people=PEOPLE[2:3])
    app = FacilitatorApp(hall, "en")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("3")
        await settled(pilot)
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, MeetingScreen) and shown(app)[22].startswith(" ► name")
        await pilot.press(*"Hanne;leader;Birkehave")
        await pilot.press("enter")
        hall.writer.flush()
        await settled(pilot)
        assert "Hanne" in [person.name for person in screen.room.meeting.people]
        screen.room.close()
    hall.close()


async def test_an_overdue_action_leads_to_its_plan(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    meeting_id = a_meeting(hall)
    room = hall.open(meeting_id)
    assert room is not None
    room.do("start").result()
    assert room.do("action", "@Ida prøver makkerspørgsmål >26/11").result().ok
    assert room.do("close", "vi stopper her i dag").result().ok
    room.close()
    pass_time(hall, days=5)
    app = home(hall, "da")
    async with app.run_test(size=(80, 24)) as pilot:
        (row,) = [row for row in shown(app) if "makkerspørgsmål" in row]
        # the first row is the follow-up that the closing made
        assert row.startswith(" 2 ► Ida Krag: prøver") and "to. 26.11." in row
        await pilot.press("2")
        await pilot.pause()
    assert chosen(app) == [(meeting_id, "", True)]
    hall.close()


async def test_a_rehearsal_is_made_simulated_and_opened(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    app = home(hall, "sv")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t")
        await settled(pilot)
        (line,) = hall.meetings()
        assert line.simulated and chosen(app) == [(line.id, "", False)]
        meeting = hall.read(line.id)
        assert meeting is not None and meeting.lead is not None and meeting.head.language == "sv"
    hall.close()


async def test_a_damaged_file_is_told_of_and_ends_nothing(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    hall.paths.database.write_bytes(b"")
    app = home(hall)
    async with app.run_test(size=(80, 24)):
        assert "damaged" in "".join(shown(app))


async def test_a_meeting_half_planned_can_be_gone_on_with(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    planned.save(planned.Planned("dialogue_half_day"), hall.paths)
    app = home(hall)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "1 ► Go on with the meeting you were planning" in "\n".join(shown(app))
        await pilot.press("1")
        assert [type(message) for message in app.told] == [Home.NewAsked]


@pytest.mark.parametrize("size", SIZES)
async def test_no_title_name_or_action_is_more_than_text(tmp_path: Path, size: tuple[int, int]) -> None:
    """Titles and names go through no door here: a file of somebody else's may hold anything."""
    hall = a_hall(tmp_path)
    texts = [base64.b64decode(note["b64"]).decode("utf-8", "replace")[:300] for note in NOTES]
    for n, text in enumerate(texts):
        storable = text.encode("utf-8", "replace").decode("utf-8")
        a_meeting(hall, storable, parties=(f"{storable}x", f"x{n}"), people=(), at=MORNING)
    app = home(hall)
    async with app.run_test(size=size, tooltips=True, notifications=True) as pilot:
        shown(app)
        await pilot.press(*["down"] * len(texts))
        shown(app)
    hall.close()


async def test_the_keys_are_told_and_any_key_brings_the_list_back(tmp_path: Path) -> None:
    app = home(a_hall(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f1")
        rows = "\n".join(shown(app))
        assert "Keys of this screen" in rows and "Open what stands behind the digit" in rows
        await pilot.press("escape")
        assert "1 Rehearse a meeting" in "\n".join(shown(app)) and app.told == []


@pytest.mark.parametrize("size", SIZES)
async def test_a_course_says_what_runs_in_it_and_how_much_is_to_prepare(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    hall = a_hall(tmp_path)
    course_id = a_course(hall)
    shelf = Bookshelf(hall.paths.home)
    agenda = shelf.agenda("scoping_meeting")
    assert not isinstance(agenda, Refused)
    setup = Setup("Afklaring", ("Birkehave", "Søndergård"), (), MORNING, "da")
    room = hall.open(str(hall.make(setup, shelf.copy_of(agenda), course_id)))
    assert room is not None and room.do("start", "vi begynder uden rammen").result().ok
    room.close()
    dialogue = replace(setup, title="Dialog", starts_at=MORNING + timedelta(days=30))
    assert isinstance(hall.make(dialogue, half_day(tmp_path), course_id), str)
    app = home(hall, "da")
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        line = next(row for row in shown(app) if "Afklaring i gang siden 08.30 · 1/" in row)
        assert "punkter at forberede" in line and "…" not in line
    hall.close()


async def test_a_planned_meeting_is_deleted_by_one_key_twice_and_brought_back(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    meeting_id = a_meeting(hall, "Made twice")
    app = home(hall)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await walked(pilot, app, "open ")
        await pilot.press("delete")
        assert any("Delete “Made twice”? Press Delete once more." in row for row in shown(app))
        await pilot.press("down", "up", "delete")
        assert hall.read(meeting_id) is not None, "asked anew after another key"
        await pilot.press("delete")
        await written(pilot, hall)
        assert hall.meetings() == () and any("√ Deleted: “Made twice”" in row for row in shown(app))
        await pilot.press("ctrl+z")
        await written(pilot, hall)
        assert [line.id for line in hall.meetings()] == [meeting_id]
        assert any("√ “Made twice” is back." in row for row in shown(app))
    hall.close()


async def test_a_meeting_that_has_begun_is_not_deleted(tmp_path: Path) -> None:
    hall = a_hall(tmp_path)
    interrupted(hall)
    app = home(hall)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("delete", "delete")
        await settled(pilot)
        assert len(hall.meetings()) == 1
    hall.close()


async def walked(pilot: Pilot[int], app: Lobby, row: str) -> None:
    screen = app.screen
    assert isinstance(screen, Home)
    for _ in range(20):
        if screen._view.chosen.startswith(row):
            return
        await pilot.press("down")
    raise AssertionError(row)


async def written(pilot: Pilot[int], hall: Hall) -> None:
    """Until what was ordered is on the disk, and the screen has heard of it."""
    await wrap_future(hall.writer.submit(lambda session: None))
    await settled(pilot)
