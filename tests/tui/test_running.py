"""A meeting run by keys, and read back from its file."""

from __future__ import annotations

import asyncio
import base64
import json
import unicodedata
from pathlib import Path

import pytest
from meeting_stage import STARTS, new_hall, new_meeting, opened, to_explore
from stage import painted
from textual.content import Content

from facilitator.domain import run as ev
from facilitator.domain.action import Action
from facilitator.domain.modes import ReleaseLevel
from facilitator.text import clean
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.hinting import PAUSE_IN_TYPING
from facilitator.tui.screens.running import Running
from facilitator.tui.widgets.captured import Captured
from facilitator.tui.widgets.questions import Questions

_CORPUS = json.loads((Path(__file__).parents[1] / "corpus" / "notes.json").read_text(encoding="utf-8"))
NOTES = [base64.b64decode(case["b64"]).decode("utf-8", "surrogatepass") for case in _CORPUS]


async def test_a_line_is_captured_as_what_its_first_sign_says_and_is_on_the_disk(tmp_path: Path) -> None:
    async with opened(tmp_path) as scene:
        await scene.type("*film de første minutter")
        assert scene.rows()[22].startswith(" * ")
        await scene.press("enter")
        kept = scene.hall.read(scene.room.meeting.head.id)
        assert kept is not None
        assert [(e.kind, e.text) for e in kept.entries] == [("idea", "film de første minutter")]
        assert "film de første minutter" in scene.text()
        assert "√ saved 09.30" in scene.rows()[21] or "09.30" in scene.rows()[21]


async def test_a_draft_is_kept_with_every_key_and_is_back_after_a_crash(tmp_path: Path) -> None:
    hall, clock = new_hall(tmp_path)
    meeting_id = new_meeting(hall)
    to_explore(hall, clock, meeting_id)
    first = FacilitatorApp(hall, "en", meeting_id=meeting_id)
    async with first.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"halv")
        await pilot.pause()
        screen = first.screen
        assert isinstance(screen, Running)
        screen.room._drafting.close()
        screen.room._locks.close()
    second = FacilitatorApp(hall, "en", meeting_id=meeting_id)
    async with second.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.pause()
        again = second.screen
        assert isinstance(again, Running)
        assert again.line.text == "halv"
        again.room.close()
    hall.close()


