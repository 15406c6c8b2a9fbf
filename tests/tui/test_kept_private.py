"""A line kept out of every paper says so wherever its words are shown, and the room never sees it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from lobby import settled
from meeting_stage import PEOPLE, REASON, Scene, new_hall, new_meeting, on_stage, opened, play
from stage import painted

from facilitator.clock import FastClock
from facilitator.domain.refusal import Refused
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.hall import Hall
from facilitator.services.setup import Setup
from facilitator.tui.app import FacilitatorApp

STRENGTH, PROMISE = "Alle kender dagens mål", "skriver målet på tavlen"
DECISION, POINT, QUESTION = "Vi mødes i januar", "Hvem betaler vikaren?", "Hvad ser eleverne?"
MARK = "(privat) "


def held(hall: Hall, clock: FastClock) -> str:
    """A dialogue in which every line was made private."""
    meeting_id = new_meeting(hall)
    meeting = hall.read(meeting_id)
    assert meeting is not None
    play(
        hall, clock, meeting_id, "start", f"note.strength {STRENGTH} /Birk",
        *[f"next {REASON}"] * (len(meeting.items) - 1),
        f"action @Ida {PROMISE} >2026-12-04", f"decide {DECISION}", f"park {POINT}", f"question {QUESTION}",
        *(f"release.{n} private" for n in range(1, 6)), f"close {REASON}",
    )  # fmt: skip
    return meeting_id


def followed_up(hall: Hall, clock: FastClock, agenda_id: str, *lines: str) -> str:
    first = hall.read(held(hall, clock))
    assert first is not None
    clock.wait(timedelta(days=20))
    shelf = Bookshelf(hall.paths.home)
    agenda = shelf.agenda(agenda_id)
    assert not isinstance(agenda, Refused)
    setup = Setup("Opfølgning", ("Birkehave", "Søndergård"), PEOPLE, clock.now(), "da")
    made = hall.make(setup, shelf.copy_of(agenda), first.head.course_id)
    assert isinstance(made, str)
    play(hall, clock, made, *lines)
    return made


async def read(scene: Scene, words: str) -> str:
    """The screen after what these words find in the palette."""
    await scene.press("ctrl+p")
    await scene.pilot.press(*words)
    await settled(scene.pilot)
    await scene.press("enter")
    return " ".join(scene.text().split())


async def test_a_private_strength_is_marked_where_strengths_stand_side_by_side(tmp_path: Path) -> None:
    async with opened(tmp_path, at="planned") as scene:
        for order in (("start",), ("note.strength", f"{STRENGTH} /Birk"), ("release.1", "private")):
            assert scene.room.do(*order).result().ok
        await scene.settle()
        assert f"1 {MARK}{STRENGTH}" in await read(scene, "styrker")
        await scene.press("f9")
        assert STRENGTH not in scene.text()


@pytest.mark.parametrize("agenda_id", ["follow_up", "plan_workshop"])
async def test_the_next_meeting_says_of_every_private_line_that_it_is_one(
    tmp_path: Path, agenda_id: str
) -> None:
    hall, clock = new_hall(tmp_path)
    made = followed_up(hall, clock, agenda_id)
    async with on_stage(hall, clock, made, "da", (120, 60)) as scene:
        assert f"{MARK}{PROMISE}" in scene.text() and f"{MARK}{DECISION}" in scene.text()
        await scene.press("f2", "1")
        text = scene.text()
        for words in (PROMISE, DECISION, POINT, QUESTION):
            assert words not in text or f"{MARK}{words}" in text, words
        assert f"{MARK}{PROMISE}" in text
        assert f"{MARK}{STRENGTH}" in await read(scene, "styrker")
        await scene.press("escape")
        figures = await read(scene, "tallene")
        assert PROMISE not in figures or f"{MARK}{PROMISE}" in figures


async def test_a_private_promise_is_marked_in_the_plan_and_on_the_first_screen(tmp_path: Path) -> None:
    hall, clock = new_hall(tmp_path)
    made = followed_up(hall, clock, "plan_workshop")
    async with on_stage(hall, clock, made, "da", (120, 40)) as scene:
        await scene.press("ctrl+g", "l")
        assert any(f"{MARK}{PROMISE}" in row for row in scene.rows())
    hall = Hall(hall.paths, clock)
    app = FacilitatorApp(hall, "da")
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        (row,) = (row for row in painted(app) if PROMISE in row)
        assert f"{MARK}Ida Krag: {PROMISE}" in row
    hall.close()


async def test_a_closed_meeting_marks_what_it_ends_with(tmp_path: Path) -> None:
    hall, clock = new_hall(tmp_path)
    async with on_stage(hall, clock, held(hall, clock), "da", (80, 24)) as scene:
        assert f"Ida Krag: {MARK}{PROMISE}" in scene.text() and f": {MARK}{DECISION}" in scene.text()


async def test_a_question_made_private_leaves_the_screen_of_the_room(tmp_path: Path) -> None:
    async with opened(tmp_path) as scene:
        await scene.press("f5", "1")
        asked = next(each for each in scene.room.meeting.entries if each.kind == "question")
        await scene.press("f8")
        assert asked.text.split()[0] in scene.text()
        await scene.press("escape", "up", "-", "escape", "f8")
        assert asked.text not in " ".join(scene.text().split())
        await scene.press("escape")
