"""What a course of colleagues who observe each other has come to, as the command line tells it."""

from __future__ import annotations

import pytest
from in_process import here
from script import Home

from facilitator.clock import SystemClock
from facilitator.paths import Paths
from facilitator.services.hall import Hall

WHY = "We walk through it once"
PAIR = (
    "--party", "Birk", "--person", "Ida Krag;focus_person;Birk", "--person", "Jonas Lind;observer;Birk",
)  # fmt: skip


def held(home: Home, agenda: str, course: str, *orders: tuple[str, str]) -> None:
    """A meeting of the course from its start to its close."""
    made = here(home, "meeting", "new", "--course", course, "--agenda", agenda, "--title", agenda).out.strip()
    hall = Hall(Paths(home.folder), SystemClock())
    room = hall.open(made)
    assert room is not None
    started = room.do("start").result(20)
    if not started.ok:
        assert room.do("start", WHY).result(20).ok
    for order in (*orders, ("close", WHY)):
        outcome = room.do(*order).result(20)
        assert outcome.ok, outcome.refused
    room.close()
    hall.close()


@pytest.fixture
def course(home: Home) -> str:
    made = here(home, "course", "new", "--kind", "peer_observation", "--title", "Pair", *PAIR)
    assert made.status == 0, made.err
    return made.out.strip()


@pytest.mark.seed("SR-145")
def test_every_completed_observation_is_a_door_opened_even_when_its_notes_are_wiped(
    home: Home, course: str
) -> None:
    for n in (1, 2):
        held(home, "observation_visit", course, ("note.evidence", "nine hands up"))
        shown = here(home, "course", "show", course, "--json").objects[0]
        assert shown["doors_opened"] == n
    lines = here(home, "meeting", "list", "--json").objects[0]["meetings"]
    wiped = here(home, "meeting", "wipe", lines[0]["id"], "--notes-of", "Ida", "--all", "--yes")
    assert wiped.status == 0, wiped.err
    assert "2 doors opened" in here(home, "course", "show", course, "--lang", "en").out
    steps = here(home, "course", "show", course, "--json").objects[0]["steps"]
    (observed,) = (step for step in steps if step["id"] == "observe")
    assert observed["missing"] == 0, "the step was held; what was seen belongs to the one observed"


@pytest.mark.seed("SR-136")
def test_every_completed_cycle_asks_the_leaders_one_question_until_they_are_heard(
    home: Home, course: str
) -> None:
    asked = "To the leaders: is it valued, is there time for it, is it brought into play?"
    assert asked not in here(home, "course", "show", course, "--lang", "en").out
    held(home, "observation_next", course)
    held(home, "observation_next", course)
    assert here(home, "course", "show", course, "--lang", "en").out.count(asked) == 2
    held(home, "observation_pre", course, ("note.leader_follow_up", "Two hours a month are set aside"))
    assert here(home, "course", "show", course, "--lang", "en").out.count(asked) == 1
