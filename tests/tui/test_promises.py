"""A second meeting of a course opens with what was promised, answered by a key each; nothing is modal."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from lobby import SIZES
from meeting_stage import PEOPLE, REASON, Scene, new_hall, new_meeting, on_stage, opened, play

from facilitator.domain.modes import ActionStatus, Settlement
from facilitator.domain.refusal import Refused
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.setup import Setup


@asynccontextmanager
async def the_second_meeting(home: Path, size: tuple[int, int] = (120, 36)) -> AsyncIterator[Scene]:
    """The first one was held to its end; the next is made in its course, and its threshold is shown."""
    hall, clock = new_hall(home)
    first = new_meeting(hall, "en")
    meeting = hall.read(first)
    assert meeting is not None
    play(
        hall, clock, first, "start", *[f"next {REASON}"] * (len(meeting.items) - 1),
        "decide We meet again in January", "action @Ida writes the goal >4/12",
        "park Who pays for the cover?",
        "question What do the pupils see?", f"close {REASON}",
    )  # fmt: skip
    clock.wait(timedelta(days=6))
    agenda = Bookshelf(hall.paths.home).agenda("plan_workshop")
    assert not isinstance(agenda, Refused)
    setup = Setup("Plan", ("Birkehave", "Søndergård"), PEOPLE, clock.now(), "en")
    made = hall.make(setup, Bookshelf(hall.paths.home).copy_of(agenda), meeting.head.course_id)
    assert isinstance(made, str)
    async with on_stage(hall, clock, made, "en", size) as scene:
        yield scene


@pytest.mark.parametrize("size", SIZES)
async def test_a_meeting_opens_with_the_promises_of_the_last_one(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with the_second_meeting(tmp_path, size) as scene:
        text = scene.text()
        assert "What we promised last time" in text and "We meet again in January" in text
        assert "writes the goal" in text
        await scene.press("f2")
        assert "0 of 1" in scene.text()
        await scene.press("1")
        assert "Where does it stand today?" in scene.text()
        await scene.press("2")
        action = scene.room.meeting.all_actions[0]
        assert action.status is ActionStatus.IN_PROGRESS
        assert "1 of 1" in scene.text()


async def test_what_was_left_is_settled_and_answered_in_the_next_meeting(tmp_path: Path) -> None:
    async with the_second_meeting(tmp_path) as scene:
        await scene.press("f2")
        assert "Left for this meeting" in scene.text() and "Who pays for the cover?" in scene.text()
        await scene.press("3", "1")
        assert scene.room.meeting.all_entries[1].settled is Settlement.HANDLED
        assert "Who pays for the cover?" not in scene.text()
        await scene.press("3")
        await scene.type("The goal on the board")
        await scene.press("enter")
        answer = scene.room.meeting.entries[-1]
        assert answer.kind == "answer" and answer.text == "The goal on the board"
        assert "What do the pupils see?" not in scene.text()


async def test_an_open_question_is_taken_by_somebody_until_a_day_before_the_end(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en", size=(120, 36), at="threshold") as scene:
        for order in (("start",), ("question", "What do the pupils see?")):
            scene.room.do(*order).result()
        while scene.room.meeting.run.item_id != "d_check":
            assert scene.room.do("next", REASON).result().ok
        await scene.settle()
        assert "Questions without an answer" in scene.text() and "who? when?" in scene.text()
        await pick(scene, "1", "Ida")
        await scene.type("4/12")
        await scene.press("enter")
        assert "Ida Krag · " in scene.text()


async def pick(scene: Scene, digit: str, name: str) -> None:
    await scene.press(digit)
    await scene.type(name)
    await scene.press("enter")


@pytest.mark.seed("SR-099")
async def test_the_closing_item_shows_the_four_elements_school_by_school(tmp_path: Path) -> None:
    async with opened(tmp_path, language="en", size=(120, 36), at="threshold") as scene:
        for order in (
            ("start",),
            ("note.learning", "@Ida We ask too little"),
            ("note.learning", "@Mette So do we"),
        ):
            assert scene.room.do(*order).result().ok
        while scene.room.meeting.run.item_id != "d_check":
            assert scene.room.do("next", REASON).result().ok
        await scene.settle()
        text = scene.text()
        assert "The four elements" in text and "1 of 4" in text
        assert "√ Learning" in text and "Birkehave 1 · Søndergård 1" in text
        assert "○ Commitment" in text and "Birkehave 0 · Søndergård 0" in text
        assert "A practice that is described (Ctrl+P, practice description) gets a page" in text


async def test_what_was_not_reached_is_one_row_that_opens_and_is_settled_with_one_reason(
    tmp_path: Path,
) -> None:
    hall, clock = new_hall(tmp_path)
    first = new_meeting(hall, "en")
    play(hall, clock, first, "start", "park Who pays for the cover?", f"close {REASON}")
    meeting = hall.read(first)
    assert meeting is not None
    clock.wait(timedelta(days=6))
    shelf = Bookshelf(hall.paths.home)
    agenda = shelf.agenda("plan_workshop")
    assert not isinstance(agenda, Refused)
    setup = Setup("Plan", ("Birkehave", "Søndergård"), PEOPLE, clock.now(), "en")
    made = hall.make(setup, shelf.copy_of(agenda), meeting.head.course_id)
    assert isinstance(made, str)
    many = sum(entry.unreached for entry in meeting.entries)
    assert many > 5
    async with on_stage(hall, clock, made, "en", (80, 24)) as scene:
        await scene.press("f2")
        assert f"{many} items were not reached: " in scene.text()
        (row,) = [row for row in scene.rows() if "items were not reached" in row]
        await scene.press(row.strip()[0])
        assert "All: dropped" in scene.text() and "One by one" in scene.text()
        await scene.press("4", "1")
        assert f"1/{many - 1}" in scene.text(), "and the next one"
        assert "– about Birkehave" in scene.text(), "with the school it was to be about"
        await scene.press("escape", row.strip()[0], "3")
        await scene.type("The schools chose another theme")
        await scene.press("enter")
        left = [each for each in scene.room.meeting.all_entries if each.unreached]
        assert {each.settled_how for each in left} == {"", "The schools chose another theme"}
        assert f"{many - 1} items that were not reached: dropped." in scene.text()
        assert "items were not reached" not in scene.text() and "Who pays for the cover?" in scene.text()
