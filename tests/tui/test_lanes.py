"""The screen of an observation: the agreement, two lanes, counters, and a frame for a line that weighs."""

from __future__ import annotations

from pathlib import Path

import pytest
from meeting_stage import REASON, Scene, new_hall
from observation_stage import WATCHING, a_pair, observing

from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.observation import counters, is_on, tallied
from facilitator.tui.app import FacilitatorApp


async def pause_in_typing(scene: Scene) -> None:
    """What a pause of the fingers brings."""
    text = scene.screen.line.text
    scene.screen.hinting.look(text, scene.screen.observing.kind(text))
    await scene.settle()


async def test_the_agreement_stands_above_two_lanes_and_hardly_anything_else_does(tmp_path: Path) -> None:
    async with observing(tmp_path, *WATCHING, "note.evidence Læreren: »Fortæl din makker.«") as scene:
        rows = scene.rows()
        assert rows[5] == " ▌ Hvordan får eleverne målet sagt med egne ord?"
        assert "spørger en kammerat først · bruger ordet »fordi«" in rows[6] and rows[6].endswith("uro")
        assert rows[8].index("│") == 49 and rows[8].endswith("privat")
        assert rows[9].startswith("   08.30  Læreren: »Fortæl din makker.«")
        assert rows[20].startswith(" , hænder oppe 0   . spørgsmål 0   - læreren taler 0:00")
        assert "F5" in rows[-1] and "spørg" not in rows[-1].replace("spørgsmål", "")
        assert scene.screen.questions.size.height == 0 and scene.screen.captured.size.height == 0


@pytest.mark.parametrize("width", [80, 120])
async def test_lanes_grow_with_the_window_and_no_agenda_stands_beside_them(
    tmp_path: Path, width: int
) -> None:
    async with observing(tmp_path, *WATCHING, size=(width, 36)) as scene:
        assert scene.rows()[8].index("│") == width * 49 // 80
        assert scene.screen.agenda.size.width == 0


async def test_one_key_switches_the_lane_and_each_line_is_stamped_by_itself(tmp_path: Path) -> None:
    async with observing(tmp_path, *WATCHING) as scene:
        scene.wait(12)
        await scene.type("14 vender sig")
        await scene.press("enter", "f5")
        await scene.type("hvorfor de")
        await scene.press("enter")
        seen, thought = scene.room.meeting.entries[-2:]
        assert (seen.kind, seen.text, thought.kind, thought.text) == (
            "evidence", "14 vender sig", "own_question", "hvorfor de",
        )  # fmt: skip
        assert scene.rows()[9].startswith("   08.42  14 vender sig") and "? hvorfor de" in scene.rows()[9]
        assert thought.release is ReleaseLevel.PRIVATE
        names = {person.id: person.name for person in scene.room.meeting.people}
        assert (names[seen.person_id], names[thought.person_id]) == ("Ida Krag", "Jonas Lind")
        await scene.press("f5")
        await scene.type("? og nu")
        await scene.press("enter")
        assert scene.room.meeting.entries[-1].kind == "own_question"


async def test_counters_have_a_key_each_while_the_line_is_empty(tmp_path: Path) -> None:
    async with observing(tmp_path, *WATCHING) as scene:
        await scene.press("comma", "comma", "full_stop", "minus")
        scene.wait(1.5)
        await scene.settle()
        assert ", hænder oppe 2   . spørgsmål 1   - læreren taler ► 1:30" in scene.rows()[20]
        await scene.press("minus")
        hands, questions, talk = counters(scene.room.meeting)
        assert (tallied(scene.room.meeting, hands), tallied(scene.room.meeting, questions)) == (2, 1)
        assert not is_on(scene.room.meeting, talk) and scene.screen.line.text == ""
        await scene.type("9 af 22")
        await scene.press("comma")
        assert scene.screen.line.text == "9 af 22," and tallied(scene.room.meeting, hands) == 2
        await scene.press("enter", "ctrl+z", "ctrl+z")
        assert is_on(scene.room.meeting, talk)


async def test_the_last_line_is_marked_by_one_key(tmp_path: Path) -> None:
    async with observing(tmp_path, *WATCHING, "note.evidence En", "note.evidence To") as scene:
        await scene.press("f6")
        assert [entry.flagged for entry in scene.room.meeting.entries[-2:]] == [False, True]
        assert scene.rows()[10].startswith(" ■ 08.30  To")
        await scene.press("f6")
        assert not scene.room.meeting.entries[-1].flagged


