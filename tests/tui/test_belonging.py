"""The notes of an observation are offered to be wiped where somebody is observed, and nowhere else."""

from __future__ import annotations

from pathlib import Path

from course_screen import SETUP
from lobby import settled
from meeting_stage import REASON, Scene, new_hall, on_stage, play
from observation_stage import WATCHING, observing

from facilitator.domain.refusal import Refused
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.course_making import make_course
from facilitator.services.desk import Desk
from facilitator.services.hall import Hall
from facilitator.services.setup import Setup

WITHDRAWS = "Nogen trækker samtykket tilbage"
NOBODY = "Ingen bliver observeret i dette forløb."


def with_a_log(hall: Hall) -> str:
    """A dialogue meeting of a course in which somebody keeps a log."""
    course_id = make_course(hall, SETUP)
    assert isinstance(course_id, str)
    course = hall.read_course(course_id)
    assert course is not None
    assert Desk(hall, course, "da").do("log", "@Hanne To begyndte selv").result(20).ok
    shelf = Bookshelf(hall.paths.home)
    agenda = shelf.agenda("dialogue_half_day")
    assert not isinstance(agenda, Refused)
    setup = Setup("Dialog", (), (), hall.clock.now(), "da")
    made = hall.make(setup, shelf.copy_of(agenda), course_id)
    assert isinstance(made, str)
    return made


async def searched(scene: Scene, words: str) -> str:
    await scene.press("ctrl+p")
    await scene.pilot.press(*words)
    await settled(scene.pilot)
    return next(row for row in scene.rows() if WITHDRAWS in row)


async def test_a_line_of_a_log_makes_no_observation_of_a_dialogue_meeting(tmp_path: Path) -> None:
    hall, clock = new_hall(tmp_path)
    meeting_id = with_a_log(hall)
    play(hall, clock, meeting_id, f"start {REASON}", f"close {REASON}")
    async with on_stage(hall, clock, meeting_id, "da", (80, 24)) as scene:
        assert "Mødet er afsluttet" in scene.text() and "observation" not in scene.text()
        await scene.press("ctrl+g")
        assert "Noter fra en observation" not in scene.text()
        await scene.press("escape")
        assert "○" in await searched(scene, "samtykket")
        await scene.press("enter")
        assert NOBODY in scene.text()


async def test_where_a_colleague_is_observed_the_consent_can_be_withdrawn(tmp_path: Path) -> None:
    async with observing(tmp_path, *WATCHING) as scene:
        assert "○" not in await searched(scene, "samtykket")
        await scene.press("enter")
        assert "Ida Krag trækker samtykket tilbage" in scene.text()
