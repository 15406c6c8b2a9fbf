"""The app on a real meeting of two schools, in a home of its own, on a clock that stands until moved."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from idle import wait_for_idle
from stage import painted
from textual.pilot import Pilot

from facilitator.clock import FastClock
from facilitator.domain.refusal import Refused
from facilitator.paths import Paths
from facilitator.plain.lexer import read_order
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.capture import Order
from facilitator.services.hall import Hall
from facilitator.services.room import Room
from facilitator.services.setup import PersonLine, Setup
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.running import Running

STARTS = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Copenhagen")
PEOPLE = (
    PersonLine("Inge Krogh", ("process_consultant",)),
    PersonLine("Hanne Lund", ("member",), "Birkehave"),
    PersonLine("Ida Krag", ("member",), "Birkehave"),
    PersonLine("Mette Holm", ("member",), "Søndergård"),
    PersonLine("Karim Saleh", ("member",), "Søndergård"),
)
REASON = "Tiden er gået for denne prøve."


def new_hall(home: Path) -> tuple[Hall, FastClock]:
    clock = FastClock(STARTS, ZONE)
    return Hall(Paths(home), clock), clock


def new_meeting(hall: Hall, language: str = "da") -> str:
    shelf = Bookshelf(hall.paths.home)
    agenda = shelf.agenda("dialogue_half_day")
    assert not isinstance(agenda, Refused)
    setup = Setup("Dialogmøde", ("Birkehave", "Søndergård"), PEOPLE, STARTS, language)
    made = hall.make(setup, shelf.copy_of(agenda))
    assert isinstance(made, str)
    return made


def play(hall: Hall, clock: FastClock, meeting_id: str, *lines: str) -> None:
    """Carry out lines of the plain front end before the app opens; ``wait N`` moves the clock."""
    room = hall.open(meeting_id)
    assert room is not None
    for line in lines:
        if line.startswith("wait "):
            clock.wait(timedelta(minutes=int(line.split()[1])))
            continue
        order = read_order(line)
        assert isinstance(order, Order), line
        outcome = room.do(order.name, *order.args).result()
        assert outcome.ok, (line, outcome.refused)
    room.close()


def to_explore(hall: Hall, clock: FastClock, meeting_id: str) -> None:
    """Up to the beginning of the first inquiry, everything before it closed with a reason."""
    lines = ["start"]
    for minutes in (15, 10, 10, 15, 10):
        lines += [f"wait {minutes}", f"next {REASON}"]
    play(hall, clock, meeting_id, *lines)


@dataclass
class Scene:
    """A running app with what a test wants to look at."""

    app: FacilitatorApp
    pilot: Pilot[int]
    hall: Hall
    clock: FastClock

    @property
    def screen(self) -> Running:
        screen = self.app.screen
        assert isinstance(screen, Running)
        return screen

    @property
    def room(self) -> Room:
        return self.screen.room

    async def press(self, *keys: str) -> None:
        """One key after another, each when what the last one ordered is on the disk."""
        for key in keys:
            await self.pilot.press(key)
            await self._written()
        await self.settle()

    async def type(self, text: str) -> None:
        names = {" ": "space", "?": "question_mark", "=": "equals_sign", "!": "exclamation_mark"}
        await self.press(*(names.get(letter, letter) for letter in text))

    async def settle(self) -> None:
        """Until every order is on the disk and what came of it has been shown."""
        for _ in range(3):
            await self.pilot.pause()
            await self._written()
            await self.pilot.pause()

    async def _written(self) -> None:
        if self.hall._writer is not None:
            await asyncio.to_thread(self.hall._writer.flush)
            await wait_for_idle()

    def wait(self, minutes: float) -> None:
        """Let time pass, and the second hand move."""
        self.clock.wait(timedelta(minutes=minutes))
        self.screen.painter.tick()

    def rows(self) -> list[str]:
        return painted(self.app)

    def text(self) -> str:
        return "\n".join(self.rows())


@asynccontextmanager
async def opened(
    home: Path, *, language: str = "da", size: tuple[int, int] = (80, 24), at: str = "explore"
) -> AsyncIterator[Scene]:
    hall, clock = new_hall(home)
    meeting_id = new_meeting(hall, language)
    if at == "explore":
        to_explore(hall, clock, meeting_id)
    async with on_stage(hall, clock, meeting_id, language, size) as scene:
        yield scene


@asynccontextmanager
async def on_stage(
    hall: Hall, clock: FastClock, meeting_id: str, language: str, size: tuple[int, int]
) -> AsyncIterator[Scene]:
    """The app with a meeting as it was left; the hall is closed at the end."""
    app = FacilitatorApp(hall, language, meeting_id=meeting_id)
    try:
        async with app.run_test(size=size, tooltips=True, notifications=True) as pilot:
            scene = Scene(app, pilot, hall, clock)
            await scene.settle()
            yield scene
            if isinstance(app.screen, Running):
                app.screen.room.close()
    finally:
        hall.close()
