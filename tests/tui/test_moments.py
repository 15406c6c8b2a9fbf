"""What the moment asks for by itself: the way in and out, time that is up, a late start, the rules."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from meeting_stage import REASON, STARTS, ZONE, Scene, new_hall, new_meeting, opened, play

from facilitator.clock import FastClock
from facilitator.domain import run as ev
from facilitator.paths import Paths
from facilitator.services.hall import Hall
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.widgets.notice import Notice

LATE_BY = 25


def borrowed(scene: Scene) -> list[ev.TimeBorrowed]:
    return [r.event for r in scene.room.meeting.recorded if isinstance(r.event, ev.TimeBorrowed)]


async def test_before_the_start_the_screen_says_how_to_begin_and_who_is_expected(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en", at="planned") as scene:
        assert "► F2 Start the meeting" in scene.text() and "5 people expected" in scene.text()
        assert "Mette Holm and Karim Saleh" in scene.text()
        assert scene.rows()[23] == " F2 start   F9 hide   F1 all"
        assert "min late" not in scene.text()
        scene.wait(12)
        await scene.settle()
        assert "► We are 12 min late." in scene.text()


async def test_a_late_start_proposes_what_to_shorten_and_takes_no_key_by_itself(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en", at="planned") as scene:
        scene.wait(LATE_BY)
        await scene.press("f2")
        assert "We begin 25 min late" in scene.text() and "F3, then a digit" in scene.text()
        schools = [row for row in scene.rows() if row.startswith(("   Birkehave  ", "   Søndergård  "))]
        assert len({row[20:] for row in schools}) == 1 and "65 → 56" in schools[0]
        assert "50, left alone" in scene.text()
        assert "   F3 1 Take the proposal" in scene.text() and "   F3 3 Cut nothing" in scene.text()
        await scene.press("1")
        assert scene.screen.line.text == "1"
        await scene.press("backspace", "f3")
        assert " 1 Take the proposal" in scene.text() and "F3 1" not in scene.text()
        await scene.press("1")
        assert "√ on time" in scene.rows()[3]
        assert "We begin" not in scene.text()


async def test_a_proposal_that_is_not_wanted_goes_and_a_click_takes_it(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en", at="planned") as scene:
        scene.wait(LATE_BY)
        await scene.press("f2", "f3", "3")
        assert "We begin" not in scene.text() and "► 25 min over" in scene.rows()[3]
        await scene.press("f3")
        row = next(n for n, text in enumerate(scene.rows()) if "Take the proposal" in text)
        await scene.pilot.click(Notice, offset=(5, row - scene.screen.notice.region.y))
        await scene.settle()
        assert "√ on time" in scene.rows()[3]


async def test_the_lengths_of_a_late_meeting_are_set_by_hand(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en", at="planned") as scene:
        scene.wait(LATE_BY)
        await scene.press("f2", "f3", "2")
        await scene.type("6 20")
        await scene.press("enter")
        item = scene.room.meeting.items[5]
        assert scene.room.meeting.run.minutes[item.id] == 20


async def test_when_time_is_up_three_answers_stand_with_their_effect_and_nothing_is_taken(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.type("half a note")
        scene.wait(31)
        await scene.settle()
        heading = next(n for n, row in enumerate(scene.rows()) if "The time is up" in row)
        assert heading == 8 and "questions for now" not in scene.text()
        lent, closing, parking = scene.rows()[heading + 1 : heading + 4]
        assert lent.startswith("   F3 1 Borrow 5 min from 15") and lent.endswith("ends 12:30 √ on time")
        assert closing.endswith("ends 12:31 ► 1 min over") and parking.endswith("ends 12:31 ► 1 min over")
        await scene.press("1")
        assert scene.screen.line.text == "half a note1" and borrowed(scene) == []
        await scene.press("f3", "1")
        assert [event.minutes for event in borrowed(scene)] == [5]
        assert "The time is up" not in scene.text() and "questions for now" in scene.text()


async def test_what_is_not_protected_is_offered_to_borrow_from_first(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.press("f3")
        guarded = []
        for _ in range(12):
            guarded.append("protected" in next(row for row in scene.rows() if "Borrow" in row))
            await scene.press("down")
        first = guarded.index(True)
        assert first > 0 and not any(guarded[:first])
        for _ in range(20):
            await scene.press("right")
        assert "protected" not in next(row for row in scene.rows() if "Borrow" in row)


async def test_a_break_or_a_check_lends_for_a_reason_and_commitments_never(
    tmp_path: Path,
) -> None:
    hall, clock = new_hall(tmp_path)
    meeting_id = new_meeting(hall)
    play(hall, clock, meeting_id, "start", *(f"next {REASON}" for _ in range(13)))
    app = FacilitatorApp(hall, "en", meeting_id=meeting_id)
    async with app.run_test(size=(80, 24)) as pilot:
        scene = Scene(app, pilot, hall, clock)
        await scene.settle()
        await scene.press("f3")
        seen = set()
        for _ in range(5):
            seen.add(next(row for row in scene.rows() if "Borrow" in row))
            await scene.press("down")
        assert not any("ommitment" in row for row in seen)
        while "check" not in next(row for row in scene.rows() if "Borrow" in row):
            await scene.press("down")
        assert "protected, takes a reason" in " ".join(scene.text().split())
        await scene.press("1")
        assert "► reason" in scene.rows()[22] and borrowed(scene) == []
        assert "■ Borrow" in scene.text() and "Enter borrows with this reason" in scene.text()
        await scene.type("they asked for it aloud")
        await scene.press("enter")
        assert [event.reason for event in borrowed(scene)] == ["they asked for it aloud"]
        scene.room.close()
    hall.close()


async def test_nothing_asks_for_time_while_the_clock_stands(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.press("f4")
        scene.wait(50)
        await scene.settle()
        assert "The time is up" not in scene.text() and "paused at" in scene.rows()[3]


async def test_the_last_key_closes_the_meeting_and_the_screen_says_what_it_came_to(tmp_path: Path) -> None:
    hall, clock = new_hall(tmp_path)
    meeting_id = new_meeting(hall)
    orders = [
        "start",
        *(f"next {REASON}" for _ in range(17)),
        "action Ida prøver i 5. b",
        "decide Vi begynder",
    ]
    play(hall, clock, meeting_id, *orders)
    app = FacilitatorApp(hall, "en", meeting_id=meeting_id)
    async with app.run_test(size=(80, 24)) as pilot:
        scene = Scene(app, pilot, hall, clock)
        await scene.settle()
        await scene.press("f2", "1")
        assert "Thank you – the meeting is closed" in scene.text()
        assert "! Ida Krag: prøver i 5. b" in scene.text() and ": Vi begynder" in scene.text()
        assert "Ctrl+P Who may read the papers is not agreed" in " ".join(scene.text().split())
        await app.workers.wait_for_complete()
        await scene.press("f2")
        assert "The meeting is closed." in scene.rows()[21]
        assert "leave" in scene.rows()[23]
        scene.room.close()
    hall.close()


async def test_the_next_rule_comes_by_a_letter_and_the_first_is_back_with_another_item(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, language="en") as scene:
        first, second = scene.rows()[5:7]
        await scene.press("ctrl+g", "r")
        assert scene.rows()[5].strip("▌ ") == second.strip()
        await scene.type("a note")
        await scene.press("enter")
        assert scene.rows()[5].strip("▌ ") == second.strip()
        await scene.press("f2", "1", "ctrl+z")
        assert scene.rows()[5] == first


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_the_words_in_place_of_the_questions_leave_every_other_row_alone(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with opened(tmp_path, language="sv", size=size) as scene:
        scene.wait(31)
        await scene.settle()
        before = scene.rows()
        await scene.press("f3")
        after = scene.rows()
        echo = size[1] - (3 if size[1] == 24 else 5)
        assert after[:8] == before[:8] and after[echo:] == before[echo:]


async def test_a_meeting_planned_for_later_is_started_once_that_was_said(tmp_path: Path) -> None:
    clock = FastClock(STARTS - timedelta(minutes=31), ZONE)
    hall = Hall(Paths(tmp_path), clock)
    meeting_id = new_meeting(hall)
    app = FacilitatorApp(hall, "en", meeting_id=meeting_id)
    async with app.run_test(size=(80, 24)) as pilot:
        scene = Scene(app, pilot, hall, clock)
        await scene.settle()
        await scene.press("f2")
        assert "Planned for Tuesday 24 November at 08:30" in scene.text()
        assert not scene.room.meeting.run.started
        await scene.press("1")
        assert scene.room.meeting.run.started
        scene.room.close()
    hall.close()


async def test_a_question_is_seen_in_a_window_that_is_too_small(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en", size=(60, 16)) as scene:
        await scene.press("ctrl+q")
        assert "Leave the meeting?" in scene.text() and "1 Leave; it stays" in scene.text()
        await scene.press("escape")
        assert "Leave the meeting?" not in scene.text()


async def test_where_the_papers_are_stays_whole_on_the_screen_of_a_closed_meeting(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        for _ in range(12):
            assert scene.room.do("next", REASON).result().ok
        await scene.settle()
        await scene.press("f2", "1")
        await scene.app.workers.wait_for_complete()
        await scene.settle()
        (folder,) = scene.hall.paths.exports.iterdir()
        scene.wait(10)
        await scene.settle()
        said = scene.text().replace("\n", "").replace("   ", "")
        assert str(folder) in said
        assert f"{len(list(folder.rglob('*.*')))} internal papers in" in said


@pytest.mark.parametrize("key", ["f6", "f7"])
async def test_keys_of_a_running_meeting_say_that_it_is_closed(tmp_path: Path, key: str) -> None:
    async with opened(tmp_path, language="en") as scene:
        assert scene.room.do("close", REASON).result().ok
        await scene.settle()
        await scene.press(key)
        assert "The meeting is closed." in scene.text() and "has not begun" not in scene.text()