async def test_a_line_that_weighs_gets_a_frame_and_its_first_wording_is_kept_only_if_asked(
    tmp_path: Path,
) -> None:
    async with observing(tmp_path, *WATCHING) as scene:
        await scene.type("de virker engagerede")
        await pause_in_typing(scene)
        assert "»virker«" in scene.rows()[21] and "F7" in scene.rows()[21]
        await scene.press("f7")
        assert scene.screen.line.text == "_ af _ elever …"
        await scene.type("9")
        assert scene.screen.line.text == "9 af _ elever …"
        await scene.press("f7")
        thought = scene.room.meeting.entries[-1]
        assert (thought.kind, thought.text) == ("own_question", "de virker engagerede")
        await scene.press("f7")
        assert len(scene.room.meeting.entries) == 3  # two signs and the thought
        await scene.press("enter")
        assert scene.room.meeting.entries[-1].text == "9 af _ elever …"


async def test_undo_in_the_line_takes_the_frame_back(tmp_path: Path) -> None:
    async with observing(tmp_path, *WATCHING) as scene:
        await scene.type("de keder sig")
        await scene.press("f7", "ctrl+z")
        assert scene.screen.line.text == "de keder sig"


async def test_a_line_saved_already_is_reworded_in_place(tmp_path: Path) -> None:
    async with observing(tmp_path, *WATCHING, "note.evidence Så talte Mads længe") as scene:
        await scene.press("f7")
        assert scene.screen.line.text == "Så talte en elev længe"
        await scene.press("enter")
        assert scene.room.meeting.entries[-1].text == "Så talte en elev længe"
        await scene.press("f7")
        assert scene.screen.line.text == "" and scene.screen.loan.write is None


async def test_a_thought_taken_from_a_saved_line_says_that_the_line_still_stands_as_it_was(
    tmp_path: Path,
) -> None:
    async with observing(tmp_path, *WATCHING, "note.evidence Så talte Mads længe") as scene:
        await scene.press("f7", "f7")
        await scene.settle()
        assert "Enter: dette i stedet for den første ordlyd" in scene.text()
        await scene.press("enter")
        texts = [(entry.kind, entry.text) for entry in scene.room.meeting.entries[-2:]]
        assert ("evidence", "Så talte en elev længe") in texts
        assert ("own_question", "Så talte Mads længe") in texts


async def test_moments_are_marked_in_silence_with_both_lanes_in_sight(tmp_path: Path) -> None:
    lines = (*WATCHING, "note.evidence En", "note.evidence To", f"next {REASON}")
    async with observing(tmp_path, *lines) as scene:
        assert "To" in scene.text() and scene.screen.observing.lane == "own_question"
        await scene.press("up", "up", "space")
        assert [entry.flagged for entry in scene.room.meeting.entries[-2:]] == [True, False]


async def test_the_curtain_hides_both_lanes(tmp_path: Path) -> None:
    async with observing(tmp_path, *WATCHING, "note.evidence En", "note.own_question To?") as scene:
        await scene.press("f9")
        assert "To?" not in scene.text() and "En" not in scene.text().split() and "│" not in scene.text()
        await scene.press("comma")
        assert tallied(scene.room.meeting, counters(scene.room.meeting)[0]) == 0


async def test_evidence_is_laid_out_one_line_a_key_marked_moments_first(tmp_path: Path) -> None:
    async with observing(
        tmp_path,
        "note.evidence Første",
        "wait 3",
        "note.evidence Anden",
        "flag",
        f"next {REASON}",
        f"next {REASON}",
        agenda_id="observation_post",
    ) as scene:
        lines = [row for row in scene.rows() if "Første" in row or "Anden" in row]
        assert lines[0].startswith(" 1 ○ Anden") and "■ 08.33" in lines[0]
        await scene.press("enter")
        assert " √ Anden" in scene.text() and "1 af 2 vist" in scene.text()
        await scene.press("enter")
        assert " √ Første" in scene.text() and "2 af 2" in scene.text()