async def test_the_clock_counts_down_says_wrap_up_and_then_counts_over(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        assert "on time" in scene.rows()[3]
        scene.wait(25)
        await scene.settle()
        assert "wrap up" in scene.rows()[3]
        scene.wait(4.5)
        await scene.settle()
        assert "last minute" in scene.rows()[3]
        scene.wait(1)
        await scene.settle()
        assert "on time" in scene.rows()[3]
        scene.wait(1)
        await scene.settle()
        assert "► 1 min over" in scene.rows()[3]
        assert scene.rows()[4].startswith("▀ ▀ ▀ ")


async def test_an_item_with_something_missing_lists_it_and_closes_with_a_ready_reason(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.type("half a note")
        before = scene.room.meeting.run.item_id
        await scene.press("f2")
        assert "Close item 6?" in scene.text() and "○ 6 questions" in scene.text()
        assert scene.room.meeting.run.item_id == before
        await scene.press("1")
        assert scene.room.meeting.run.item_id != before
        overridden = [r.event for r in scene.room.meeting.recorded if isinstance(r.event, ev.GateOverridden)]
        assert overridden[-1].reason.startswith("The time is used")
        assert scene.screen.line.text == "half a note"


async def test_a_reason_of_ones_own_borrows_the_line_and_gives_it_back(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.type("half a note")
        await scene.press("f2", "4")
        assert "► reason" in scene.rows()[22]
        await scene.type("short")
        await scene.press("enter")
        assert "at least 10" in scene.rows()[21]
        assert scene.screen.line.text == "short" and "► reason" in scene.rows()[22]
        await scene.type(" because they asked for it")
        await scene.press("enter")
        overridden = [r.event for r in scene.room.meeting.recorded if isinstance(r.event, ev.GateOverridden)]
        assert overridden[-1].reason == "short because they asked for it"
        assert scene.screen.line.text == "half a note"


async def test_escape_leaves_the_item_and_the_note_as_they_were(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.type("note")
        before = scene.room.meeting.run.item_id
        await scene.press("f2", "4", "x", "escape")
        assert scene.room.meeting.run.item_id == before
        assert scene.screen.line.text == "note"
        assert "? question" in scene.rows()[22]


async def test_one_undo_takes_back_the_closing_and_its_reason(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        before = scene.room.meeting.run.item_id
        await scene.press("f2", "1")
        await scene.press("ctrl+z")
        assert scene.room.meeting.run.item_id == before
        assert "Undone" in scene.rows()[21]
        await scene.press("ctrl+y")
        assert scene.room.meeting.run.item_id != before


async def test_the_time_strip_says_what_borrowing_would_do_before_it_is_done(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        scene.wait(32)
        await scene.press("f3")
        assert "Borrow 5 min" in scene.text() and "ends 12:30 √ on time" in scene.text()
        await scene.press("right", "right")
        assert "Borrow 7 min" in scene.text()
        await scene.press("1")
        borrowed = [r.event for r in scene.room.meeting.recorded if isinstance(r.event, ev.TimeBorrowed)]
        assert [event.minutes for event in borrowed] == [7]
        assert "√ on time" in scene.rows()[3]


@pytest.mark.seed("SR-043")
async def test_a_question_is_logged_as_asked_by_its_digit_and_is_not_proposed_again(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        asked = scene.screen.asked[1]
        await scene.press("f5", "2")
        assert [entry.question_id for entry in scene.room.meeting.entries] == [asked.id]
        assert asked not in scene.screen.asked
        await scene.press("2")
        assert scene.screen.line.text == "2"


async def test_questions_stay_as_they_are_while_lines_are_captured(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        before = scene.screen.asked
        await scene.type("a question")
        await scene.press("enter")
        assert scene.screen.asked == before


async def test_the_floor_is_given_by_a_digit(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.press("f7", "1")
        assert "► Birkehave has the floor" in scene.rows()[1]
        await scene.press("f7", "0")
        assert "Birkehave has" not in scene.rows()[1]


async def test_somebody_passes_by_two_digits(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.press("f7", "9", "1")
        assert [turn.passed for turn in scene.room.meeting.run.turns_in(scene.room.meeting.run.item_id)] == [
            True
        ]


async def test_an_action_is_a_sentence_and_then_the_slots_it_lacks(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.type("half a note")
        await scene.press("f6")
        await scene.type("! Ida tries it in 5 b")
        await scene.press("enter")
        assert "3 gaps left" in scene.text() and "► by [ deadline? ]." in scene.text()
        await scene.type("2026-12-11")
        await scene.press("enter")
        await scene.type("three pupils ask a friend")
        await scene.press("enter", "enter")
        (action,) = scene.room.meeting.actions
        assert isinstance(action, Action)
        assert scene.room.meeting.name_of(action.owner_id) == "Ida Krag"
        assert action.deadline is not None and action.sign == "three pupils ask a friend"
        assert not action.resources
        assert scene.screen.line.text == "half a note"


async def test_a_refused_line_comes_back_to_be_mended(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en", at="planned") as scene:
        await scene.type("too early")
        await scene.press("enter")
        assert scene.screen.line.text == "too early"
        assert scene.rows()[21].startswith(" ×") and "√" not in scene.rows()[21], "refused, and no receipt"


async def test_f2_starts_a_meeting_that_has_not_begun(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en", at="planned") as scene:
        assert "F2 starts" in scene.text()
        await scene.press("f2")
        assert scene.room.meeting.run.started_at == STARTS
        assert "1/18" in scene.rows()[0]


async def test_the_clock_stands_in_a_pause(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.press("f4")
        scene.wait(7)
        await scene.settle()
        assert "paused at 09:30" in scene.rows()[3]
        await scene.press("f4")
        assert scene.room.meeting.run.paused is False


async def test_walking_from_the_empty_line_edits_flags_and_takes_out(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        for text in ("first", "second"):
            await scene.type(text)
            await scene.press("enter")
        await scene.press("up", "up", "enter")
        assert scene.screen.line.text == "first"
        await scene.type("!")
        await scene.press("enter")
        assert scene.room.meeting.entries[0].text == "first!"
        await scene.press("up", "delete")
        assert [entry.struck for entry in scene.room.meeting.entries] == [False, True]
        assert scene.screen.line.text == ""


async def test_the_curtain_counts_what_is_missing_instead_of_naming(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        assert "Mette" in scene.text()
        await scene.type("secret")
        await scene.press("f9")
        assert "Mette" not in scene.text() and "secret" not in scene.text()
        assert "2 things" in scene.rows()[2] and "has the floor" in scene.rows()[1]
        await scene.press("f9")
        assert "secret" in scene.text()


async def test_ctrl_g_and_a_letter_do_what_an_f_key_does(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.press("ctrl+g", "f")
        assert "The floor to" in scene.text()
        await scene.press("1")
        assert "► Birkehave has the floor" in scene.rows()[1]


async def test_leaving_a_running_meeting_is_asked_about(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.press("ctrl+q")
        assert "Leave the meeting?" in scene.text()
        await scene.press("x")
        assert scene.screen.line.text == "x"
        await scene.press("ctrl+q", "1")
        assert scene.app.return_code == 0


async def test_a_second_window_can_only_read(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        meeting_id = scene.room.meeting.head.id
        hall = type(scene.hall)(scene.hall.paths, scene.clock)
        other = FacilitatorApp(hall, "en", meeting_id=meeting_id)
        async with other.run_test(size=(80, 24)) as pilot:
            await pilot.press("x")
            await pilot.pause()
            screen = other.screen
            assert isinstance(screen, Running)
            assert screen.room.read_only and screen.line.text == ""
            assert "read only" in painted(other)[22]
            assert "The meeting is open in another window." in painted(other)[21]
            await pilot.press("f2", "1", "f7", "1")
            await pilot.pause()
            assert "The meeting is open in another window." in painted(other)[21]
            assert "Søndergård has the floor" in painted(other)[1]
            assert scene.room.do("floor", "Birkehave").result().ok
            assert scene.room.do("note", "seen in both").result().ok
            screen.follower.look()
            await pilot.pause()
            assert "Birkehave has the floor" in painted(other)[1], "it follows what is written elsewhere"
            assert any("seen in both" in row for row in painted(other))
            assert scene.room.do("next", "nobody has more to say").result().ok
            screen.follower.look()
            await pilot.pause()
            assert screen.room.meeting == scene.room.meeting
            item = scene.room.meeting.item
            assert item is not None and item.title.said_in("en")[:20] in painted(other)[0]
            assert "read only" in painted(other)[22]
            screen.room.close()


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
@pytest.mark.parametrize("key", ["f2", "f3", "f5", "f6", "f7", "ctrl+g", "ctrl+q"])
async def test_no_panel_covers_head_echo_or_line(tmp_path: Path, size: tuple[int, int], key: str) -> None:
    async with opened(tmp_path, language="en", size=size) as scene:
        before = scene.rows()
        await scene.press(key)
        after = scene.rows()
        echo = 21 if size == (80, 24) else 31
        assert after[:5] == before[:5]
        assert after[echo][60:] == before[echo][60:] and after[-1] == before[-1]
        assert after[5] == before[5] or size == (120, 36) or key == "f1"


@pytest.mark.parametrize("language", ["en", "da", "sv"])
async def test_every_key_of_the_footer_fits_at_eighty_columns(tmp_path: Path, language: str) -> None:
    async with opened(tmp_path, language=language) as scene:
        for printed in ("F2", "F3", "F5", "F6", "F7", "F9", "F1"):
            assert f"{printed} " in scene.rows()[23]


async def test_a_wider_window_shows_the_agenda_and_more_keys_at_once(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        assert "F4" not in scene.rows()[23]
        await scene.pilot.resize_terminal(120, 36)
        await scene.settle()
        assert "F4" in scene.rows()[35] and "09:30" in scene.rows()[11]


async def test_a_note_in_brackets_is_a_note(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        scene.screen.line.set_text("score [3/5] og [/b] slut [/] [")
        await scene.press("enter", "f6")
        assert "score [3/5] og [/b] slut [/] [" in scene.text()


async def test_tab_goes_round_questions_and_captured_rows_and_letters_go_to_the_line(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.type("first")
        await scene.press("enter", "tab")
        assert "Enter logs it as asked" in scene.rows()[21]
        second = scene.screen.asked[1]
        await scene.press("down", "tab")
        assert "Enter edit · Del out" in scene.rows()[21], "nothing but an observation is flagged"
        await scene.press("shift+tab", "down", "enter")
        assert [entry.question_id for entry in scene.room.meeting.entries][1:] == [second.id]
        await scene.press("tab", "2")
        assert scene.screen.line.text == "2" and len(scene.room.meeting.entries) == 2


async def test_a_line_is_kept_out_of_every_paper_by_one_key_and_says_so(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.type("Kept between us")
        await scene.press("enter", "tab", "down", "tab", "minus")
        (kept,) = scene.room.meeting.entries
        assert kept.release is ReleaseLevel.PRIVATE and "(private) Kept between us" in scene.text()
        await scene.press("minus")
        (kept,) = scene.room.meeting.entries
        assert kept.release is ReleaseLevel.GROUP and "(private)" not in scene.text()
        await scene.press("ctrl+z")
        assert "(private) Kept between us" in scene.text()


async def test_a_row_goes_to_the_next_school_is_not_flagged_and_stays_the_current_one(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.type("first")
        await scene.press("enter", "up", "slash", "space")
        entry = scene.room.meeting.entries[0]
        assert scene.room.meeting.name_of(entry.party_id) == "Birkehave" and not entry.flagged
        assert "evidence" in scene.rows()[21]
        await scene.press("up", "slash", "enter")
        assert scene.room.meeting.name_of(scene.room.meeting.entries[0].party_id) == "Søndergård"
        assert "edit 1" in scene.rows()[22] and scene.screen.line.text == "first"
        await scene.press("escape", "up", "delete")
        assert scene.room.meeting.entries[0].struck and "Ctrl+Z brings it back" in scene.rows()[21]
        await scene.press("ctrl+z")
        assert not scene.room.meeting.entries[0].struck
        assert "√ Undone: ? “first” · Ctrl+Y does it again" in scene.rows()[21]


async def test_a_row_and_a_question_answer_to_the_mouse(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.pilot.click(Questions, offset=(10, 1))
        await scene.settle()
        assert len(scene.room.meeting.entries) == 1
        await scene.pilot.click(Captured, offset=(10, 1))
        await scene.settle()
        await scene.press("delete")
        assert scene.room.meeting.entries[0].struck


async def test_an_action_goes_back_a_gap_and_is_saved_as_it_is_by_its_own_key(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.type("half a note")
        await scene.press("f6")
        await scene.type("try it in 5 b")
        await scene.press("enter")
        await scene.type("Ida Krag")
        await scene.press("enter", "shift+tab")
        assert scene.screen.line.text == "Ida Krag" and "! owner" in scene.rows()[22]
        await scene.press("enter")
        await scene.type("2026-12-11")
        await scene.press("f6")
        (action,) = scene.room.meeting.actions
        assert action.deadline is not None and not action.sign
        assert "Action 1 is saved with 2 gaps." in scene.rows()[21]
        assert scene.screen.line.text == "half a note"


async def test_whom_we_have_not_heard_is_said_in_private_and_gives_way_to_a_hint(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.press("f7", "8", "1")
        scene.wait(10)
        await scene.settle()
        assert "private" not in scene.rows()[21]
        scene.wait(6)
        await scene.settle()
        assert scene.rows()[21].startswith("   private  Karim: “Whom have we not heard yet?”")
        await scene.press("f9")
        assert "Karim" not in scene.text()
        await scene.press("f9")
        scene.screen.line.set_text("Have you tried that?")
        await asyncio.sleep(PAUSE_IN_TYPING + 0.2)
        await scene.settle()
        assert scene.rows()[21].startswith(" ? ")


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_no_text_of_people_is_read_as_markup_or_reaches_the_terminal_raw(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with opened(tmp_path, size=size) as scene:
        for note in NOTES:
            scene.screen.line.set_text(note)
            await scene.pilot.pause()
        for note in NOTES:
            text = clean(note).text.strip()
            if text:
                scene.room.do("note.note", text)
        await scene.settle()
        scene.app.notify(Content(clean(NOTES[0]).text))
        scene.screen.tooltip = Content(clean(NOTES[1]).text)
        await scene.press("up", "up", "tab", "f6", "escape")
        painted_text = "".join(scene.rows())
        assert not {sign for sign in painted_text if unicodedata.category(sign) in ("Cc", "Cs")}
        assert len(scene.room.meeting.entries) > 40
        kept = scene.hall.read(scene.room.meeting.head.id)
        assert kept is not None and kept.entries == scene.room.meeting.entries


async def test_arguments_from_the_palette_stay_in_the_line_until_they_are_taken(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.type("half a note")
        await scene.press("ctrl+p")
        await scene.type("leave an item out")
        await scene.press("enter")
        await scene.type("99 no time is left")
        await scene.press("enter")
        assert scene.screen.line.text == "99 no time is left" and scene.rows()[22].startswith(" ► item ")
        assert "99" in scene.rows()[21]
        scene.screen.line.set_text("17 no time is left")
        await scene.press("enter")
        assert scene.screen.loan.write is None and scene.screen.line.text == "half a note"


async def test_a_reason_half_written_is_no_part_of_the_note_when_a_sheet_opens(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.type("half a note")
        await scene.press("f2", "4")
        await scene.type("because")
        await scene.press("ctrl+p", "escape")
        assert scene.screen.line.text == "half a note"


async def test_a_name_that_was_not_understood_is_told_of_in_the_echo_and_stands_in_the_line(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, language="en") as scene:
        await scene.type("@Idda shows it")
        await scene.press("enter")
        assert scene.room.meeting.entries[-1].text == "@Idda shows it"
        assert scene.rows()[21].startswith(" ? “@Idda” stands as text – did you mean @Ida Krag?")


async def test_the_school_an_action_gets_by_the_floor_stands_in_the_chip_and_in_the_echo(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, language="en") as scene:
        scene.room.do("floor", "Birkehave").result()
        await scene.press("f6")
        assert "action · Birkehave" in scene.rows()[22]
        await scene.type("film a lesson")
        await scene.press("f6")
        assert "Action 1 is for Birkehave, who has the floor: 4 gaps left." in scene.rows()[21]
        await scene.type("!film a lesson /Sønder")
        assert "action · Søndergård" in scene.rows()[22]
        await scene.press("enter")
        actions = scene.room.meeting.actions
        assert [scene.room.meeting.name_of(action.party_id) for action in actions] == [
            "Birkehave",
            "Søndergård",
        ]
