"""A lesson that is observed, in the app: the agreement is made, the observer has sat down."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from meeting_stage import REASON, STARTS, Scene, new_hall, play

from facilitator.domain.refusal import Refused
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.hall import Hall
from facilitator.services.setup import PersonLine, Setup
from facilitator.tui.app import FacilitatorApp

PAIR = (
    PersonLine("Ida Krag", ("focus_person",), "Birkehave"),
    PersonLine("Jonas Lind", ("observer",), "Birkehave"),
)
AGREED = (
    "field focus_question @Ida Hvordan får eleverne målet sagt med egne ord?",
    "field not_observed uro",
    "consent Ida",
    "counter hænder oppe",
    "counter spørgsmål",
    "counter.time læreren taler",
)
SIGNS = ("note.sign spørger en kammerat først", "note.sign bruger ordet »fordi«")


def a_pair(hall: Hall, agenda_id: str, language: str = "da", course_id: str = "") -> str:
    """A meeting of the two, alone or in a course that is there."""
    shelf = Bookshelf(hall.paths.home)
    agenda = shelf.agenda(agenda_id)
    assert not isinstance(agenda, Refused)
    setup = Setup("Kollegaobservation", ("Birkehave",), PAIR, STARTS, language)
    made = hall.make(setup, shelf.copy_of(agenda), course_id)
    assert isinstance(made, str)
    return made


@asynccontextmanager
async def observing(
    home: Path,
    *lines: str,
    agenda_id: str = "observation_visit",
    language: str = "da",
    size: tuple[int, int] = (80, 24),
    theme: str = "",
) -> AsyncIterator[Scene]:
    """The app on a meeting in which these lines have been said."""
    hall, clock = new_hall(home)
    meeting_id = a_pair(hall, agenda_id, language)
    play(hall, clock, meeting_id, *AGREED, "start", *SIGNS, *lines)
    app = FacilitatorApp(hall, language, meeting_id=meeting_id, theme=theme)
    try:
        async with app.run_test(size=size, tooltips=True, notifications=True) as pilot:
            scene = Scene(app, pilot, hall, clock)
            await scene.settle()
            yield scene
            scene.room.close()
    finally:
        hall.close()


WATCHING = (f"next {REASON}",)
