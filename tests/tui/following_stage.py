"""A follow-up a month after a half day: a goal with its figure, a sign, and two actions."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from meeting_stage import PEOPLE, REASON, STARTS, Scene, new_hall, new_meeting, on_stage, play

from facilitator.domain.refusal import Refused
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.setup import Setup

PROMISED = (
    "start",
    "note.goal Eleverne kan forklare dagens mål med egne ord",
    "set 1 criterion 8 af 10 kan sige, hvad de øver sig på, og hvorfor.",
    "note.indicator Elever, der ikke kan sige dagens mål",
    "set 2 definition Adspurgte elever i 4.–6. klasse uden svar",
    "measure 2 baseline 12 % n=84",
    "measure 2 target 4 % 2027-03-16",
    "note.sign Tre elever spørger en kammerat først",
    "link 1 2",
    "action @Ida Lade 5. b skrive målet selv >2026-12-04",
    "action @Mette Danne makkerpar i 4. årgang >2026-12-07",
    f"close {REASON}",
)


@asynccontextmanager
async def a_month_later(
    home: Path, item: str, *lines: str, language: str = "da", size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Scene]:
    """The follow-up's app, with the meeting at ``item`` and these lines carried out there."""
    hall, clock = new_hall(home)
    first = new_meeting(hall, language)
    play(hall, clock, first, *PROMISED)
    meeting = hall.read(first)
    assert meeting is not None
    shelf = Bookshelf(hall.paths.home)
    agenda = shelf.agenda("follow_up")
    assert not isinstance(agenda, Refused)
    clock.wait(timedelta(days=49))
    setup = Setup("Opfølgning", ("Birkehave", "Søndergård"), PEOPLE, STARTS + timedelta(days=49), language)
    made = hall.make(setup, shelf.copy_of(agenda), meeting.head.course_id)
    assert isinstance(made, str)
    follow_up = hall.read(made)
    assert follow_up is not None
    items = [each.id for each in follow_up.items]
    ways = [f"next {REASON}"] * items.index(item)
    play(hall, clock, made, "start", *ways, *lines)
    async with on_stage(hall, clock, made, language, size) as scene:
        yield scene