async def test_the_notes_are_wiped_from_the_app_only_after_a_yes(tmp_path: Path) -> None:
    async with observing(tmp_path, *WATCHING, "note.evidence Hemmelig linje") as scene:
        await scene.press("ctrl+g", "o")
        assert "Ida Krag" in scene.text() and " 3 " in scene.text()
        await scene.press("3")
        assert "1 iagttagelse" in scene.text()
        assert "bliver liggende i mappen med papirer" in scene.text(), (
            "what a wipe does not reach is said before"
        )
        await scene.type("nej")
        await scene.press("enter")
        assert any(entry.text == "Hemmelig linje" for entry in scene.room.meeting.entries)
        await scene.press("ctrl+g", "o", "3")
        await scene.type("ja")
        await scene.press("enter")
        assert not any(entry.text == "Hemmelig linje" for entry in scene.room.meeting.entries)
        assert "Slettet for altid" in scene.rows()[21]
        files = [path for path in tmp_path.rglob("*") if path.is_file()]
        assert not [path for path in files if b"Hemmelig linje" in path.read_bytes()]
        await scene.press("ctrl+z")
        assert "slettet for altid" in scene.rows()[21]


async def test_the_notes_are_handed_over_from_the_app(tmp_path: Path) -> None:
    async with observing(tmp_path, *WATCHING, "note.evidence Ni hænder oppe") as scene:
        await scene.press("ctrl+g", "o", "1")
        await scene.app.workers.wait_for_complete()
        await scene.settle()
        assert "Noter til Ida Krag.md" in scene.rows()[21]
        papers = list(tmp_path.rglob("Noter til Ida Krag.md"))
        assert len(papers) == 1 and "Ni hænder oppe" in papers[0].read_text()


async def test_f2_puts_right_what_was_not_agreed_before_a_lesson_begins(tmp_path: Path) -> None:
    hall, _ = new_hall(tmp_path)
    app = FacilitatorApp(hall, "da", meeting_id=a_pair(hall, "observation_visit"))
    async with app.run_test(size=(80, 24)) as pilot:
        scene = Scene(app, pilot, hall, hall.clock)  # type: ignore[arg-type]
        await scene.settle()
        await scene.press("f2")
        assert not scene.room.meeting.run.started
        await scene.press("1", "2")
        await scene.type("Hvem svarer")
        await scene.press("enter")
        assert scene.room.meeting.run.running and scene.rows()[5] == " ▌ Hvem svarer"
        scene.room.close()
    hall.close()


async def test_ones_own_thoughts_stay_out_of_sight_until_the_joint_inquiry(tmp_path: Path) -> None:
    lines = ("note.evidence Ni hænder oppe", "note.own_question Hvorfor ni", f"next {REASON}")
    async with observing(tmp_path, *lines, agenda_id="observation_post") as scene:
        await scene.press("ctrl+g", "o", "0")
        assert "Ni hænder oppe" in scene.text() and "Hvordan får eleverne" in scene.text()
        await scene.press("escape")
        assert "Hvordan får eleverne" not in scene.text()


async def test_wiping_and_reading_are_found_in_the_palette_too(tmp_path: Path) -> None:
    async with observing(tmp_path, *WATCHING, "note.evidence Ni hænder oppe") as scene:
        await scene.press("ctrl+p")
        await scene.type("wipe")
        await scene.press("enter")
        assert "Noter fra observationen" in scene.text() and " 3 " in scene.text()
        await scene.press("escape", "ctrl+p")
        await scene.type("observation")
        await scene.press("enter")
        assert "Ni hænder oppe" in scene.text() and "0 af 1" in scene.text()


async def test_a_word_that_looks_like_a_name_is_answered_by_one_key_for_yes_and_one_for_no(
    tmp_path: Path,
) -> None:
    async with observing(tmp_path, *WATCHING) as scene:
        await scene.type("så svarede Kirsten")
        await scene.press("f11")
        assert "Er »Kirsten« et navn?" in scene.text() and "1 Ja" in scene.text() and "2 Nej" in scene.text()
        await scene.press("1")
        assert scene.screen.line.text == "så svarede en elev"
        scene.screen.line.set_text("så svarede Vesterbro")
        await scene.press("f11", "2")
        assert scene.screen.line.text == "så svarede Vesterbro"
        await scene.press("f11")
        assert "Intet ord i linjen ligner et navn." in scene.text(), "it is not asked about again"
        assert scene.screen.line.text == "så svarede Vesterbro"
