"""The app: which screen stands, and what they share."""

from __future__ import annotations

from textual import on

from facilitator.services.hall import Hall
from facilitator.tui.safety import SafeApp
from facilitator.tui.screens.running import Running
from facilitator.tui.theme import DARK, LIGHT, themes
from facilitator.words.tongue import Words, speak

WARM_AFTER = 1.0
"""Seconds after the first frame at which the writer loads what it needs."""


class FacilitatorApp(SafeApp):
    """Opens a meeting, or the one that is next, on the screen it runs on."""

    def __init__(self, hall: Hall, language: str, *, theme: str = "", meeting_id: str = "") -> None:
        super().__init__()
        self.hall = hall
        self.w: Words = speak(language)
        self._meeting_id = meeting_id
        for known in themes():
            self.register_theme(known)
        self.theme = LIGHT if theme == "light" else DARK
        self.animation_level = "none"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return themes()[0].variables

    def on_mount(self) -> None:
        meeting_id = self._meeting_id or self._next_meeting()
        if not meeting_id or not self.open_meeting(meeting_id):
            self.exit(
                message=self.w._("There is no meeting to run. Make one with “facilitator meeting new”.")
            )

    def open_meeting(self, meeting_id: str) -> bool:
        """Put the screen of a meeting on top; False where there is no such meeting."""
        room = self.hall.open(meeting_id)
        if room is None:
            return False
        self.push_screen(Running(room, self.w))
        if not room.read_only:
            self.set_timer(WARM_AFTER, self._warm)
        return True

    def _warm(self) -> None:
        self.hall.writer.warm()

    def _next_meeting(self) -> str:
        """The meeting that runs, else the planned one that comes first."""
        lines = [line for line in self.hall.meetings() if line.closed_at is None]
        running = [line for line in lines if line.started_at is not None]
        chosen = running or sorted(lines, key=lambda line: line.starts_at)
        return chosen[0].id if chosen else ""

    @on(Running.Left)
    def _left(self) -> None:
        self.leave(0)

    def leave(self, code: int) -> None:
        """Let every open meeting go, then end."""
        for screen in self.screen_stack:
            if isinstance(screen, Running):
                screen.room.close()
        super().leave(code)
