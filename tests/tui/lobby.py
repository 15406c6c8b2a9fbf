"""An app around one screen that is no meeting: our themes, a home folder, what the screen tells it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from textual.app import App
from textual.message import Message
from textual.pilot import Pilot
from textual.screen import Screen

from facilitator.clock import FastClock
from facilitator.domain.meeting_head import AgendaCopy
from facilitator.paths import Paths
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.hall import Hall
from facilitator.services.setup import PersonLine, Setup
from facilitator.tui.safety import UNPAINTABLE, SafeApp
from facilitator.tui.theme import DARK, themes

MORNING = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
SIZES = ((80, 24), (120, 36))


class Lobby(SafeApp):
    """Shows the screen it is given, and hears what that says; toasts and tooltips are on."""

    def __init__(self, screen: Screen[None]) -> None:
        super().__init__()
        for known in themes():
            self.register_theme(known)
        self.theme = DARK
        self.first = screen
        self.told: list[Message] = []
        """What the screen said upwards."""

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return themes()[0].variables

    def on_mount(self) -> None:
        self.push_screen(self.first)

    def _hear(self, message: Message) -> None:
        self.told.append(message)

    on_home_chosen = _hear
    on_home_new_asked = _hear
    on_new_meeting_made = _hear
    on_line_screen_left = _hear
    on_plan_screen_left = _hear
    on_plan_screen_papers_asked = _hear


def a_hall(folder: Path, at: datetime = MORNING) -> Hall:
    return Hall(Paths(folder), FastClock(at, UTC))


def half_day(folder: Path) -> AgendaCopy:
    shelf = Bookshelf(folder)
    agenda = shelf.agendas.find("dialogue_half_day")
    assert agenda is not None
    return shelf.copy_of(agenda)


PEOPLE = (
    PersonLine("Inge Krogh", ("process_consultant",)),
    PersonLine("Hanne Lund", ("project_leader",), "Birkehave"),
    PersonLine("Ida Krag", ("member",), "Birkehave"),
    PersonLine("Lone Friis", ("project_leader",), "Søndergård"),
    PersonLine("Anne Dahl", ("member",), "Søndergård"),
)


def a_meeting(
    hall: Hall,
    title: str = "Dagens mål",
    *,
    at: datetime = MORNING,
    people: tuple[PersonLine, ...] = PEOPLE,
    parties: tuple[str, ...] = ("Birkehave", "Søndergård"),
    language: str = "da",
) -> str:
    made = hall.make(Setup(title, parties, people, at, language), half_day(hall.paths.home))
    assert isinstance(made, str), made
    return made


def shown(app: App[int]) -> list[str]:
    """The rows of the screen, trailing blanks cut; none of them may steer a terminal."""
    rows = ["".join(part.text for part in strip) for strip in app.screen._compositor.render_strips()]
    for row in rows:
        assert not UNPAINTABLE.search(row), row
    return [row.rstrip() for row in rows]


async def settled(pilot: Pilot[int]) -> None:
    """Until threads and messages are done, those that they begin too."""
    while True:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        if all(worker.is_finished for worker in pilot.app.workers):
            return
